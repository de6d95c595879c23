/** How the words of a run are meant that the index is asked for. */
import type { Locale } from '../../i18n/locales.ts';

/** As they stand; in any of their forms, which pairs of characters do not have; or as beginnings of words. */
export type WordMatch = 'exact' | 'forms' | 'beginnings';

/** What is not quoted. */
export const UNQUOTED: Record<Locale, WordMatch> = { zh: 'exact', en: 'forms' };
