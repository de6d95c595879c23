/** What Chinese says without an exact number: 数十, 上百, 几家, 十几, 七八个, 一半. */
import { type Form, spotOf } from '../form.ts';
import { type Draft, type Reading, draft } from '../token.ts';
import { NUMERALS, ONE_DIGIT, digitOf, numeralValue, scaleOf } from './numerals.ts';
import { COUNTED, SEVERAL, sticky, valueOf } from './patterns.ts';
import { withChineseUnit } from './units.ts';

const vague = (match: RegExpExecArray, order: number, ...others: number[]): Draft[] => [
  draft(spotOf(match, false), 'vague', order, {
    also: others.map((value): Reading => ({ sort: 'vague', value })),
    telling: order > 1,
    scale: NaN,
  }),
];

/** Some more than ten, and a dozen or so. */
export const TEENS: Reading = { sort: 'vague', value: 12 };

/** 七八个, 十七八岁, 二三十, 三五天: two numbers, one beside the other. */
function neighbours(match: RegExpExecArray): Draft[] | undefined {
  const [, tens = '', first = '', second = '', scale = ''] = match;
  const [a, b] = [digitOf(first), digitOf(second)];
  if (b !== a + 1 && !(a === 3 && b === 5)) return undefined;
  const more = tens === '' ? 0 : numeralValue(tens);
  return [a, b].map((digit) => draft(spotOf(match, false), 'count', more + digit * scaleOf(scale)));
}

const half = (match: RegExpExecArray, telling: boolean): Draft =>
  draft(spotOf(match, false), 'share', 50, { also: [{ sort: 'count', value: 0.5 }], telling, scale: NaN });

export const VAGUE: Form[] = [
  // 十四五 is the 14th Five-Year Plan.
  [
    sticky('(十[一二三四五六])五(?=[”"’]|规划|期间|时期|计划|末|以来)'),
    (match) => {
      const { start, end } = spotOf(match);
      const plan = draft({ start, end: end - 1, hard: false }, 'count', numeralValue(match[1] ?? ''));
      return [plan, draft({ start: end - 1, end, hard: false }, 'count', 5, { telling: false })];
    },
  ],
  [sticky('成百上千'), (match) => vague(match, 100, 1000)],
  [sticky('成千上万|千千万万'), (match) => vague(match, 1000, 10_000)],
  [sticky('数以([十百千万亿]+)计'), (match) => vague(match, scaleOf(match[1] ?? ''))],
  [
    sticky(`(?:好?几|${SEVERAL}|(?<![以之加马早晚路线网会身手海地])上)([十百千万亿]+)(?!分之|[度米斤克])`),
    (match) => vague(match, scaleOf(match[1] ?? '')),
  ],
  // Centuries, and several hundred years.
  [sticky(`(?:好?几|${SEVERAL}|若干)个世纪`), (match) => vague(match, 100)],
  [sticky(`(?:好?几|${SEVERAL}|若干)(?=${COUNTED})`), (match) => vague(match, 1)],
  [
    sticky(String.raw`([二三四五六七八九]?十|\d*0)几([百千万亿]*)`),
    (match, text, found) => {
      const scale = scaleOf(match[2] ?? '');
      const value = valueOf(match[1] ?? '') * scale;
      const also = value === 10 ? [TEENS] : [];
      return [withChineseUnit(draft(spotOf(match), 'count', value, { also, scale }), text, found)];
    },
  ],
  [
    sticky(
      `(?<![${NUMERALS}\\d第])([二三四五六七八九]?十)?([${ONE_DIGIT}])([${ONE_DIGIT}])([十百千]?[万亿]?)(?![${NUMERALS}]|[月日])(?=${COUNTED}|多|余|$|[^\\p{L}])`,
    ),
    neighbours,
  ],
  [sticky('(?:一|过|大|多|减|对)半(?![径数路])|半数'), (match) => [half(match, true)]],
  [
    sticky('(上|下)半(年|个?月|场|程|夜|期)?|(前|后)半(?=[场程夜期段])'),
    (match) => {
      const which = /^[上前]/u.test(match[0]) ? 1 : 2;
      return [draft(spotOf(match, false), 'part', which, { telling: match[2] === '年', scale: NaN })];
    },
  ],
  [
    sticky('半'),
    (match, text, found) => {
      const also: Reading[] = [{ sort: 'share', value: 50 }];
      const plain = draft(spotOf(match, false), 'count', 0.5, { also, telling: false, scale: NaN });
      const counted = withChineseUnit(plain, text, found);
      const isPart = counted.unit !== undefined || /^半[片粒颗瓶袋碗勺杯盒]/u.test(text.slice(match.index));
      return [isPart ? { ...counted, telling: true } : counted];
    },
  ],
];
