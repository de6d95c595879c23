/** The buttons of a story. What each does is fetched when it is pressed; without this script there are none. */
import { toolNames } from '../i18n/tool-names.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';
import { pageLocale } from './page-locale.ts';

/** A button that stays pressed while its tool is on. */
function toolButton(
  name: string,
  toggle: (isOn: boolean, button: HTMLButtonElement) => Promise<void>,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  const press = (isOn: boolean): void => button.setAttribute('aria-pressed', String(isOn));
  press(false);
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    press(isOn);
    // What cannot be fetched leaves the button as it was; pressed again, it tries again.
    toggle(isOn, button).catch(() => press(false));
  });
  return button;
}

/** Fills the place for a story's tools. */
export function addStoryTools(place: HTMLElement, story: Element): void {
  const names = toolNames[pageLocale()];
  const open: Record<string, HTMLElement | undefined> = {};
  const shut = (tool: string): void => {
    open[tool]?.remove();
    open[tool] = undefined;
  };
  const reader = toolButton(names.reader, async (isOn, button) => {
    const tools = await import('./tools.ts');
    if (!isOn) return tools.stopReading();
    await tools.startReading(story, place.dataset['recording'], () => {
      button.setAttribute('aria-pressed', 'false');
      button.focus();
    });
  });
  const share = toolButton(names.share, async (isOn) => {
    shut('share');
    if (!isOn) return;
    const tools = await import('./tools.ts');
    open['share'] = await tools.openShare(place);
  });
  place.append(reader, share);
  if (names.traditional === undefined) return;
  const traditional = toolButton(names.traditional, async (isOn) => {
    keepChoice('characters', isOn ? 'traditional' : '');
    shut('traditional');
    const tools = await import('./traditional.ts');
    open['traditional'] = tools.setTraditional(isOn, place);
  });
  place.append(traditional);
  if (keptChoice('characters') === 'traditional') traditional.click();
}
