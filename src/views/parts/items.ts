/** Small view models that every page shares: links, stories in a list, figures, benefits, pages of a list. */
import { LOCALE, otherLocale, type Locale } from '../../i18n/locales.ts';
import { digestOf } from '../../disk/digest.ts';
import { formatFigure } from '../../lib/figures.ts';
import { firstSentence, saysPlace } from '../../lib/text.ts';
import { figureAnchor, registryUrl, storyUrl, type RegistryKind } from '../../lib/urls.ts';
import type { Benefit, FigureItem, Link, ListEntry, Paged, StoryItem } from '../../lib/views.ts';
import type { BenefitRecord } from '../../schemas/registry.ts';
import { phrasing } from './phrasing.ts';
import { storiesOf, type Site, type Story } from '../site-index.ts';

/** Stories on a page of a list. */
const PAGE_SIZE = 20;

/** Digest of all that a page shows: the `cacheKey` by which Astro skips pages that did not change. */
export const keyOf = (view: unknown): string => digestOf(view);

/** The entry under an id; the check has resolved every reference, so a missing one is a fault of ours. */
export function entry<T>(entries: { get(id: string): T | undefined }, id: string): T {
  const found = entries.get(id);
  if (found === undefined) throw new Error(`No entry with the id “${id}”`);
  return found;
}

/** `{key: value}` where there is a value, else nothing: optional fields stay absent. */
export const maybe = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

export const nameLink = (site: Site, locale: Locale, kind: RegistryKind, id: string): Link => ({
  name: entry<{ name: Record<Locale, string> }>(site[kind], id).name[locale],
  href: registryUrl(locale, kind, id),
});

/** The language in which a reader of `locale` gets a story. */
const languageOf = (story: Story, locale: Locale): Locale =>
  locale === 'en' && story.en === undefined ? 'zh' : locale;

/** A story's own words in the language in which the reader gets it. */
const wordsOf = (story: Story, locale: Locale) => (locale === 'en' ? (story.en ?? story.zh) : story.zh);

export function storyLink(site: Site, story: Story, locale: Locale): Link {
  const language = languageOf(story, locale);
  const { title } = wordsOf(story, locale);
  return {
    name: title,
    ...phrasing(site, title, language),
    href: storyUrl(language, story.id),
    ...(language === locale ? {} : { lang: LOCALE[language].tag }),
  };
}

export function storyItem(site: Site, story: Story, locale: Locale): StoryItem {
  return {
    ...storyLink(site, story, locale),
    id: story.id,
    summary: wordsOf(story, locale).summary,
    date: story.date,
    kind: story.kind,
    voice: story.source.voice,
    ...maybe('publication', story.source.publication?.[locale]),
  };
}

/** One page of stories, twenty a page; `hrefOf` makes the path of page n. */
export function pageOf(
  site: Site,
  stories: Story[],
  page: number,
  locale: Locale,
  hrefOf: (page: number) => string,
): Paged<StoryItem> {
  const pages = pageCount(stories.length);
  return {
    items: stories.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((story) => storyItem(site, story, locale)),
    total: stories.length,
    page,
    pages,
    ...maybe('newer', page > 1 ? hrefOf(page - 1) : undefined),
    ...maybe('older', page < pages ? hrefOf(page + 1) : undefined),
  };
}

/** An empty list has one page. */
export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** `undefined` for page 1, else `page/2`: the rest parameter of a paged route. */
export const pageParam = (page: number): string | undefined => (page === 1 ? undefined : `page/${page}`);

/** The figures of a story in a reader's language; `apart` says that they stand outside it. */
export function figureItems(site: Site, story: Story, locale: Locale, apart = false): FigureItem[] {
  return story.figures.map((figure) => {
    const unit = entry(site.units, figure.unit);
    const { value, from, to } = figure;
    const one = (number: number) => formatFigure({ value: number }, unit, locale);
    const anchor = `#${figureAnchor(figure.id)}`;
    return {
      id: figure.id,
      value: formatFigure(figure, unit, locale),
      what: figure.what[locale],
      ...maybe('scope', figure.scope?.[locale]),
      ...maybe('period', figure.period),
      ...maybe('claimant', figure.claimant?.[locale]),
      href: apart ? storyLink(site, story, locale).href + anchor : anchor,
      numbers: { ...maybe('value', value), ...maybe('from', from), ...maybe('to', to) },
      ...(from === undefined || to === undefined ? {} : { ends: { from: one(from), to: one(to) } }),
    };
  });
}

