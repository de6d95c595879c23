/** Numbers in English text. */
import { FRACTION_SIGNS, scan } from '../form.ts';
import type { Draft } from '../token.ts';
import { COUNTS } from './counts.ts';
import { SHARES } from './shares.ts';
import { TIMES } from './times.ts';
import { VAGUE } from './vague.ts';

const FORMS = [...TIMES, ...SHARES, ...VAGUE, ...COUNTS];
const BEGINS = new RegExp(`(?<![\\p{L}\\d])\\p{L}|\\d|[${FRACTION_SIGNS}Ⅰ-Ⅻ'’]`, 'gu');

/** The numbers of an English text in their order, ranges not yet seen as such. */
export const englishNumbers = (text: string): Draft[] => scan(text, BEGINS, FORMS);
