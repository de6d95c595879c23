/** Shares and multiples in Chinese: 百分之三至五, 三分之二, 七八成, 增长一倍, 翻两番, 一半. */
import { FRACTION_IN_DIGITS, FRACTION_SIGNS, type Form, hasDigits, spotOf } from '../form.ts';
import { type Draft, FRACTIONS, type Reading, draft, fraction, rounded } from '../token.ts';
import { finished } from './counts.ts';
import { ONE_DIGIT, digitOf } from './numerals.ts';
import { EITHER, sticky, valueOf } from './patterns.ts';
import { textBefore } from '../../text.ts';

/** 百分之三至五 names the whole once. */
function ofWhole(match: RegExpExecArray): Draft[] | undefined {
  const [all, underWords = '', overWords = '', more = '', lastWords] = match;
  const under = valueOf(underWords);
  if (!(under > 0)) return undefined;
  const { start, end, hard } = spotOf(match);
  const first = fraction({ start, end: start + all.length - more.length, hard }, valueOf(overWords), under);
  if (lastWords === undefined) return [first];
  return [first, fraction({ start: end - lastWords.length, end, hard }, valueOf(lastWords), under)];
}

/** 七八成 is two numbers: 70 and 80 per cent. */
function tenths(match: RegExpExecArray): Draft[] {
  const [, tens = '', more] = match;
  const extra = more === '半' ? 5 : more === undefined ? 0 : digitOf(more);
  const values = hasDigits(tens) ? [Number(tens)] : [...tens].map(digitOf);
  return values.map((value) => draft(spotOf(match, false), 'share', value * 10 + extra, { scale: NaN }));
}

const GROWTH = /(?:增长?|增加|提高|提升|上升|扩大|升高|翻|[高多快大长])(?:出|了)?(?:约|近|逾|将近|超过)?$/u;

/** 增长一倍 is twice as much, and 100% more; 是……的两倍 is twice. */
function timesAsMuch(match: RegExpExecArray, text: string): Draft[] {
  const [, words = '', half = ''] = match;
  const { start, end } = spotOf(match);
  const value = valueOf(words) + (half === '' ? 0 : 0.5);
  const isGrowth = GROWTH.test(textBefore(text, start));
  const share: Reading = { sort: isGrowth ? 'growth' : 'share', value: rounded(value * 100) };
  const also: Reading[] = isGrowth ? [share] : [share, { sort: 'count', value }];
  const spot = { start, end: start + words.length, hard: hasDigits(words) };
  return [{ ...draft(spot, 'times', isGrowth ? value + 1 : value, { also, scale: NaN }), value, unitEnd: end }];
}

/** 翻一番 is doubled, 翻两番 quadrupled. */
function doubled(match: RegExpExecArray): Draft[] {
  const grown = 2 ** (match[1] === undefined ? 1 : valueOf(match[1]));
  const also: Reading[] = [{ sort: 'growth', value: (grown - 1) * 100 }];
  return [draft(spotOf(match), 'times', grown, { also, scale: NaN })];
}

export const SHARES: Form[] = [
  [sticky(`(${EITHER})分之(${EITHER})((?:至|到|[—–~～-])(${EITHER})(?![\\d年月日天个名人倍]|分之))?`), ofWhole],
  [sticky('百分(?:之)?百'), (match) => [draft(spotOf(match), 'share', 100, { scale: NaN })]],
  [sticky(String.raw`(?<![\d/.])(\d{1,2})/(\d{1,3})(?![\d/.])`), FRACTION_IN_DIGITS],
  [
    sticky(`(\\d+)?([${FRACTION_SIGNS}])`),
    (match, text, found) => {
      const [over, under] = FRACTIONS[match[2] ?? ''] ?? [0, 1];
      if (match[1] === undefined) return [fraction(spotOf(match, true), over, under)];
      return [finished(spotOf(match), rounded(Number(match[1]) + over / under), 1, text, found)];
    },
  ],
  [
    sticky(
      `([${ONE_DIGIT}]{1,2}|(?<![\\d.])\\d(?:\\.\\d)?)成(?![为功立员本年绩果熟长就效品交型形婚药套像组都])([半${ONE_DIGIT}](?!成))?`,
    ),
    tenths,
  ],
  [sticky(`翻了?(${EITHER})番|翻番|翻了?倍|翻一倍|加倍(?!努)`), doubled],
  [sticky(`(${EITHER})倍(半)?`), timesAsMuch],
];
