/**
 * A voice for browsers of tests: those without windows have the interface of speech, and no engine behind it, which is
 * the system's part. It speaks a sentence in a moment, or waits where it is told to, and keeps what it was given.
 */
import type { Page } from 'playwright';

interface Spoken {
  text: string;
  rate: number;
  lang: string;
}

declare global {
  var spoken: Spoken[];
}

/** Gives a page a voice, before it opens anything. @param pace milliseconds a sentence */
export const giveVoice = (page: Page, lang: string, pace: number): Promise<unknown> =>
  page.addInitScript(
    ([tag, wait]) => {
      globalThis.spoken = [];
      let timer: ReturnType<typeof setTimeout> | undefined;
      const voice = { lang: tag, name: 'test', default: true, localService: true, voiceURI: 'test' };
      class Utterance extends EventTarget {
        text: string;
        voice: unknown;
        lang = '';
        rate = 1;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const engine = {
        getVoices: () => [voice],
        cancel: () => clearTimeout(timer),
        speak: (utterance: Utterance) => {
          globalThis.spoken.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
          timer = setTimeout(() => utterance.dispatchEvent(new Event('end')), wait);
        },
        addEventListener: () => undefined,
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: engine });
      Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    },
    [lang, pace] as const,
  );

/** What was spoken so far. */
export const spokenIn = (page: Page): Promise<Spoken[]> => page.evaluate(() => globalThis.spoken);
