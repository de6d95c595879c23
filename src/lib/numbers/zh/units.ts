/** The unit behind a Chinese number: 一个半小时, 三年半, 2小时30分, 1米75. */
import { unitAt } from '../measures.ts';
import { type Draft, type Unit, measured, rounded } from '../token.ts';
import { digitOf } from './numerals.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** 2026年 is a year, 26年3月 too; 3年 is a time. */
const isYear = (value: number, after: string): boolean =>
  after.startsWith('年') && (value >= 1000 || /^年\d{1,2}月/u.test(after));

/** 半个月 is said of two weeks, and of fifteen days. */
const FORTNIGHT = [14, 15].map((days) => ({ kind: 'time', amount: days * 24 * HOUR }));

/** 三年半, but not 3年半数以上. */
const HALF_BEHIND = /^半(?![数年月天日个小径导夜价途球])/u;

/** The unit behind a number, with what may stand between: 个, 余, 多, 半. */
function unitBehind(rest: string): { unit: Unit; length: number; half: number } | undefined {
  const [between = '', , counter = '', more = ''] = /^([余多来]?)(个?)([半多]?)/u.exec(rest) ?? [];
  if (more === '半' && counter === '') return undefined;
  const word = rest.slice(between.length);
  const counted = counter === '' ? undefined : unitAt(`个${word}`, 'zh');
  if (counted?.unit.kind === 'months' && counted.unit.factor !== 12)
    return {
      unit: counted.unit,
      length: between.length + counted.length - 1,
      half: more === '半' ? between.length : 0,
    };
  const here = unitAt(word, 'zh');
  return here && { unit: here.unit, length: between.length + here.length, half: more === '半' ? between.length : 0 };
}

/** A number with the unit that stands behind it. Half a unit more belongs to the number. */
export function withChineseUnit(number: Draft, text: string, found: readonly Draft[]): Draft {
  const rest = text.slice(number.end);
  if (isYear(number.value, rest)) return number;
  const last = found.at(-1);
  const isMinutes = last?.unitEnd === number.start && last.unit?.kind === 'time' && last.unit.factor === HOUR;
  if (isMinutes && /^分(?![之钟])/u.test(rest))
    return measured(number, { kind: 'time', factor: MINUTE }, number.end + 1);
  const [degrees = '', tenth = ''] = /^度([一二三四五六七八九]|\d(?!\d))/u.exec(rest) ?? [];
  if (degrees !== '') {
    const value = rounded(number.value + (/\d/.test(tenth) ? Number(tenth) : digitOf(tenth)) / 10);
    const end = number.end + degrees.length;
    return { ...number, value, end, unitEnd: end, readings: [{ sort: 'count', value }] };
  }
  if (/^分半钟?/u.test(rest)) {
    const value = rounded(number.value + 0.5);
    const whole: Draft = { ...number, value, end: number.end + 2, readings: [{ sort: 'count', value }] };
    return measured(whole, { kind: 'time', factor: MINUTE }, whole.end);
  }
  const here = unitBehind(rest);
  if (!here) return number;
  const unitEnd = number.end + here.length;
  const behind = text.slice(unitEnd);
  const changed = (value: number, end: number): Draft => ({
    ...number,
    value,
    end,
    telling: true,
    readings: [{ sort: 'count', value }],
  });
  const more = rounded(number.value + 0.5);
  if (here.half > 0) return measured(changed(more, number.end + here.half), here.unit, unitEnd);
  if (HALF_BEHIND.test(behind) && number.value !== 0.5)
    return measured(changed(more, unitEnd + 1), here.unit, unitEnd + 1);
  const [, centimetres] = /^(\d{1,2})(?![\d年月日.])/u.exec(behind) ?? [];
  if (centimetres !== undefined && here.unit.kind === 'length' && here.unit.factor === 1) {
    const end = unitEnd + centimetres.length;
    return measured(changed(Number(`${number.value}.${centimetres}`), end), here.unit, end);
  }
  const whole = measured(number, here.unit, unitEnd);
  return number.value === 0.5 && here.unit.kind === 'months' && here.unit.factor === 1
    ? { ...whole, measures: [...whole.measures, ...FORTNIGHT] }
    : whole;
}