/** The entry that a benefit stands in. */
export interface Offerer {
  kind: 'programmes' | 'campaigns';
  id: string;
}

/** A benefit; away from the page of its entry, `from` names that and who runs it. */
export function benefitItem(site: Site, benefit: BenefitRecord, locale: Locale, from?: Offerer): Benefit {
  const story = site.story.get(benefit.article);
  const operator = from && entry<{ operator?: string | undefined }>(site[from.kind], from.id).operator;
  return {
    what: benefit.what[locale],
    ...phrasing(site, benefit.what[locale], locale),
    ...(from ? { by: nameLink(site, locale, from.kind, from.id) } : {}),
    ...maybe('provider', operator === undefined ? undefined : site.organisations.get(operator)?.name[locale]),
    audiences: benefit.audiences.map((id) => entry(site.audiences, id).name[locale]),
    needs: benefit.needs.map((id) => entry(site.needs, id).name[locale]),
    places: benefit.places.map((id) => nameLink(site, locale, 'places', id)),
    ...maybe('where', benefit.where?.[locale]),
    ...maybe('how', benefit.how?.[locale]),
    ...maybe('cost', benefit.cost?.[locale]),
    notStated: benefit.notStated,
    asOf: benefit.asOf,
    ...(story ? { story: storyLink(site, story, locale) } : {}),
  };
}

/** What entries of all kinds may have. */
interface RegistryFacts {
  name: Record<Locale, string>;
  aliases: Record<Locale, string[]>;
  summary?: Record<Locale, string> | undefined;
  kind?: string;
  place?: string | undefined;
  places?: string[];
  date?: string;
  until?: string | undefined;
}

/** A registry entry in a list, with how often it was in the news. */
export function listEntry(site: Site, locale: Locale, kind: RegistryKind, id: string): ListEntry {
  const record = entry<RegistryFacts>(site[kind], id);
  const { date, until, summary } = record;
  const link = nameLink(site, locale, kind, id);
  const place = site.places.get(record.place ?? record.places?.[0] ?? '')?.name[locale];
  return {
    ...link,
    id,
    ...maybe('kind', record.kind),
    ...maybe('place', place === undefined || saysPlace(link.name, place, locale) ? undefined : place),
    ...maybe('date', until === undefined ? date : `${date}/${until}`),
    ...maybe('summary', summary && firstSentence(summary[locale], locale)),
    count: storiesOf(site, kind, id).length,
  };
}

/** By name, as the language sorts it. */
export function byName(locale: Locale): (a: { name: string }, b: { name: string }) => number {
  const collator = COLLATOR[locale];
  return (a, b) => collator.compare(a.name, b.name);
}

const COLLATOR: Record<Locale, Intl.Collator> = {
  zh: new Intl.Collator('zh-CN-u-co-pinyin'),
  en: new Intl.Collator('en'),
};

/** The head of every registry page: its names and its stories. */
export function entryHead(site: Site, locale: Locale, kind: RegistryKind, id: string, page: number) {
  const record = entry<RegistryFacts>(site[kind], id);
  const hrefOf = (n: number) => registryUrl(locale, kind, id, n);
  return {
    id,
    locale,
    path: hrefOf(page),
    name: record.name[locale],
    ...phrasing(site, record.name[locale], locale),
    otherName: record.name[otherLocale(locale)],
    aliases: record.aliases[locale],
    ...maybe('summary', record.summary?.[locale]),
    stories: pageOf(site, storiesOf(site, kind, id), page, locale, hrefOf),
  };
}
