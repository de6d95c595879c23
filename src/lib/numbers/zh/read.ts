/** Numbers in Chinese text. */
import { FRACTION_SIGNS, scan } from '../form.ts';
import type { Draft } from '../token.ts';
import { COUNTS } from './counts.ts';
import { NUMERALS } from './numerals.ts';
import { SHARES } from './shares.ts';
import { TIMES } from './times.ts';
import { VAGUE } from './vague.ts';

const FORMS = [...TIMES, ...SHARES, ...VAGUE, ...COUNTS];
const BEGINS = new RegExp(
  `[\\d${NUMERALS}半几好数上成双俩仨首翻加前下后过大多减对若本差周星礼花古耄${FRACTION_SIGNS}Ⅰ-ⅫIVX]`,
  'gu',
);

/** The numbers of a Chinese text in their order, ranges not yet seen as such. */
export const chineseNumbers = (text: string): Draft[] => scan(text, BEGINS, FORMS);
