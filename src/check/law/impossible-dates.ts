/** Days that no calendar has, and hours that no day has: 2月30日, 32 March, 13月, 下午25时, 8时75分. */
import type { Locale } from '../../i18n/locales.ts';
import { ENGLISH_MONTHS } from '../../i18n/typography.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { numeralValue } from '../../lib/numbers/zh/numerals.ts';
import { type Span, distinct, spansOf } from './span.ts';

/** Year, month and day where the text says them. */
interface Said {
  year?: string | undefined;
  month: string;
  day?: string | undefined;
}

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const MONTHS = `(?<month>${ENGLISH_MONTHS.join('|')})`;

const PATTERNS: Record<Locale, RegExp[]> = {
  zh: [
    new RegExp(`(?<![\\d.])(?:(?<year>\\d{4})年)?(?<month>${NUMBER})月(?<day>${NUMBER})日`, 'gu'),
    /(?<year>\d{4})年(?<month>\d{1,2})月(?![龄\d])/gu,
    /(?<![\d.至到—–~～-])(?<month>\d{2})月(?![龄大嫂\d])/gu,
    /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/gu,
  ],
  en: [
    new RegExp(`\\b(?<day>\\d{1,2}) ${MONTHS}(?: (?<year>\\d{4}))?\\b`, 'g'),
    new RegExp(`\\b${MONTHS} (?<day>\\d{1,2})(?=, (?<year>\\d{4})|[,.;)]|$)`, 'g'),
    /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/g,
  ],
};

const TIMES: Record<Locale, RegExp> = {
  zh: /(?<=上午|下午|晚上?|凌晨|中午|日|当天|今天|明天)(?:2[5-9]|[3-9]\d)[时点](?![间辰长段])|(?<!\d)\d{1,2}[时点](?:[6-9]\d)分/gu,
  en: /\b(?:2[5-9]|[3-9]\d):[0-5]\d(?= ?(?:a\.?m|p\.?m)\b)|\b(?:[01]?\d|2[0-4]):[6-9]\d(?= ?(?:a\.?m|p\.?m)\b)/g,
};

/** A quotation of nothing but the day speaks of a slip: “2月30日”是笔误. */
const isQuoted = (text: string, { start, end }: Span): boolean => text[start - 1] === '“' && text[end] === '”';

const numberOf = (word: string): number => {
  const month = ENGLISH_MONTHS.findIndex((name) => name === word);
  if (month !== -1) return month + 1;
  return /^\d/.test(word) ? Number(word) : numeralValue(word);
};

function isImpossible({ year, month, day }: Said): boolean {
  const number = numberOf(month);
  if (!(number >= 1 && number <= 12)) return true;
  if (day === undefined) return false;
  // Without a year 29 February may be one.
  const last = new Date(Date.UTC(Number(year ?? 2000), number, 0)).getUTCDate();
  return !(numberOf(day) >= 1 && numberOf(day) <= last);
}

/** Every such day and hour of a text. */
export function impossibleDatesIn(written: string, locale: Locale): Span[] {
  const text = asciiDigits(written);
  const found = PATTERNS[locale].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ groups = {} }) => isImpossible({ month: '', ...groups }))
      .map(({ 0: piece, index }) => ({ start: index, end: index + piece.length })),
  );
  return distinct([...found, ...spansOf(text, [TIMES[locale]])]).filter((one) => !isQuoted(text, one));
}
