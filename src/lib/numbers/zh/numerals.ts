/** Chinese numerals as values: 二十四, 三千五, 二〇二六, 一亿两千万, 二十三点五. */

const DIGIT: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_SCALE: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SCALE: Record<string, number> = { ...SMALL_SCALE, 万: 1e4, 亿: 1e8 };

/** The characters of a numeral, for a class of a pattern. */
export const NUMERALS = '〇○零一二两三四五六七八九十百千万亿';
/** One digit but nought. */
export const ONE_DIGIT = '一二两三四五六七八九';

/** 万, 千万, 万亿: what a number is multiplied by. */
export const scaleOf = (words: string): number => [...words].reduce((product, c) => product * (SCALE[c] ?? 1), 1);

export const digitOf = (c: string): number => DIGIT[c] ?? NaN;

/** The value of digits alone: 二〇二六, 三八. */
const inDigits = (run: string): number => Number([...run].map(digitOf).join(''));

/** The longest numeral at the head of a run: of 十五五 it is 十五. */
function headOf(run: string): { value: number; length: number } {
  /** What stands before 亿 and 万, below 万, and the last digit. */
  let [high, middle, low, digit] = [0, 0, 0, NaN];
  let [lastSmall, lastScale] = [Infinity, 1];
  let length = 0;
  const ones = () => (Number.isNaN(digit) ? 0 : digit);
  for (const c of run) {
    const small = SMALL_SCALE[c];
    if (small !== undefined) {
      if (small >= lastSmall) break;
      low += (ones() || 1) * small;
      [digit, lastSmall, lastScale] = [NaN, small, small];
    } else if (c === '万') {
      if (middle > 0) break;
      middle = (low + ones() || 1) * 1e4;
      [low, digit, lastSmall, lastScale] = [0, NaN, Infinity, 1e4];
    } else if (c === '亿') {
      if (high > 0) break;
      high = (middle + low + ones() || 1) * 1e8;
      [middle, low, digit, lastSmall, lastScale] = [0, 0, NaN, Infinity, 1e8];
    } else {
      if (!Number.isNaN(digit) && digit !== 0) break;
      digit = digitOf(c);
      if (digit === 0) lastScale = 1;
    }
    length += 1;
  }
  // 三千五 is 3,500, 两万三 23,000: the last digit counts the next scale below.
  const short = lastScale >= 100 ? lastScale / 10 : 1;
  return { value: high + middle + low + ones() * short, length };
}

/** The numerals of a run: 二十四 → [24]; 十五五 (the plan) → [15, 5]; 二〇二六 → [2026]. */
export function numeralsOf(run: string): { value: number; start: number; end: number }[] {
  if (run.length > 1 && [...run].every((c) => c in DIGIT && c !== '两') && /[〇○零]|^.{3,}$/.test(run))
    return [{ value: inDigits(run), start: 0, end: run.length }];
  const found: { value: number; start: number; end: number }[] = [];
  for (let at = 0; at < run.length;) {
    const { value, length } = headOf(run.slice(at));
    const end = at + Math.max(length, 1);
    found.push({ value, start: at, end });
    at = end;
  }
  return found;
}

/** The value of a whole numeral with its decimals: 二十三点五. */
export function numeralValue(text: string): number {
  const [whole = '', decimals] = text.split('点');
  const [head, ...rest] = numeralsOf(whole);
  const value = rest.length > 0 || head === undefined ? inDigits(whole) : head.value;
  return decimals === undefined ? value : Number(`${value}.${[...decimals].map(digitOf).join('')}`);
}
