/** Times of the day: 14:00 is 2 p.m., and 下午2点 is 14:00; which of the two stands is the writer's choice. */
import type { Locale } from '../i18n/locales.ts';
import type { NumberToken } from '../lib/numbers.ts';

const AFTERNOON_HOURS = /(?<![\d:：.,])(1[3-9]|2[0-3])(?=[:：][0-5]\d|[点时])/g;

/** The afternoon may be said once for two hours: 下午2点至5点, 2 to 5 p.m. */
const IN_THE_AFTERNOON: Record<Locale, (before: string, after: string) => boolean> = {
  zh: (before, after) =>
    /^\s*(?:[点时]|[:：][0-5]\d)/.test(after) &&
    /(?:下午|傍晚|晚上|晚间|午后)\s*(?:\d{1,2}\s*(?:[点时半]|[:：][0-5]\d)+\s*[至到—–-]+\s*)?$/.test(before),
  en: (_before, after) =>
    /^(?:[:.][0-5]\d)?(?:\s*(?:to|until|and|[—–-])\s*\d{1,2}(?:[:.][0-5]\d)?)?(?:\s*p\.?m\b|(?:\s+o['’]clock)?\s+in the (?:afternoon|evening)\b)/i.test(
      after,
    ),
};

/** The numbers of a text, with an hour of the afternoon as 14 where the `other` text writes it so. */
export function onOneClock<T extends NumberToken>(numbers: T[], text: string, locale: Locale, other: string): T[] {
  const hours = new Set([...other.matchAll(AFTERNOON_HOURS)].map(([hour]) => Number(hour)));
  return numbers.map((number) => {
    const value = number.value + 12;
    const same = hours.has(value) && IN_THE_AFTERNOON[locale](text.slice(0, number.start), text.slice(number.end));
    return same ? { ...number, value } : number;
  });
}

/** A full hour may do without minutes: 2:00, 2 p.m. */
export const isFullHour = ({ value, start }: NumberToken, text: string): boolean =>
  value === 0 && /\d[:：]$/.test(text.slice(0, start));
