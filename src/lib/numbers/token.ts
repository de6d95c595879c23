/** What is read at a number's place in a text: its value, and what else it may be said as in the other language. */

/**
 * - `count`: a plain number; an ordinal counts as its number
 * - `share`: of a hundred (八成, 80%, four in five)
 * - `growth`: how many of a hundred more (增长一倍, up 100%)
 * - `points`: percentage points, which are no per cent
 * - `times`: how many times as much (翻两番 = 4)
 * - `clock`: minutes since midnight
 * - `decade`: its first year (90后, the 1990s)
 * - `vague`: of what order (数十, dozens = 10): never an exact number
 * - `part`: 上半年 = 1, the second half = 2
 * - `weekday`: Monday = 1
 */
export type Sort =
  'count' | 'share' | 'growth' | 'points' | 'times' | 'clock' | 'decade' | 'vague' | 'part' | 'weekday';

export interface Reading {
  sort: Sort;
  value: number;
}

/** How long, far, heavy: 90分钟 and one and a half hours are the same amount of the same kind. */
export interface Measure {
  kind: string;
  amount: number;
}

export interface NumberToken {
  /** As it is counted: 八成 and 80% are 80. `NaN` where it is no exact number. */
  value: number;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Written in digits. One in words answers for it in the other language, but less is asked of it. */
  hard: boolean;
  /** A number in words that surely counts something, unlike 一 and “one”. */
  telling: boolean;
  percent: boolean;
  readings: readonly Reading[];
  /** Where its unit is known. More than one where people say either: 半个月, a fortnight. */
  measures: readonly Measure[];
  /** The numbers of which it is made, where the other language may say these: 2小时30分, one in five. */
  parts?: readonly NumberToken[];
}

/** A number while its text is read: by what it was multiplied, where its unit ends. */
export interface Draft extends NumberToken {
  scale: number;
  unit?: Unit;
  unitEnd: number;
}

/** A unit of measure: what one of it is. */
export interface Unit {
  kind: string;
  factor: number;
}

/** Without what floating point adds: 17.41 × 10,000 is 174,100. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

/** Whether two values are one, but for what floating point adds. */
export const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

export interface Spot {
  start: number;
  end: number;
  hard: boolean;
}

/** A number of one sort; `more` are further readings and what differs from the ordinary. */
export function draft(spot: Spot, sort: Sort, value: number, more: Partial<Draft> & { also?: Reading[] } = {}): Draft {
  const { also = [], ...rest } = more;
  const exact = rounded(value);
  return {
    value: ['vague', 'clock', 'part', 'weekday'].includes(sort) ? NaN : exact,
    ...spot,
    telling: true,
    percent: sort === 'share',
    // 50% may be a share, and how much more.
    readings: [
      { sort, value: exact },
      ...(sort === 'share' ? [{ sort: 'growth' as const, value: exact }] : []),
      ...also,
    ],
    measures: [],
    scale: 1,
    unitEnd: spot.end,
    ...rest,
  };
}

/** A plain number with its unit, if any. */
export const measured = (number: Draft, unit: Unit, unitEnd: number): Draft => ({
  ...number,
  unit,
  unitEnd,
  measures: [{ kind: unit.kind, amount: rounded(number.value * unit.factor) }],
});

const NOON = 12 * 60;

/** A time of day; where neither half of the day is said, both are meant. */
export function clock(spot: Spot, hour: number, minute: number, half?: 'am' | 'pm'): Draft | undefined {
  if (hour > 24 || minute > 59) return undefined;
  const at = (hour % 12) * 60 + minute;
  const exact = half === 'am' ? at : half === 'pm' ? at + NOON : (hour % 24) * 60 + minute;
  const both = half === undefined && hour > 0 && hour <= 12;
  const also: Reading[] = both ? [{ sort: 'clock', value: (exact + NOON) % (2 * NOON) }] : [];
  const plain: Reading[] = minute === 0 ? [{ sort: 'count', value: hour }] : [];
  return draft(spot, 'clock', exact, { also: [...also, ...plain], scale: NaN });
}

/** The same time of day in one half alone, so that it lies not before (`after`) or not after another. */
export function onSide(time: Draft, of: Draft, side: 'before' | 'after'): Draft {
  const other = of.readings[0]?.value ?? 0;
  const choices = time.readings.filter(({ sort }) => sort === 'clock');
  const fits = choices.filter(({ value }) => (side === 'after' ? value >= other : value <= other));
  const near = fits.sort((a, b) => Math.abs(a.value - other) - Math.abs(b.value - other))[0] ?? choices[0];
  return near === undefined
    ? time
    : { ...time, readings: [near, ...time.readings.filter(({ sort }) => sort !== 'clock')] };
}

/** Whether a time of day says in which half it is. */
export const isSettled = ({ readings }: Draft): boolean => readings.filter(({ sort }) => sort === 'clock').length === 1;

export const isSort = ({ readings }: NumberToken, sort: Sort): boolean => readings[0]?.sort === sort;

/** Full-width digits and signs as ASCII, one character for one, so that offsets stay. */
export const asciiDigits = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[０-９％．＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Unicode's fractions: ½. */
export const FRACTIONS: Record<string, [number, number]> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
};

/** A part of a whole: a half is 0.5 too, and an ambiguous “a third” may be an ordinal. */
export const fraction = (spot: Spot, over: number, under: number, also: Reading[] = []): Draft =>
  draft(spot, 'share', (over / under) * 100, {
    also: [{ sort: 'count', value: rounded(over / under) }, ...also],
    scale: NaN,
  });

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ROMAN_SIGNS = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

/** I to XII in letters or as one sign. */
export const romanValue = (text: string): number =>
  text.length === 1 && ROMAN_SIGNS.includes(text)
    ? ROMAN_SIGNS.indexOf(text) + 1
    : ROMAN.indexOf(text.toLowerCase()) + 1;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺';

/** The exponent of 10^4, 10⁴ or 10⁻³. */
export const exponent = (text: string): number =>
  Number(
    text
      .replace(/[⁰¹²³⁴-⁹⁻⁺]/g, (c) => '0123456789-+'.charAt(SUPERSCRIPTS.indexOf(c)))
      .replace('^', '')
      .replace('−', '-'),
  );

/** 1,200 and 3.5 as numbers. */
export const plainNumber = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Digits as they are written in either language. */
export const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** 10⁴, alone or behind a number. */
export const POWER_OF_TEN = String.raw`10\s?(\^[-−+]?\d+|[⁻⁺]?[⁰¹²³⁴-⁹]+)`;
export const POWER = String.raw`(?:\s?[×xX*]\s?${POWER_OF_TEN})?`;
