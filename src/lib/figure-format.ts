/** A figure's value as a reader sees it: number, unit and qualifier in one language (近30家, nearly 30 hospitals). */
import type { Locale } from '../i18n/locales.ts';
import { fromTo } from '../i18n/typography.ts';
import { translator } from '../i18n/ui.ts';
import type { FigureRecord } from '../schemas/article.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import { formatDate, formatPeriod } from './dates.ts';
import { formatNumber } from './numbers/format.ts';

type Measure = Pick<FigureRecord, 'value' | 'from' | 'to' | 'qualifier'>;
type Unit = Pick<UnitRecord, 'zh' | 'en' | 'tight'>;

/** The unit's word: Chinese closes up, English takes a space unless the unit is tight, and its plural. */
function withUnit(number: string, value: number, unit: Unit, locale: Locale): string {
  if (locale === 'zh') return number + unit.zh;
  const word = Math.abs(value) === 1 ? unit.en.one : unit.en.other;
  if (word === '') return number;
  return unit.tight ? number + word : `${number} ${word}`;
}

/**
 * The whole value: 逾4,800万人次, at least 30 hospitals, 从60到36分钟, from 15 to under 1 minute: of two values the second
 * is qualified.
 */
export function formatFigure(figure: Measure, unit: Unit, locale: Locale): string {
  const t = translator(locale);
  const { value, from, to, qualifier } = figure;
  const last = value ?? to ?? 0;
  const amount = withUnit(formatNumber(last, locale), last, unit, locale);
  const text = qualifier === undefined ? amount : t(`qualifier.${qualifier}`, { value: amount });
  return value === undefined ? fromTo(formatNumber(from ?? 0, locale), text, locale) : text;
}

/** When a figure holds, in words, and how that is known where no source prints it; undefined where no date is known. */
export function figureDate(
  { period, asOf }: Pick<FigureRecord, 'period' | 'asOf'>,
  basis: 'printed' | 'inferred' | 'event',
  locale: Locale,
): string | undefined {
  const t = translator(locale);
  const date = period === undefined ? asOf && t('date.asOf') + formatDate(asOf, locale) : formatPeriod(period, locale);
  return date && basis !== 'printed' ? date + t(`date.${basis}`) : date;
}
