/** Twins hold the same numbers, paragraph by paragraph. */
import { LOCALES, type Locale, otherLocale } from '../i18n/locales.ts';
import { type NumberToken, numbersIn } from '../lib/numbers.ts';
import { type Block, type Leaf, leavesOf, textOf } from './read/blocks.ts';
import { isFullHour, onOneClock } from './hours-of-day.ts';
import { type Finding, locate } from './problem.ts';
import { parityNumber } from './rules/parity-number.ts';

/** Below it a numeral is often no number: 一 and one, 两 and both. */
export const LEAST_IN_WORDS = 3;

/**
 * 三甲 is a rank, 百姓 are people, 每周三 is a day; “may” is no month, what is fifth is no five, and neither number word
 * of “three hundred and six” is a number of its own.
 */
const NO_NUMBER: Record<Locale, (before: string, word: string, after: string) => boolean> = {
  zh: (before, word, after) =>
    /^(?:[甲乙丙级等姓农伏]|家[万户])/.test(after) ||
    /^(?:十分|万分)/.test(word + after.charAt(0)) ||
    (/(?:周|星期|礼拜)$/.test(before) && !/^[次个天]/.test(after)),
  en: (before, word, after) =>
    /(?:ird|th|ieth)s?$/i.test(word) || MONTH.test(word) || BEFORE_SCALE.test(after) || AFTER_SCALE.test(before),
};
const BEFORE_SCALE = /^[\s-]+(?:hundred|thousand|million|billion|trillion)\b/i;
const AFTER_SCALE = /\b(?:hundred|thousand|million|billion|trillion)[\s-]+(?:and\s+)?$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

interface Found extends NumberToken {
  leaf: Leaf;
  piece: string;
  /** It belongs to a registered name: 四川, Double Ninth. */
  named: boolean;
}

/** Finds the registered names of a text. */
interface Names {
  find(text: string): { start: number; end: number }[];
}

const numbersOf = (block: Block, locale: Locale, finder: Names, twin: string): Found[] =>
  leavesOf(block).flatMap((leaf) => {
    const names = finder.find(leaf.text);
    return onOneClock(numbersIn(leaf.text, locale), leaf.text, locale, twin).map((token) => ({
      ...token,
      leaf,
      piece: leaf.text.slice(token.start, token.end),
      named: names.some(({ start, end }) => token.start < end && token.end > start),
    }));
  });

/** A number in words that asks for an answer in the twin. */
function isTelling({ hard, named, value, leaf, start, end, piece }: Found, locale: Locale): boolean {
  if (hard || named || value < LEAST_IN_WORDS || value >= 100) return false;
  return !NO_NUMBER[locale](leaf.text.slice(0, start), piece, leaf.text.slice(end));
}

interface Unanswered {
  number: Found;
  /** How often the twin has it. */
  known: number;
  /** The twin has it, says it once for twice (2 to 5 December, the same year), and nothing in its place. */
  repeated: boolean;
}

/** How often each value stands. */
export const countsOf = (tokens: NumberToken[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const { value } of tokens) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Numbers of one block that its twin does not hold in any form, or not so often. */
function unanswered(from: Block, to: Block, locale: Locale, finder: Names): Unanswered[] {
  const [text, other] = [textOf(from), textOf(to)];
  const others = onOneClock(numbersIn(other, otherLocale(locale)), other, otherLocale(locale), text);
  const own = numbersOf(from, locale, finder, other);
  const [here, known] = [countsOf(own), countsOf(others)];
  const another = others.some(
    ({ value, hard }) => (hard || value >= LEAST_IN_WORDS) && (known.get(value) ?? 0) > (here.get(value) ?? 0),
  );
  const seen = new Map<number, number>();
  return own.flatMap((number) => {
    const { value, hard, leaf } = number;
    const there = known.get(value) ?? 0;
    if (isFullHour(number, leaf.text)) return [];
    if (!hard) return there === 0 && isTelling(number, locale) ? [{ number, known: 0, repeated: false }] : [];
    seen.set(value, (seen.get(value) ?? 0) + 1);
    return (seen.get(value) ?? 0) > there ? [{ number, known: there, repeated: there > 0 && !another }] : [];
  });
}

/** Findings in each file: its numbers that the twin lacks. `lines` are the files' lines. */
export function checkNumbers(
  zh: Block[],
  en: Block[],
  lines: Record<Locale, string[]>,
  finders: Record<Locale, Names>,
): Record<Locale, Finding[]> {
  const findings: Record<Locale, Finding[]> = { zh: [], en: [] };
  const blocks = { zh, en };
  for (const locale of LOCALES) {
    blocks[locale].forEach((from, index) => {
      const to = blocks[otherLocale(locale)][index];
      for (const found of to ? unanswered(from, to, locale, finders[locale]) : []) {
        const { leaf, piece, hard } = found.number;
        const { known, repeated } = found;
        const tell = hard && !repeated ? parityNumber.at : parityNumber.warnAt;
        const at = locate(lines[locale], leaf, piece);
        findings[locale].push(tell(at, { piece, locale, block: index + 1, hard, known, unsure: repeated }));
      }
    });
  }
  return findings;
}
