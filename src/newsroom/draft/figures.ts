/** Figures that a record may hold: numbers with a unit of the site's list, as the text puts them. Proposals. */
import { qualifiersAt } from '../../check/qualifiers.ts';
import type { Qualifier } from '../../check/qualifier-names.ts';
import { numbersIn } from '../../lib/numbers/read.ts';
import type { NumberToken } from '../../lib/numbers/token.ts';
import type { UnitRecord } from '../../schemas/lists.ts';

export interface FoundFigure {
  value: number;
  qualifier?: Qualifier | undefined;
  /** Units of the list that are written so: 人次 may be visits or postings. */
  units: string[];
  /** A literal piece of the sentence. */
  near: string;
}

/** So many characters before the number say what it counts. */
const BEFORE = 10;

/** A year or a day of the calendar counts nothing. */
const isDate = (text: string, { start, end }: Pick<NumberToken, 'start' | 'end'>): boolean =>
  /^(?:19|20)\d\d$/u.test(text.slice(start, end)) ||
  (/[月至]$/u.test(text.slice(0, start)) && /^日/u.test(text.slice(end)));

/** Every such number of a text, the longest unit first. */
export function figuresIn(text: string, units: readonly UnitRecord[]): FoundFigure[] {
  return numbersIn(text, 'zh').flatMap((token): FoundFigure[] => {
    if (!token.hard || !Number.isFinite(token.value)) return [];
    const behind = text.slice(token.end).replace(/^[余多几]/u, '');
    const fitting = token.percent
      ? units.filter(({ id }) => id === 'percent')
      : units.filter(({ zh }) => zh !== '' && behind.startsWith(zh));
    const longest = token.percent ? 0 : Math.max(0, ...fitting.map(({ zh }) => zh.length));
    const best = fitting.filter(({ zh }) => token.percent || zh.length === longest).map(({ id }) => id);
    if (best.length === 0 || isDate(text, token)) return [];
    const [qualifier] = qualifiersAt(text, token, 'zh');
    const near =
      text
        .slice(Math.max(0, token.start - BEFORE), token.end + longest)
        .split(/[，。；、：\n]/u)
        .at(-1) ?? '';
    return [{ value: token.value, qualifier, units: best, near: near.trim() }];
  });
}
