/** The order of names, as each language sorts them. */
import type { Locale } from '../../i18n/locales.ts';

const COLLATOR: Record<Locale, Intl.Collator> = {
  zh: new Intl.Collator('zh-CN-u-co-pinyin'),
  en: new Intl.Collator('en'),
};

/** Compares by name: Chinese by pinyin. */
export const byName =
  (locale: Locale) =>
  (a: { name: string }, b: { name: string }): number =>
    COLLATOR[locale].compare(a.name, b.name);
