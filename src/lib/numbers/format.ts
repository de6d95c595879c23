/** A value as a newspaper writes it. */
import type { Locale } from '../../i18n/locales.ts';
import { rounded } from './token.ts';

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
