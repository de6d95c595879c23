/** Plain numbers in Chinese: 1亿2000万, 2.3×10⁴, 三千五百, Ⅲ期, 七旬. */
import { type Form, powerOfTen, spotOf } from '../form.ts';
import {
  DIGITS,
  type Draft,
  POWER,
  POWER_OF_TEN,
  type Spot,
  draft,
  exponent,
  plainNumber,
  romanValue,
  rounded,
} from '../token.ts';
import { countsNothing } from './idioms.ts';
import { digitOf, numeralValue, numeralsOf, scaleOf } from './numerals.ts';
import { RUN, sticky } from './patterns.ts';
import { withChineseUnit } from './units.ts';
import { TEENS } from './vague.ts';

const SIGN = sticky('[余多]?(%|‰|个多?百分点)');

/** A number with what says of what sort it is: %, ‰, 个百分点, or a unit. */
export function finished(
  spot: Spot,
  value: number,
  scale: number,
  text: string,
  found: readonly Draft[],
  telling = true,
): Draft {
  SIGN.lastIndex = spot.end;
  const [all = '', sign] = SIGN.exec(text) ?? [];
  const end = spot.end + all.length;
  if (sign === '%' || sign === '‰')
    return draft({ ...spot, end }, 'share', sign === '%' ? value : value / 10, { scale: NaN });
  if (sign !== undefined) return draft(spot, 'points', value, { scale: NaN, unitEnd: end });
  const isTeens = value === 10 && /^[余多]/u.test(text.slice(spot.end));
  const plain = draft(spot, 'count', value, { scale, telling, also: isTeens ? [TEENS] : [] });
  return text[spot.start - 1] === '第' ? plain : withChineseUnit(plain, text, found);
}

const LARGE = '[十百千]?万亿|[十百千]?[万亿]|[百千](?![分米克瓦伏])';
const NEXT_PART = sticky(`零?(\\d+(?:\\.\\d+)?)(${LARGE})?(?![\\d:：年月]|[.,]\\d)`);

/** 1亿2000万, 2万3000: each part of a lower scale than the one before. */
function inDigits(match: RegExpExecArray, text: string, found: readonly Draft[]): Draft[] {
  const [, digits = '', power, scaleWords = ''] = match;
  const whole = scaleOf(scaleWords) * (power === undefined ? 1 : 10 ** exponent(power));
  let value = plainNumber(digits) * whole;
  let scale = scaleOf(scaleWords);
  let { end } = spotOf(match);
  while (scale >= 100 && !/[余多来]/u.test(text[end - 1] ?? '')) {
    NEXT_PART.lastIndex = end;
    const part = NEXT_PART.exec(text);
    const lower = scaleOf(part?.[2] ?? '');
    const more = Number(part?.[1]) * lower;
    if (!part || lower >= scale || more >= scale) break;
    value += more;
    scale = lower;
    end += part[0].length;
  }
  // 1.2万余 says that it is more than that.
  if (whole > 1 && /^[余多]/u.test(text.slice(end))) end += 1;
  return [finished({ ...spotOf(match), end }, rounded(value), whole, text, found)];
}

/** 第二天 is the next day, 二次 a second time over. */
const isNext = (text: string, { start, end }: Spot): boolean =>
  text.slice(start, end) === '二' && (text[start - 1] !== '第' || /^[天日年段]/u.test(text.slice(end)));

function inNumerals(match: RegExpExecArray, text: string, found: readonly Draft[]): Draft[] {
  const [all] = match;
  const one = (start: number, end: number, value: number): Draft => {
    const spot = { start: match.index + start, end: match.index + end, hard: false };
    const telling = value >= 2 && !isNext(text, spot) && !countsNothing(text, spot);
    return finished(spot, value, 1, text, found, telling);
  };
  if (all.includes('点')) return [one(0, all.length, numeralValue(all))];
  return numeralsOf(all).map(({ start, end, value }) => one(start, end, value));
}

const word = (match: RegExpExecArray, value: number, telling = true): Draft[] => [
  draft(spotOf(match, false), 'count', value, { telling }),
];

/** Ages that have a name. */
const AGES: Record<string, number[]> = { 花甲: [60], 古稀: [70], 耄耋: [80, 90] };

const aged = (match: RegExpExecArray): Draft[] =>
  (AGES[match[0]] ?? []).map((age) => draft(spotOf(match), 'count', age, { telling: false }));

export const COUNTS: Form[] = [
  [sticky('花甲|古稀|耄耋'), aged],
  [
    sticky('(双|[二三四五六])胞胎'),
    (match) => [draft(spotOf(match), 'count', match[1] === '双' ? 2 : numeralValue(match[1] ?? ''))],
  ],
  // 7×24小时 is round the clock: 24/7.
  [
    sticky(String.raw`7\s?[×xX*]\s?24(?=小时)`),
    (match, text, found) => [withChineseUnit(draft(spotOf(match), 'count', 24), text, found)],
  ],
  [
    sticky(
      '(?:(?<![A-Za-z])(?:I{1,3}|IV|VI{1,3}|IX|XI{1,2})(?=[期级型类度代号区a-c]|[-—–~～至、和及]I{0,3}V?I{0,3}[期级型类度代号区])|[Ⅰ-Ⅻ])',
    ),
    (match) => [draft(spotOf(match, true), 'count', romanValue(match[0]))],
  ],
  [sticky(`(?<![\\d.,])${POWER_OF_TEN}`), powerOfTen],
  [sticky(`(?<![A-Za-z](?=\\d+[A-Za-z]))(${DIGITS})${POWER}(?:[余多来]?(${LARGE})(?!分之))?`), inDigits],
  [sticky('([二三四五六七八九])旬'), (match) => word(match, digitOf(match[1] ?? '') * 10)],
  [sticky(RUN), inNumerals],
  [sticky('首(?=[次个家批例届日期场台位名条项支座所部款本])'), (match) => word(match, 1, false)],
  [sticky('俩'), (match) => word(match, 2)],
  [sticky('仨'), (match) => word(match, 3)],
  [sticky('双'), (match) => word(match, 2, false)],
];
