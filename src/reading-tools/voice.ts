/** The browser's voice, a piece at a time: pausing a piece loses it on Android, and long ones stop by themselves. */
import type { Locale } from '../i18n/locales.ts';

/** Voices come late in some browsers. */
const PATIENCE = 1500;

const LANGUAGE: Record<Locale, RegExp> = { zh: /^(?:zh|cmn)\b(?![-_](?:HK|yue))/i, en: /^en\b/i };

const find = (locale: Locale): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => LANGUAGE[locale].test(lang));
  return voices.find(({ lang }) => /CN|GB/i.test(lang)) ?? voices[0];
};

/** A voice for a language; undefined where the browser has none. */
export function findVoice(locale: Locale): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return Promise.resolve(undefined);
  const found = find(locale);
  if (found) return Promise.resolve(found);
  return new Promise((done) => {
    const answer = (): void => done(find(locale));
    // Safari's has no events.
    speechSynthesis.addEventListener?.('voiceschanged', answer, { once: true });
    setTimeout(answer, PATIENCE);
  });
}

/** Speaks a text; `ended` is called when it was spoken to its end, and not when it was stopped. */
export function speak(text: string, voice: SpeechSynthesisVoice, rate: number, ended: () => void): void {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  utterance.addEventListener('end', ended);
  utterance.addEventListener('error', ({ error }) => {
    if (error !== 'canceled' && error !== 'interrupted') ended();
  });
  speechSynthesis.speak(utterance);
}

/** Falls silent. */
export const hush = (): void => speechSynthesis.cancel();
