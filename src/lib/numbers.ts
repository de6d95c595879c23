/**
 * Numbers in running text, Chinese and English, as values: 4800余万 = 48,000,000, 1.4 million, 二十四, half.
 * A hard number is written in digits; a soft one in words or Chinese numerals: it can answer for a hard one in the
 * other language, but less is asked of it, since 一 and "one" are often no number at all.
 */
import type { Locale } from '../i18n/locales.ts';
import { ENGLISH_MONTHS } from '../i18n/typography.ts';

export interface NumberToken {
  value: number;
  /** Offsets in the text. */
  start: number;
  end: number;
  hard: boolean;
  percent: boolean;
}

const ZH_DIGITS = '〇零一二两三四五六七八九';
const ZH_SCALE: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const EN_SCALE: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const EN_WORD: Map<string, number> = new Map([
  ...WORDS.split(' ').map((word, n): [string, number] => [word, n]),
  ...ORDINALS.split(' ').map((word, n): [string, number] => [word, n]),
  ...TENS.split(' ').map((word, n): [string, number] => [word, (n + 2) * 10]),
  ...TENS.split(' ').map((word, n): [string, number] => [word.replace(/y$/, 'ieth'), (n + 2) * 10]),
  ...ENGLISH_MONTHS.map((word, n): [string, number] => [word.toLowerCase(), n + 1]),
  ['once', 1],
  ['single', 1],
  ['twice', 2],
  ['both', 2],
  ['pair', 2],
  ['double', 2],
  ['thrice', 3],
  ['thirds', 3],
  ['fifths', 5],
  ['tenths', 10],
  ['dozen', 12],
  ['half', 0.5],
]);

/** Full-width digits and signs as ASCII, one character for one, so that offsets stay. */
export const asciiDigits = (text: string): string =>
  text.replace(/[０-９％．，＋]/g, (c) => (c === '，' ? c : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

const rounded = (value: number): number => Number(value.toPrecision(12));

const ZH_HARD =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[余多]?([十百千]?[万亿]|[百千](?![分米克]))(?!分之))?[余多]?(%|‰)?/g;
const ZH_SOFT = new RegExp(`(百分之)?[${ZH_DIGITS}十百千万亿]+|半`, 'g');

function chineseHard(text: string): NumberToken[] {
  return [...text.matchAll(ZH_HARD)].map((match) => {
    const scale = [...(match[2] ?? '')].reduce((product, c) => product * (ZH_SCALE[c] ?? 1), 1);
    return {
      value: rounded(Number((match[1] ?? '').replaceAll(',', '')) * scale),
      start: match.index,
      end: match.index + match[0].length,
      hard: true,
      percent: match[3] === '%',
    };
  });
}

/** 二十四 → [24]; 十五五 (the plan) → [15, 5]: each longest numeral in the run. */
function chineseNumerals(run: string): number[] {
  const values: number[] = [];
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastScale = Infinity;
  let open = false;
  const close = () => {
    if (open) values.push(total + section + (digit ?? 0));
    [total, section, digit, lastScale, open] = [0, 0, undefined, Infinity, false];
  };
  for (const c of run) {
    const scale = ZH_SCALE[c];
    if (scale === undefined) {
      const value =
        c === '〇' || c === '零'
          ? 0
          : c === '两'
            ? 2
            : Math.max(ZH_DIGITS.indexOf(c) - (ZH_DIGITS.indexOf(c) > 4 ? 2 : 1), 0);
      if (digit !== undefined && digit !== 0) close();
      digit = value;
    } else if (scale >= 1e4) {
      total = (total + section + (digit ?? (open ? 0 : 1))) * scale;
      [section, digit, lastScale] = [0, undefined, Infinity];
    } else {
      if (scale >= lastScale) close();
      section += (digit ?? 1) * scale;
      [digit, lastScale] = [undefined, scale];
    }
    open = true;
  }
  close();
  return values;
}

function chineseSoft(text: string): NumberToken[] {
  return [...text.matchAll(ZH_SOFT)].flatMap((match) => {
    const percent = match[1] !== undefined;
    const run = match[0].slice(match[1]?.length ?? 0);
    const values = run === '半' ? [0.5] : chineseNumerals(run);
    const end = match.index + match[0].length;
    return values.map((value) => ({ value, start: match.index, end, hard: false, percent }));
  });
}

const EN_HARD =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-](thousand|million|billion|trillion)\b)?(?:\s?(%)|[\s-](per ?cent)\b)?/gi;
const EN_SOFT = /\b[a-z]+(?:-[a-z]+)*\b/gi;

