/** Plain numbers in English: 1.2 million, two hundred and six, 38th, Stage III, three point five. */
import { ENGLISH_MONTHS } from '../../../i18n/typography.ts';
import { type Form, powerOfTen, spotOf } from '../form.ts';
import {
  DIGITS,
  type Draft,
  POWER,
  POWER_OF_TEN,
  draft,
  exponent,
  measured,
  plainNumber,
  romanValue,
  rounded,
} from '../token.ts';
import { sticky } from './patterns.ts';
import { finished, unitBehind } from './units.ts';
import { SCALE_WORDS, cardinalWord, scaleOfWord, wordedAt } from './words.ts';
import { textBefore } from '../../text.ts';

function inDigits(match: RegExpExecArray, text: string): Draft[] {
  const [, digits = '', ordinal, power, word = ''] = match;
  const scale = scaleOfWord(word) * (power === undefined ? 1 : 10 ** exponent(power));
  const value = rounded(plainNumber(digits) * scale);
  return [ordinal === undefined ? finished(spotOf(match), value, scale, text) : draft(spotOf(match), 'count', value)];
}

/** “ point one four” → its length and “14”. */
function decimalsOf(text: string): { digits: string; length: number } | undefined {
  const [, ...words] = /^ point((?: [a-z]+)+)/i.exec(text)?.[0].trim().split(' ') ?? [];
  const digits = words.map(cardinalWord);
  const stop = digits.findIndex((digit) => !(digit >= 0 && digit < 10));
  const count = stop === -1 ? digits.length : stop;
  if (count === 0) return undefined;
  return { digits: digits.slice(0, count).join(''), length: ` point ${words.slice(0, count).join(' ')}`.length };
}

/** “Whether the two are alike”: both, which the other language may leave out. */
const isBoth = (text: string, start: number, value: number): boolean =>
  value === 2 && /\b(?:the|these|those)\s$/i.test(textBefore(text, start));

function inWords(match: RegExpExecArray, text: string): Draft[] | undefined {
  const worded = wordedAt(text, match.index);
  if (!worded) return undefined;
  const { value, scale, length, ordinal } = worded;
  const spot = { start: match.index, end: match.index + length, hard: false };
  if (ordinal) return [draft(spot, 'count', value, { telling: value >= 2 })];
  const telling = value >= 2 && !isBoth(text, spot.start, value);
  const decimals = decimalsOf(text.slice(spot.end));
  if (!decimals) return [finished(spot, value, scale, text, telling)];
  return [finished({ ...spot, end: spot.end + decimals.length }, Number(`${value}.${decimals.digits}`), 1, text)];
}

const word = (match: RegExpExecArray, value: number): Draft[] => [
  draft(spotOf(match), 'count', value, { telling: false }),
];

/** Roman numerals are capitals, whatever case the pattern ignores. */
const roman = (match: RegExpExecArray): Draft[] | undefined =>
  /[a-z]/.test(match[0]) ? undefined : [draft(spotOf(match, true), 'count', romanValue(match[0]))];

const STAGES = '(?:stage|phase|grade|type|class|level|tier|category|degree|factor|volume|part|group)s?[\\s-]';
const AGES: Record<string, number> = { sexa: 60, septua: 70, octo: 80, nona: 90 };

/** An age in one word: an octogenarian. */
function aged(match: RegExpExecArray): Draft[] {
  const spot = spotOf(match);
  const age = draft(spot, 'count', AGES[(match[1] ?? '').toLowerCase()] ?? NaN);
  return [measured(age, { kind: 'months', factor: 12 }, spot.end)];
}

/** Round the clock, every day: 24小时, 7×24小时. */
function always(match: RegExpExecArray): Draft[] {
  const spot = spotOf(match);
  const parts = [draft(spot, 'count', 24), draft(spot, 'count', 7)];
  return [measured(draft(spot, 'count', 24, { parts }), { kind: 'time', factor: 3600 }, spot.end)];
}

/** An hour, a year: one of a unit. */
function oneUnit(match: RegExpExecArray, text: string): Draft[] | undefined {
  const { end } = spotOf(match);
  return unitBehind(text, end) && [finished(spotOf(match), 1, 1, text, false)];
}

/** 2023–24: the second year without its century. */
function shortYear(match: RegExpExecArray): Draft[] | undefined {
  const first = Number(match[1]);
  const second = first - (first % 100) + Number(match[3]);
  const { start, end } = spotOf(match);
  const years = [draft({ start, end: start + 4, hard: true }, 'count', first)];
  years.push(draft({ start: end - 2, end, hard: true }, 'count', second));
  return second > first && second <= first + 10 ? years : undefined;
}

const BORN_TOGETHER = ['twin', 'triplet', 'quadruplet', 'quintuplet'];

const NAMES = 'COVID-19|SARS-CoV-2';

export const COUNTS: Form[] = [
  [sticky(`(?<=${STAGES})(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=[abc]?(?!\\p{L}))`), roman],
  [
    sticky(
      `(?<=(?<!\\p{L})(?:I{1,3}|IV|VI{0,3})[abc]?(?: (?:and|or|to) |[-–—/]))(?:I{2,3}|IV|VI{0,3}|IX)(?=[abc]?(?!\\p{L}))|[Ⅰ-Ⅻ]`,
    ),
    roman,
  ],
  [sticky('24/7'), always],
  [sticky(String.raw`((?:19|20)\d\d)([–—-])(\d\d)(?![\d–—-]|[.,]\d)`), shortYear],
  [sticky(`(?<![\\d.,])${POWER_OF_TEN}`), powerOfTen],
  [
    new RegExp(
      `(?<![\\d.,]|\\p{L}(?=\\d+\\p{L}))(?<!${NAMES.replaceAll(/\d+/g, '')})(${DIGITS})(?:(st|nd|rd|th)(?!\\p{L}))?${POWER}(?:[\\s-](${SCALE_WORDS})(?![a-z])|bn(?![a-z]))?`,
      'iuy',
    ),
    inDigits,
  ],
  [sticky('(sexa|septua|octo|nona)genarians?'), aged],
  [
    sticky('(twin(?=s| (?:bab|boy|girl|brother|sister|infant|pregnan))|triplet|quadruplet|quintuplet)s?(?![a-z])'),
    (match) => [draft(spotOf(match), 'count', BORN_TOGETHER.indexOf((match[1] ?? '').toLowerCase()) + 2)],
  ],
  [sticky('[a-z]+'), inWords],
  [
    sticky(`(${ENGLISH_MONTHS.join('|')})(?![a-z])`),
    (match) => word(match, ENGLISH_MONTHS.findIndex((name) => name.toLowerCase() === match[0].toLowerCase()) + 1),
  ],
  [sticky('(?:both|pair|dual|couples?)(?![a-z])'), (match) => word(match, 2)],
  [sticky('(?:once|single)(?![a-z])'), (match) => word(match, 1)],
  [sticky('an?(?=[\\s-])'), oneUnit],
];
