/** One of the site's own pages, such as the one about it. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { pageUrl } from '../../lib/urls.ts';

export interface OwnPageView {
  locale: Locale;
  title: string;
  summary: string;
  path: string;
  alternates: Partial<Record<Locale, string>>;
}

/** Paths of a page in the languages that it is written in. */
export const ownPageAlternates = (name: string, written: readonly Locale[]): OwnPageView['alternates'] =>
  Object.fromEntries(
    LOCALES.filter((locale) => written.includes(locale)).map((locale) => [locale, pageUrl(locale, name)]),
  );

export const ownPageView = (
  name: string,
  locale: Locale,
  { title, summary }: { title: string; summary: string },
  written: readonly Locale[],
): OwnPageView => ({
  locale,
  title,
  summary,
  path: pageUrl(locale, name),
  alternates: ownPageAlternates(name, written),
});