function englishHard(text: string): NumberToken[] {
  return [...text.matchAll(EN_HARD)].map((match) => ({
    value: rounded(Number((match[1] ?? '').replaceAll(',', '')) * (EN_SCALE[(match[2] ?? '').toLowerCase()] ?? 1)),
    start: match.index,
    end: match.index + match[0].length,
    hard: true,
    percent: match[3] !== undefined || match[4] !== undefined,
  }));
}

/** forty-eight, two hundred and six, a dozen, February; a hyphened word counts by its parts as well (two-week). */
function englishSoft(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let last: NumberToken | undefined;
  for (const match of text.matchAll(EN_SOFT)) {
    const parts = match[0].toLowerCase().split('-');
    const start = match.index;
    const end = start + match[0].length;
    const [tens, ones] = parts.map((part) => EN_WORD.get(part));
    const compound = parts.length >= 2 && tens !== undefined && tens >= 20 && ones !== undefined && ones < 10;
    const found = compound ? [tens + ones] : parts.map((part) => EN_WORD.get(part)).filter((n) => n !== undefined);
    const scale = EN_SCALE[parts[0] ?? ''];
    const near = last !== undefined && /^[\s-]*(?:and\s+)?$/.test(text.slice(last.end, start));
    if (scale !== undefined) {
      const value = (near && last ? last.value : 1) * scale;
      last = { value, start: near && last ? last.start : start, end, hard: false, percent: false };
      tokens.push(last);
    } else {
      for (const value of found) tokens.push({ value, start, end, hard: false, percent: false });
      const [value] = found;
      if (value === undefined) last = parts[0] === 'and' && last ? last : undefined;
      else if (near && last && last.value >= 100 && value < 100) {
        last = { ...last, value: last.value + value, end };
        tokens.push(last);
      } else last = tokens.at(-1);
    }
  }
  return tokens;
}

/** Every number of a text, hard and soft, in order of their places. */
export function numbersIn(text: string, locale: Locale): NumberToken[] {
  const plain = asciiDigits(text);
  const hard = locale === 'zh' ? chineseHard(plain) : englishHard(plain);
  const covered = (at: number) => hard.some((token) => at >= token.start && at < token.end);
  const soft = (locale === 'zh' ? chineseSoft(plain) : englishSoft(plain)).filter((token) => !covered(token.start));
  return [...hard, ...soft].sort((a, b) => a.start - b.start);
}

const groups = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** A value as a newspaper writes it: 60000 → 6万, 99900 → 99900, 990000 → 99万 / 990,000; 4.5e9 → 45亿 / 4.5 billion. */
export function formatNumber(value: number, locale: Locale): string {
  const scaled = (divisor: number, word: string): string | undefined => {
    const short = rounded(value / divisor);
    const text = locale === 'zh' ? String(short) : groups(short);
    return value >= divisor && String(short).length <= 6 ? text + word : undefined;
  };
  if (locale === 'zh') {
    const whole = value % 1e4 === 0;
    const twoDecimals = value % 100 === 0 && value >= 1e5;
    return (
      (value % 1e6 === 0 ? scaled(1e8, '亿') : undefined) ??
      (whole || twoDecimals ? scaled(1e4, '万') : undefined) ??
      String(value)
    );
  }
  return (
    (value % 1e6 === 0 ? scaled(1e9, ' billion') : undefined) ??
    (value % 1e4 === 0 ? scaled(1e6, ' million') : undefined) ??
    groups(value)
  );
}
