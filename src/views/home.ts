/** The home page: what is new, what is there for me, where to look things up. */
import type { Locale } from '../i18n/locales.ts';
import { byNewest } from '../lib/dates.ts';
import { yearLinks, type YearLink } from './archive.ts';
import { offerItem, offersOf, type Benefit, type Offer } from './parts/benefits.ts';
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

/** How much a card adds to those already chosen: a place and a need that they lack, and words that still hold. */
function worth({ offer, item }: Candidate, chosen: readonly Candidate[]): number {
  const lacks = (field: 'places' | 'needs') => {
    const there = new Set(chosen.flatMap((one) => one.offer.benefit[field]));
    return offer.benefit[field].some((id) => !there.has(id));
  };
  return (lacks('places') ? 2 : 0) + (lacks('needs') ? 1 : 0) + (item.asOf.old ? 0 : 1);
}

interface Candidate {
  offer: Offer;
  item: Benefit;
}

/** At most one card an operator, spread over places and needs, the newest first among equals: a front page sells for nobody. */
function chosenBenefits(site: Site, locale: Locale): Benefit[] {
  const newest = offersOf(site).sort(({ benefit: a }, { benefit: b }) => byNewest(a.asOf, b.asOf));
  let left = newest.map((offer): Candidate => ({ offer, item: offerItem(site, offer, locale) }));
  const chosen: Candidate[] = [];
  while (chosen.length < BENEFITS && left.length > 0) {
    const values = left.map((one) => worth(one, chosen));
    const best = left[values.indexOf(Math.max(...values))];
    if (!best) break;
    chosen.push(best);
    left = left.filter(({ offer }) => operatorOf(site, offer) !== operatorOf(site, best.offer));
  }
  return chosen.map(({ item }) => item);
}

/** Who runs what offers it; what nobody is said to run stands for itself. */
const operatorOf = (site: Site, { kind, id }: Offer): string => site[kind].get(id)?.operator ?? `${kind}/${id}`;

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
    benefits: chosenBenefits(site, locale),
    hospitals: top('organisations', hospitals),
    places: top('places', [...site.places.keys()]),
    topics: top('topics', [...site.topics.keys()]),
    years: yearLinks(site, locale),
  };
}
