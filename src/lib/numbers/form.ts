/** Forms in which a text writes numbers, tried one after another at every place where a number may begin. */
import { type Draft, FRACTIONS, type Spot, draft, exponent, fraction } from './token.ts';

/** A form, and how it is read; undefined: it is another one after all. */
export type Form = [
  pattern: RegExp,
  read: (match: RegExpExecArray, text: string, found: readonly Draft[]) => Draft[] | undefined,
];

export const hasDigits = (words = ''): boolean => /\d/.test(words);

/** Where a match stands. */
export const spotOf = ({ index, 0: all }: RegExpExecArray, hard = hasDigits(all)): Spot => ({
  start: index,
  end: index + all.length,
  hard,
});

/** ½, for a class of a pattern. */
export const FRACTION_SIGNS = Object.keys(FRACTIONS).join('');

/** 1/3, but not 120/80 nor 24/7. */
export const FRACTION_IN_DIGITS: Form[1] = (match) => {
  const [over, under] = [Number(match[1]), Number(match[2])];
  return over > 0 && over < under ? [fraction(spotOf(match), over, under)] : undefined;
};

/** 10⁴ with nothing before it. */
export const powerOfTen: Form[1] = (match) => [draft(spotOf(match, true), 'count', 10 ** exponent(match[1] ?? ''))];

/** The numbers of a text in their order, by the first form that fits at each place. */
export function scan(text: string, begins: RegExp, forms: readonly Form[]): Draft[] {
  const found: Draft[] = [];
  let at = 0;
  for (const { index } of text.matchAll(begins)) {
    if (index < at) continue;
    for (const [pattern, read] of forms) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      const drafts = match && read(match, text, found);
      if (!drafts || drafts.length === 0) continue;
      found.push(...drafts);
      at = Math.max(...drafts.map(({ end, unitEnd }) => Math.max(end, unitEnd)));
      break;
    }
  }
  return found;
}
