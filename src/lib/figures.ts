/** A figure's value as a reader sees it: number, unit and qualifier in one language (近30家, nearly 30 hospitals). */
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/ui.ts';
import type { FigureRecord } from '../schemas/article.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import { formatNumber } from './numbers.ts';

type Measure = Pick<FigureRecord, 'value' | 'from' | 'to' | 'qualifier'>;
type Unit = Pick<UnitRecord, 'zh' | 'en' | 'tight'>;

/** The unit's word: Chinese closes up, English takes a space unless the unit is tight, and its plural. */
function withUnit(number: string, value: number, unit: Unit, locale: Locale): string {
  if (locale === 'zh') return number + unit.zh;
  const word = Math.abs(value) === 1 ? unit.en.one : unit.en.other;
  if (word === '') return number;
  return unit.tight ? number + word : `${number} ${word}`;
}

/** The whole value: 逾4,800万人次, at least 30 hospitals, 从60到36分钟, from 60 to 36 minutes. */
export function formatFigure(figure: Measure, unit: Unit, locale: Locale): string {
  const t = translator(locale);
  const { value, from, to, qualifier } = figure;
  const text =
    value !== undefined
      ? withUnit(formatNumber(value, locale), value, unit, locale)
      : withUnit(
          `${locale === 'zh' ? '从' : 'from '}${formatNumber(from ?? 0, locale)}${locale === 'zh' ? '到' : ' to '}${formatNumber(to ?? 0, locale)}`,
          to ?? 0,
          unit,
          locale,
        );
  return qualifier === undefined ? text : t(`qualifier.${qualifier}`, { value: text });
}

/** Names in a row: 甲、乙 / A, B. */
export const listed = (names: readonly string[], locale: Locale): string => names.join(locale === 'zh' ? '、' : ', ');

/** Common nouns in a row: in English only the first keeps its capital, and abbreviations keep theirs. */
export const listedWords = ([first, ...rest]: readonly string[], locale: Locale): string =>
  first === undefined
    ? ''
    : listed(
        [first, ...rest.map((word) => word.replace(/^[A-Z](?= ?[a-z])/u, (letter) => letter.toLowerCase()))],
        locale,
      );
