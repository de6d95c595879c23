/** Figures that a record may hold: numbers with a unit of the site's list, as the text puts them. Proposals. */
import { qualifiersAt } from '../../check/qualifiers.ts';
import type { Qualifier } from '../../check/qualifier-names.ts';
import { numbersIn } from '../../lib/numbers/read.ts';
import type { NumberToken } from '../../lib/numbers/token.ts';
import type { UnitRecord } from '../../schemas/lists.ts';

export interface FoundFigure {
  value: number;
  qualifier?: Qualifier | undefined;
  /** The one unit of the list that surely fits; undefined where a person has to say what it counts. */
  unit?: string | undefined;
  /** A literal piece of the sentence. */
  near: string;
}

/** What the archive's own figures count, and in what. */
export type Counted = readonly { unit: string; what: { zh: string } }[];

/** So many characters before the number say what it counts, and behind one without a unit. */
const [BEFORE, BEHIND] = [10, 4];

/** A year, a day, a time or a number of an edition counts nothing. */
const isName = (text: string, { start, end, percent }: NumberToken): boolean =>
  /^(?:19|20)\d\d$/u.test(text.slice(start, end)) ||
  (/[月至]$/u.test(text.slice(0, start)) && /^日/u.test(text.slice(end))) ||
  /第$/u.test(text.slice(0, start)) ||
  (!percent && !/^[余多几]?\p{Script=Han}/u.test(text.slice(end))) ||
  /^(?:[月号版点时]|年[代\d])/u.test(text.slice(end));

/** Words with which nearly all things are counted: 42台 are machines, or operations. */
const ANY_THING = /^[个台张家份条笔篇种件套部辆座处]$/u;

/** The noun that is counted: 42台设备, 设备42台. */
const nounAt = (before: string, behind: string): string =>
  (/^\p{Script=Han}{2}/u.exec(behind) ?? /\p{Script=Han}{2}(?=[约近逾达超共]*$)/u.exec(before) ?? [''])[0];

/** The unit of a number: the only one that is written so, or the only one in which the archive counts that noun. */
function unitAt(
  before: string,
  behind: string,
  fitting: readonly UnitRecord[],
  counted: Counted,
): UnitRecord | undefined {
  const [only, another] = fitting;
  if (only && !another && !ANY_THING.test(only.zh)) return only;
  const noun = nounAt(before, behind.slice(only?.zh.length));
  const known = fitting.filter(({ id }) =>
    counted.some(({ unit, what }) => noun !== '' && unit === id && what.zh.includes(noun)),
  );
  return known.length === 1 ? known[0] : undefined;
}

/** Every number of a text that counts something; a unit is taken for the longest that it may be. */
export function figuresIn(text: string, units: readonly UnitRecord[], counted: Counted = []): FoundFigure[] {
  return numbersIn(text, 'zh').flatMap((token): FoundFigure[] => {
    if (!token.hard || !Number.isFinite(token.value) || isName(text, token)) return [];
    const behind = text.slice(token.end).replace(/^[余多几]/u, '');
    const fitting = token.percent
      ? units.filter(({ id }) => id === 'percent')
      : units.filter(({ zh }) => zh !== '' && behind.startsWith(zh));
    const longest = Math.max(0, ...fitting.map(({ zh }) => zh.length));
    // 5个月 are months, and none of the things that are counted with 个.
    const unit = /^个(?:多|半)?(?:月|小时|星期|百分点)/u.test(behind)
      ? undefined
      : unitAt(
          text.slice(0, token.start),
          behind,
          fitting.filter(({ zh }) => zh.length === longest),
          counted,
        );
    const [qualifier] = qualifiersAt(text, token, 'zh');
    const tail = unit ? (token.percent ? 0 : longest) : BEHIND;
    const piece = text.slice(Math.max(0, token.start - BEFORE), token.end);
    const near = `${piece.split(/[，。；、：\n]/u).at(-1) ?? ''}${/^[^，。；、：\n]*/u.exec(text.slice(token.end, token.end + tail))?.[0] ?? ''}`;
    return [{ value: token.value, qualifier, unit: unit?.id, near: near.trim() }];
  });
}
