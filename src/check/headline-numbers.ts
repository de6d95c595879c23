/** A title or summary says no number that its text or its twin does not. */
import { type Locale, otherLocale } from '../i18n/locales.ts';
import { type NumberToken, numbersIn } from '../lib/numbers.ts';
import { type Block, textOf } from './read/blocks.ts';
import { isFullHour, onOneClock } from './hours-of-day.ts';
import { LEAST_IN_WORDS, countsOf } from './twin-numbers.ts';
import { type Finding, type Position, locate } from './problem.ts';
import { headlineNumber } from './rules/headline-number.ts';
import { parityNumber } from './rules/parity-number.ts';
import { rounds } from './qualifiers.ts';

/** Title and summary of one file, with their places in it. */
export interface Headline {
  fields: { words: string; at: Position }[];
  lines: string[];
}

/** 2025年, in 2025: “more than 2,000” rounds no year. */
const isYear = ({ start, end }: NumberToken, text: string): boolean =>
  /^(?:19|20)\d\d$/.test(text.slice(start, end)) && /^(?:年|[^\p{Script=Han}]|$)/u.test(text.slice(end));

/** Numbers of a title or summary that the text below it does not hold, nor what they round. */
export function checkHeadline(headline: Headline, blocks: Block[], locale: Locale): Finding[] {
  const text = blocks.map(textOf).join('\n');
  const exact = numbersIn(text, locale);
  const countable = exact.filter((number) => !isYear(number, text));
  return headline.fields.flatMap(({ words, at }) =>
    onOneClock(numbersIn(words, locale), words, locale, text)
      .filter((number) => number.hard && !isFullHour(number, words))
      .filter((number) => !exact.some(({ value }) => value === number.value))
      .filter((number) => !countable.some((one) => rounds(words, number, locale, one)))
      .map(({ start, end }) => {
        const piece = words.slice(start, end);
        return headlineNumber.at(locate(headline.lines, at, piece), piece);
      }),
  );
}

/** Below it English writes a number in words, so that one in words may be a wrong one. */
const WORDS_BELOW = 10;

/** Whether another number may stand in the place of one: any that the headline itself does not say so often. */
const isReplaced = (value: number, own: NumberToken[], twin: NumberToken[]): boolean => {
  const [here, there] = [countsOf(own), countsOf(twin)];
  const least = value < WORDS_BELOW ? 1 : LEAST_IN_WORDS;
  return twin.some(
    (one) => (one.hard || one.value >= least) && (there.get(one.value) ?? 0) > (here.get(one.value) ?? 0),
  );
};

/**
 * Numbers of a title or summary that its twin does not hold so often; it may hold them in the other of the two. Where it
 * has no other number instead it may say them in words (24小时, round the clock).
 */
export function checkHeadlineTwins(headlines: Record<Locale, Headline>): Record<Locale, Finding[]> {
  const numbersOn = (locale: Locale) => {
    const other = headlines[otherLocale(locale)].fields.map(({ words }) => words).join('\n');
    return headlines[locale].fields.map(({ words }) =>
      onOneClock(numbersIn(words, locale), words, locale, other).filter((number) => !isFullHour(number, words)),
    );
  };
  const numbers = { zh: numbersOn('zh'), en: numbersOn('en') };
  const found = (locale: Locale) => {
    const other = otherLocale(locale);
    const twins = numbers[other];
    return headlines[locale].fields.flatMap(({ words, at }, field) => {
      const left = [...(twins[field] ?? [])];
      return (numbers[locale][field] ?? []).flatMap(({ value, hard, start, end }) => {
        if (!hard) return [];
        const index = left.findIndex((one) => one.value === value);
        if (index !== -1) return left.splice(index, 1) && [];
        if (twins.some((one, at) => at !== field && one.some((number) => number.value === value))) return [];
        const unsure = !isReplaced(value, numbers[locale].flat(), twins.flat());
        const piece = words.slice(start, end);
        const tell = unsure ? parityNumber.warnAt : parityNumber.at;
        return [tell(locate(headlines[locale].lines, at, piece), { piece, locale, hard, known: 0, unsure })];
      });
    });
  };
  return { zh: found('zh'), en: found('en') };
}
