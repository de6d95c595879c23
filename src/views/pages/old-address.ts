/** An address that has no page of its own any more, or a withdrawn story's: it says where that went, or why. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { parsePath } from '../../lib/parse-path.ts';
import { withBase } from '../../lib/site-address.ts';
import { bilingualUrl, figureUrl, localeAt, storyPath, storyUrl } from '../../lib/urls.ts';
import { withdrawalOf } from '../../lib/withdrawal.ts';
import type { PublishedRecord } from '../../schemas/release.ts';
import type { Story } from '../input/content-index.ts';

export interface OldAddressView {
  locale: Locale;
  path: string;
  state: 'moved' | 'gone' | 'withdrawn';
  /** Where its page is now; else `reason` says why there is none. */
  movedTo?: string | undefined;
  /** The address that search engines keep: the page's own, or that of which it is a copy. */
  canonical?: string | undefined;
  reason?: string | undefined;
  /** Of a withdrawal. */
  date?: string | undefined;
  /** The same words in each language; this page alone where there is none. */
  alternates?: Partial<Record<Locale, string>> | undefined;
}

/** A side-by-side page is a copy of its story, and a figure's a part of it; the Chinese one is always there. */
function canonicalOf(path: string): string {
  const read = parsePath(path);
  return read?.kind === 'bilingual' || read?.kind === 'figure' ? storyPath('zh', read.id) : path;
}

/** Undefined where the address still has its page, or is a file: those that are gone have none. */
export function oldAddressView({ id: path, movedTo, gone }: PublishedRecord): OldAddressView | undefined {
  if ((movedTo === undefined && gone === undefined) || !path.endsWith('/') || path === '/') return undefined;
  const locale = localeAt(path);
  return {
    locale,
    path: withBase(path),
    state: movedTo === undefined ? 'gone' : 'moved',
    movedTo: movedTo === undefined ? undefined : withBase(movedTo),
    canonical: movedTo === undefined ? undefined : withBase(canonicalOf(movedTo)),
    reason: gone?.[locale],
  };
}

/** The addresses of a withdrawn story, in the languages that it was in, that of both side by side, and those of its figures. */
export function withdrawnViews(story: Story): OldAddressView[] {
  const withdrawal = withdrawalOf(story);
  if (!withdrawal) return [];
  const alternates = Object.fromEntries(
    LOCALES.filter((locale) => story[locale]).map((locale) => [locale, storyUrl(locale, story.id)]),
  );
  const view = (locale: Locale, path: string): OldAddressView => ({
    locale,
    path,
    alternates: path === alternates[locale] ? alternates : undefined,
    state: 'withdrawn',
    reason: withdrawal[locale],
    date: withdrawal.date,
  });
  return [
    ...LOCALES.filter((locale) => story[locale]).map((locale) => view(locale, storyUrl(locale, story.id))),
    ...(story.en ? [view('zh', bilingualUrl(story.id))] : []),
    ...story.figures.flatMap(({ id }) => LOCALES.map((locale) => view(locale, figureUrl(locale, story.id, id)))),
  ];
}

/** Every such address: one that moved to a withdrawn story says why that was withdrawn. */
export function oldAddressViews(published: readonly PublishedRecord[], withdrawn: readonly Story[]): OldAddressView[] {
  const ends = new Map(withdrawn.flatMap(withdrawnViews).map((view) => [view.path, view]));
  const old = published.flatMap((record) => {
    const view = oldAddressView(record);
    const end = ends.get(view?.movedTo ?? '');
    return view ? [end ? { ...end, path: view.path } : view] : [];
  });
  return [...ends.values(), ...old];
}
