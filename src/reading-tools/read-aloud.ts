/** The bar that reads a story aloud: pause, a sentence back or on, speed, stop; the keys are those of any button. */
import { fill } from '../i18n/fill.ts';
import { toolWords } from '../i18n/tool-words.ts';
import { element } from './element.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';
import { markSentence } from './mark-sentence.ts';
import { pageLocale } from './page-locale.ts';
import { makeReader } from './reader.ts';
import { spokenText } from './spoken-text.ts';
import { findVoice } from './voice.ts';

const RATES = { slow: 0.8, usual: 1, fast: 1.3 };

/** A recording goes before any voice: a person read it. */
function recordingBar(url: string, label: string): HTMLElement {
  const audio = element('audio', { src: url, controls: true, autoplay: true });
  audio.setAttribute('aria-label', label);
  return audio;
}

/** What to say where there is no voice. */
function noVoice(): HTMLElement {
  const locale = pageLocale();
  const words = toolWords[locale];
  const language = locale === 'zh' ? words.chinese : words.english;
  const isWechat = navigator.userAgent.includes('MicroMessenger');
  const text = isWechat ? words.noVoiceInWechat : fill(words.noVoice, { language });
  return element('p', {}, text);
}

function speedQuestion(choose: (rate: number) => void): HTMLElement {
  const words = toolWords[pageLocale()];
  const kept = keptChoice('rate');
  const options = (['slow', 'usual', 'fast'] as const).map((name) =>
    element('option', { value: String(RATES[name]), selected: String(RATES[name]) === (kept ?? '1') }, words[name]),
  );
  const select = element('select', {}, ...options);
  select.addEventListener('change', () => {
    keepChoice('rate', select.value);
    choose(Number(select.value));
  });
  return element('label', {}, `${words.speed} `, select);
}

/**
 * Opens the bar, and begins to read.
 * @param closed told when it is closed
 * @returns what closes it
 */
export async function readAloud(
  story: Element,
  recording: string | undefined,
  closed: () => void,
): Promise<() => void> {
  const locale = pageLocale();
  const words = toolWords[locale];
  const bar = element('div', { className: 'reader' });
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.reader);
  const close = element('button', { type: 'button' }, words.stop);
  const end = (): void => {
    bar.remove();
    closed();
  };
  close.addEventListener('click', end);
  const voice = recording === undefined ? await findVoice(locale) : undefined;
  if (recording !== undefined) bar.append(recordingBar(recording, words.recording), close);
  else if (voice === undefined) {
    const said = element('div', {}, noVoice());
    said.setAttribute('role', 'status');
    bar.append(said, close);
  } else {
    const toggle = element('button', { type: 'button' }, words.pause);
    const reader = makeReader(spokenText(story, locale), voice, Number(keptChoice('rate') ?? 1), () => {
      toggle.textContent = reader.isPlaying() ? words.pause : words.resume;
    });
    toggle.addEventListener('click', () => (reader.isPlaying() ? reader.pause() : reader.play()));
    const steps = ([-1, 1] as const).map((by) => {
      const button = element('button', { type: 'button' }, by < 0 ? words.back : words.forward);
      button.addEventListener('click', () => reader.step(by));
      return button;
    });
    const stop = (): void => {
      reader.pause();
      markSentence(undefined);
    };
    close.addEventListener('click', stop);
    addEventListener('pagehide', stop);
    bar.append(toggle, ...steps, speedQuestion(reader.setRate), close);
    reader.play();
  }
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close.click();
  });
  document.body.append(bar);
  bar.querySelector('button')?.focus();
  return () => close.click();
}
