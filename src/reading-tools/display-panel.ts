/** The panel of the control in the head: two questions of one answer each, which hold at once and are remembered. */
import { toolWords, type ToolWords } from '../i18n/tool-words.ts';
import sheet from '../styles/reading-tools.css?url';
import { chooseDisplay, type Display, shownDisplay, SIZES, THEMES } from './display.ts';
import { element } from './element.ts';
import { loadSheet } from './load-sheet.ts';
import { pageLocale } from './page-locale.ts';

/** One question: its answers as radio buttons. */
function question<V extends keyof ToolWords>(
  words: ToolWords,
  name: keyof Display & keyof ToolWords,
  values: readonly V[],
  now: V,
  choose: (value: V) => void,
): HTMLFieldSetElement {
  const answers = values.map((value) => {
    const radio = element('input', { type: 'radio', name, value, checked: value === now });
    radio.addEventListener('change', () => choose(value));
    return element('label', {}, radio, ` ${words[value]}`);
  });
  return element('fieldset', {}, element('legend', {}, words[name]), ...answers);
}

/** Closes it by Escape, or by a press anywhere else. */
function closeLikeMenu(control: HTMLDetailsElement): void {
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !control.open) return;
    control.open = false;
    control.querySelector('summary')?.focus();
  });
  addEventListener('click', ({ target }) => {
    if (target instanceof Node && !control.contains(target)) control.open = false;
  });
}

/** Fills the control. */
export async function openPanel(control: HTMLDetailsElement): Promise<void> {
  const words = toolWords[pageLocale()];
  const note = element('p', { className: 'note' }, words.elderHint);
  note.setAttribute('role', 'status');
  const choose = (change: Partial<Display>): void => {
    note.textContent = chooseDisplay({ ...shownDisplay(), ...change }) ? words.elderHint : words.notKept;
  };
  const { size, theme } = shownDisplay();
  await loadSheet(sheet);
  control.append(
    element(
      'div',
      { className: 'display-panel' },
      question(words, 'size', SIZES, size, (chosen) => choose({ size: chosen })),
      question(words, 'theme', THEMES, theme, (chosen) => choose({ theme: chosen })),
      note,
    ),
  );
  closeLikeMenu(control);
}
