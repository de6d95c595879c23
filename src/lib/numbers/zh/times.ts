/** Decades, generations, days of the week and times of day in Chinese. */
import { type Form, hasDigits, spotOf } from '../form.ts';
import { type Draft, clock, draft } from '../token.ts';
import { sticky, valueOf } from './patterns.ts';
import { textBefore } from '../../text.ts';

type Half = 'am' | 'pm';

/** 下午2点; 早 and 晚 alone only where they are no piece of another word. */
const HALVES: [RegExp, Half][] = [
  [/(?:上午|早上|早晨|清晨|凌晨|早间|[今昨明次当每][晨早]|(?<![提趁最尽])早)\s*$/u, 'am'],
  [/(?:下午|午后|傍晚|晚上|晚间|夜间|深夜|中午|[今昨明次当每]晚|(?<![到早])晚|夜)\s*$/u, 'pm'],
];
const NIGHT = /(?:凌晨|晚上?|夜)\s*$/u;

const halfBefore = (text: string, at: number): Half | undefined =>
  HALVES.find(([pattern]) => pattern.test(text.slice(Math.max(0, at - 4), at)))?.[1];

/** 上午12点 and 中午12点 are noon; 凌晨12点 and 晚上12点 midnight. */
function halfOfHour(text: string, at: number, hour: number): Half | undefined {
  const half = halfBefore(text, at);
  if (hour !== 12 || half === undefined) return hour > 12 ? undefined : half;
  return NIGHT.test(textBefore(text, at)) ? 'am' : 'pm';
}

const MINUTES: Record<string, number> = { 半: 30, 一刻: 15, '1刻': 15, 三刻: 45, '3刻': 45 };

const TIME = String.raw`(?<!小)(\d{1,2}|[一二两三四五六七八九十]{1,3})(点|时)(?![间刻段期代常候节]|\d{3})(?:钟(?!头)|(半|[一三13]刻|\d{1,2}(?![\d.天个名人])|[一二三四五六七八九十零]{1,3})(?:分(?![之钟]))?|整)?`;

function timeOfDay(match: RegExpExecArray, text: string): Draft[] | undefined {
  const [all, hourWords = '', sign = '', minuteWords] = match;
  const hour = valueOf(hourWords);
  const half = halfOfHour(text, match.index, hour);
  const inWords = !hasDigits(hourWords);
  const minute = minuteWords === undefined ? 0 : (MINUTES[minuteWords] ?? valueOf(minuteWords));
  if (inWords && half === undefined) {
    // 三点五 is 3.5, but 三点五分 and 三点半 are times of day.
    if (sign === '点' && minuteWords !== undefined && !all.endsWith('分') && !(minuteWords in MINUTES))
      return undefined;
    // 三点建议, 一时: without more these are no times of day.
    if (minuteWords === undefined && (hour < 2 || sign === '时')) return undefined;
  }
  const time = clock(spotOf(match), hour, minute, half);
  return time && [{ ...time, telling: !inWords || half !== undefined || minuteWords !== undefined }];
}

/** 差一刻八点 is 7:45. */
function beforeHour(match: RegExpExecArray, text: string): Draft[] | undefined {
  const [, minuteWords = '', hourWords = ''] = match;
  const minutes = MINUTES[minuteWords] ?? valueOf(minuteWords.replace(/分钟?$/u, ''));
  const time = clock(spotOf(match), (valueOf(hourWords) + 11) % 12 || 12, 60 - minutes, halfBefore(text, match.index));
  return time && [time];
}

/** The decade that begins in a year. */
const decade = (match: RegExpExecArray, first: number): Draft[] => [
  draft(spotOf(match), 'decade', first, { also: [{ sort: 'count', value: first }], scale: NaN }),
];

/** Of two digits, those up to 20 are of this century. */
const centuryOf = (year: number): number => (year <= 20 ? 2000 : 1900);

const DAYS = '一二三四五六日';
/** 每周三次, 一周六天 count; 周日均 is a mean. */
const DAY = `[${DAYS}](?![次个回例台场天名人期节堂份张家所届岁遍趟种项]|(?<=日)[均常间])`;

/** 每周二、四, 周一至周五. What a translation leaves out of them is no slip: 2月4日（周三）. */
const weekdays = (match: RegExpExecArray): Draft[] =>
  [...match[0].matchAll(/[一二三四五六日天]/gu)].map(({ 0: day, index }) => {
    const start = match.index + index;
    const spot = { start, end: start + 1, hard: false };
    return draft(spot, 'weekday', DAYS.indexOf(day.replace('天', '日')) + 1, { telling: false, scale: NaN });
  });

const weekend = (match: RegExpExecArray): Draft[] =>
  [6, 7].map((day) => draft(spotOf(match), 'weekday', day, { telling: false, scale: NaN }));

export const TIMES: Form[] = [
  [
    sticky(
      `(?<![第\\d一二三四五六七八九十两几数半四])(?:周${DAY}|(?:星期|礼拜)(?:天|${DAY}))(?:[、和及与至到—–~～-](?:周|星期|礼拜)?${DAY})*`,
    ),
    weekdays,
  ],
  [sticky('周末|双休日'), weekend],
  [
    sticky(String.raw`(上世纪|20世纪|二十世纪|本世纪)?(\d{4}|\d0|[一二三四五六七八九]十)年代`),
    (match) => {
      const year = valueOf(match[2] ?? '');
      if (year >= 1000) return decade(match, year);
      return decade(match, year + (match[1] === undefined ? centuryOf(year) : match[1] === '本世纪' ? 2000 : 1900));
    },
  ],
  [
    sticky(String.raw`(?<![\d.])([5-9][05]|[01][05]|20|[五六七八九〇零][〇零五])后(?![续期方台者天再仍即可])`),
    (match) => {
      const year = valueOf(match[1] ?? '');
      return decade(match, year + centuryOf(year));
    },
  ],
  [
    sticky(String.raw`(\d{1,2})[:：]([0-5]\d)(?![\d:：])`),
    (match, text) => {
      if (/比(?:例|值)?(?:约为|[为是约])?\s*$/u.test(textBefore(text, match.index))) return undefined;
      const [, hour = '', minute = ''] = match;
      const half = hour.startsWith('0') ? 'am' : halfOfHour(text, match.index, Number(hour));
      const time = clock(spotOf(match), Number(hour), Number(minute), half);
      return time && [time];
    },
  ],
  [
    sticky(String.raw`差(一刻|\d{1,2}分钟?|[一二三五十]{1,3}分钟?)(\d{1,2}|[一二两三四五六七八九十]{1,2})点`),
    beforeHour,
  ],
  [sticky(TIME), timeOfDay],
];
