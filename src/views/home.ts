/** The home page: what is new, what is there for me, where to look things up. */
import type { Locale } from '../i18n/locales.ts';
import { yearLinks, type YearLink } from './archive.ts';
import { offerItem, offersOf, type Benefit } from './parts/benefits.ts';
import { listEntry, type ListEntry } from './parts/list-entry.ts';
import { storyItem, type StoryItem } from './parts/story-item.ts';
import type { Site } from './site-index.ts';

export interface HomeView {
  locale: Locale;
  stories: StoryItem[];
  total: number;
  benefits: Benefit[];
  hospitals: ListEntry[];
  places: ListEntry[];
  topics: ListEntry[];
  years: YearLink[];
}

const STORIES = 10;
const BENEFITS = 6;
const ENTRIES = 6;

/** Most in the news first; equal counts by id. */
const mostReported = (a: ListEntry, b: ListEntry): number => b.count - a.count || (a.id < b.id ? -1 : 1);

const newestBenefits = (site: Site, locale: Locale): Benefit[] =>
  offersOf(site)
    .sort(({ benefit: a }, { benefit: b }) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1))
    .slice(0, BENEFITS)
    .map((offer) => offerItem(site, offer, locale));

export function homeView(site: Site, locale: Locale): HomeView {
  const top = (kind: 'organisations' | 'places' | 'topics', ids: string[]) =>
    ids
      .map((id) => ({ ...listEntry(site, locale, kind, id), place: undefined }))
      .filter(({ count }) => count > 0)
      .sort(mostReported)
      .slice(0, ENTRIES);
  const hospitals = [...site.organisations.values()].filter(({ kind }) => kind === 'hospital').map(({ id }) => id);
  return {
    locale,
    stories: site.stories.slice(0, STORIES).map((story) => storyItem(site, story, locale)),
    total: site.stories.length,
    benefits: newestBenefits(site, locale),
    hospitals: top('organisations', hospitals),
    places: top('places', [...site.places.keys()]),
    topics: top('topics', [...site.topics.keys()]),
    years: yearLinks(site, locale),
  };
}
