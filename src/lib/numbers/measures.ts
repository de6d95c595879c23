/** Units whose amounts can be compared, whatever unit the other language chooses: 90分钟, one and a half hours. */
import type { Locale } from '../../i18n/locales.ts';
import type { Unit } from './token.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Each: kind, what one is, Chinese words, English words. Months are no number of days. */
const TABLE: [kind: string, factor: number, zh: string, en: string][] = [
  ['time', 1, '秒钟,秒', 'seconds?,secs?'],
  ['time', MINUTE, '分钟', 'minutes?,mins?'],
  ['time', 15 * MINUTE, '刻钟', ''],
  ['time', HOUR, '小时,钟头', 'hours?,hrs?'],
  ['time', DAY, '天', 'days?'],
  ['time', 7 * DAY, '星期,礼拜,周', 'weeks?'],
  ['time', 14 * DAY, '', 'fortnights?'],
  ['months', 1, '个月,月龄', 'months?'],
  ['months', 3, '个季度', ''],
  ['months', 12, '周岁,周年,年,岁', 'years?'],
  ['months', 120, '', 'decades?'],
  ['months', 1200, '个世纪', 'century,centuries'],
  ['length', 0.001, '毫米', 'millimet(?:re|er)s?,mm'],
  ['length', 0.01, '厘米,公分', 'centimet(?:re|er)s?,cm'],
  ['length', 1, '米', 'met(?:re|er)s?'],
  ['length', 1000, '公里,千米', 'kilomet(?:re|er)s?,km'],
  ['length', 500, '华里,里', ''],
  ['length', 1609.344, '英里', 'miles?'],
  ['area', 1, '平方米,平米', 'square[- ]met(?:re|er)s?,m²'],
  ['area', 1e6, '平方公里,平方千米', 'square[- ]kilomet(?:re|er)s?,km²'],
  ['area', 10_000, '公顷', 'hectares?'],
  ['area', 2000 / 3, '亩', 'mu'],
  ['mass', 1e-9, '微克', 'micrograms?'],
  ['mass', 1e-6, '毫克', 'milligrams?,mg'],
  ['mass', 0.001, '克', 'grams?,g'],
  ['mass', 0.5, '斤', ''],
  ['mass', 1, '公斤,千克', 'kilograms?,kilos?,kg'],
  ['mass', 1000, '吨', 'tonnes?,tons?'],
  ['volume', 0.001, '毫升', 'millilit(?:re|er)s?,ml'],
  ['volume', 1, '升', 'lit(?:re|er)s?'],
  ['yuan', 1, '元', 'yuan'],
  ['dollar', 1, '美元', '(?:US )?dollars?'],
];

const units = (column: 2 | 3): [word: string, unit: Unit][] =>
  TABLE.flatMap((row) =>
    row[column]
      .split(',')
      .filter((word) => word !== '')
      .map((word): [string, Unit] => [word, { kind: row[0], factor: row[1] }]),
  );

/** The longest first, so that 个月 is no 月. */
const ZH_UNITS = units(2).sort(([a], [b]) => b.length - a.length);
const EN_UNITS = units(3).map(([word, unit]): [RegExp, Unit] => [
  new RegExp(`^(?:${word})(?![\\p{L}\\p{N}])`, 'iu'),
  unit,
]);

/** What only begins like a unit: 3年级, 5天津…, 2周岁 has a row of its own. */
const NO_UNIT =
  /^(?:年[级代度初底末龄间中轻]|天[津然使气]|米[饭粉]|升[级学至到高]|周[一二三四五六日末边期转]|秒杀|元[旦年宵月]|里[面程边头间外])/;

/** The unit at the head of a text, and how long its word is. */
export function unitAt(text: string, locale: Locale): { unit: Unit; length: number } | undefined {
  if (locale === 'zh') {
    const found = NO_UNIT.test(text) ? undefined : ZH_UNITS.find(([word]) => text.startsWith(word));
    return found && { unit: found[1], length: found[0].length };
  }
  for (const [pattern, unit] of EN_UNITS) {
    const match = pattern.exec(text);
    if (match) return { unit, length: match[0].length };
  }
  return undefined;
}
