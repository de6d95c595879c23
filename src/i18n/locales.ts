/** The languages: the one map from which every other place takes its codes and prefixes. */
import * as publisher from '../site.ts';

export type Locale = 'zh' | 'en';

const BOTH: readonly Locale[] = ['zh', 'en'];

/** As src/site.ts has them; one that was written before there was a choice has none. */
const { locales = BOTH }: { locales?: readonly Locale[] } = publisher;

/** The languages of this site, Chinese first. */
export const LOCALES: readonly Locale[] = BOTH.filter((locale) => locales.includes(locale));

/** Whether the site is in English too. */
export const HAS_ENGLISH: boolean = LOCALES.includes('en');

export interface LocaleFacts {
  /** `<html lang>` and hreflang */
  tag: 'zh-CN' | 'en';
  /** Prefix of every path */
  prefix: '' | '/en';
  /** The language's name in itself, for the switch */
  name: string;
  /** Its name in each language */
  named: Record<Locale, string>;
  /** Open Graph */
  openGraph: string;
}

export const LOCALE: Record<Locale, LocaleFacts> = {
  zh: { tag: 'zh-CN', prefix: '', name: '中文', named: { zh: '中文', en: 'Chinese' }, openGraph: 'zh_CN' },
  en: { tag: 'en', prefix: '/en', name: 'English', named: { zh: '英文', en: 'English' }, openGraph: 'en_GB' },
};

export const otherLocale = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh');

/** Both route parameters, for getStaticPaths: none for Chinese. */
export const localeParams = LOCALES.map((locale) => ({
  locale,
  param: locale === 'zh' ? undefined : locale,
}));
