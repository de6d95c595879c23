/** The home page: what is new, what is there for me, where to look things up. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import { yearLinks, type YearLink } from './archive.ts';
import { offerItem, offersOf, type Benefit, type Offer } from '../parts/benefits.ts';
import { listEntry, type ListEntry } from '../parts/registry-list-item.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';
import type { ContentIndex } from '../input/content-index.ts';

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
function chosenBenefits(content: ContentIndex, locale: Locale): Benefit[] {
  const newest = offersOf(content).sort(({ benefit: a }, { benefit: b }) => byNewest(a.asOf, b.asOf));
  let left = newest.map((offer): Candidate => ({ offer, item: offerItem(content, offer, locale) }));
  const chosen: Candidate[] = [];
  while (chosen.length < BENEFITS && left.length > 0) {
    const values = left.map((one) => worth(one, chosen));
    const best = left[values.indexOf(Math.max(...values))];
    if (!best) break;
    chosen.push(best);
    left = left.filter(({ offer }) => operatorOf(content, offer) !== operatorOf(content, best.offer));
  }
  return chosen.map(({ item }) => item);
}

/** Who runs what offers it; what nobody is said to run stands for itself. */
const operatorOf = (content: ContentIndex, { kind, id }: Offer): string =>
  content[kind].get(id)?.operator ?? `${kind}/${id}`;

export function homeView(content: ContentIndex, locale: Locale): HomeView {
  const top = (kind: 'organisations' | 'places' | 'topics', ids: string[]) =>
    ids
      .map((id) => ({ ...listEntry(content, locale, kind, id), place: undefined }))
      .filter(({ count }) => count > 0)
      .sort(mostReported)
      .slice(0, ENTRIES);
  const hospitals = [...content.organisations.values()].filter(({ kind }) => kind === 'hospital').map(({ id }) => id);
  return {
    locale,
    stories: content.stories.slice(0, STORIES).map((story) => storyItem(content, story, locale)),
    total: content.stories.length,
    benefits: chosenBenefits(content, locale),
    hospitals: top('organisations', hospitals),
    places: top('places', [...content.places.keys()]),
    topics: top('topics', [...content.topics.keys()]),
    years: yearLinks(content, locale),
  };
}
