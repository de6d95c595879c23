/** Numbers in English text. */
import { ENGLISH_MONTHS } from '../../../i18n/typography.ts';
import { FRACTION_SIGNS, scan } from '../form.ts';
import type { Draft } from '../token.ts';
import { COUNTS } from './counts.ts';
import { SHARES } from './shares.ts';
import { TIMES } from './times.ts';
import { VAGUE } from './vague.ts';
import { NUMBER_WORDS } from './words.ts';

const FORMS = [...TIMES, ...SHARES, ...VAGUE, ...COUNTS];
/** What else of words may begin one of the forms: at any other word none of them is tried. */
const OTHERS =
  'half|halv|quarter|noon|midday|midnight|sexa|septua|octo|nona|both|pair|dual|couple|once|single|tens|hundred|thousand|million|billion|dozen|score|decade|centur|several|many|latter|twice|thrice|doubl|tripl|trebl|quadrupl|twent|thirt|fort|fift|sixt|sevent|ninet|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|twin|triplet|quadruplet|quintuplet';
const WORDS = [...NUMBER_WORDS, ...ENGLISH_MONTHS, OTHERS].join('|');
const BEGINS = new RegExp(
  `(?<![\\p{L}\\d])(?:an?(?!\\p{L})|[IVX]{1,4}[abc]?(?!\\p{L})|${WORDS})|\\d|[${FRACTION_SIGNS}Ⅰ-Ⅻ'’]`,
  'giu',
);

/** The numbers of an English text in their order, ranges not yet seen as such. */
export const englishNumbers = (text: string): Draft[] => scan(text, BEGINS, FORMS);
