/** The language of the page at hand. */
import type { Locale } from '../i18n/locales.ts';

export const pageLocale = (): Locale => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
