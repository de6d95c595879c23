/** What the patterns of Chinese numbers are made of. */
import { DIGITS, plainNumber } from '../token.ts';
import { NUMERALS, numeralValue } from './numerals.ts';

export const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/** 二十三点五 */
export const RUN = `[${NUMERALS}]+(?:点[〇○零一二三四五六七八九]+)?`;
/** A number in digits or in numerals. */
export const EITHER = `(?:${DIGITS}|${RUN})`;

/** What is counted, behind 几, 数 and 三五. */
export const COUNTED = '[名位家个项次例天年种条所人件批份台张间支场类月周岁成元倍层步句公里分小]';

/** 数 is “several” but in 人数 and its like. */
export const SEVERAL = '(?<![人次总岁度系个倍指位参函分])数';

export const valueOf = (words: string): number => (/^\d/.test(words) ? plainNumber(words) : numeralValue(words));
