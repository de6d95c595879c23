/** The home page: what is new, what is there for me, where to look things up. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import { yearLinks, type YearLink } from './archive.ts';
import { offerItem, offersOf, type Benefit, type Offer } from '../parts/benefits.ts';
import { listEntry, type ListEntry } from '../parts/registry-list-item.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';
import { serviceLinks, type ServiceLink } from '../parts/service-index.ts';
import { cityOf, entry, type ContentIndex } from '../input/content-index.ts';

export interface HomeView {
  locale: Locale;
  stories: StoryItem[];
  total: number;
  benefits: Benefit[];
  /** Needs with services: those that editors put in front, then those with most. */
  needs: ServiceLink[];
  hospitals: ListEntry[];
  places: ListEntry[];
  topics: ListEntry[];
  years: YearLink[];
}

const STORIES = 10;
const BENEFITS = 6;
const ENTRIES = 6;
const NEEDS = 11;

/** Most in the news first; equal counts by id. */
const mostReported = (a: ListEntry, b: ListEntry): number => b.count - a.count || (a.id < b.id ? -1 : 1);

/** Who runs what offers it; what nobody is said to run stands for itself. */
const operatorOf = (content: ContentIndex, { kind, id }: Offer): string =>
  content[kind].get(id)?.operator ?? `${kind}/${id}`;

/** The city where a benefit is to be had; nothing where its place is not named. */
const cityOfOffer = (content: ContentIndex, { benefit: { places } }: Offer): string =>
  cityOf(content, places[0] ?? '')?.id ?? '';

/**
 * The newest card of each city, then the newest of all, and never two of one operator: every city has its chance, and a
 * front page sells for nobody.
 */
function chosenBenefits(content: ContentIndex, locale: Locale): Benefit[] {
  const newest = offersOf(content).sort(({ benefit: a }, { benefit: b }) => byNewest(a.asOf, b.asOf));
  const chosen: Offer[] = [];
  const isTaken = (of: (content: ContentIndex, offer: Offer) => string, offer: Offer) =>
    chosen.some((one) => of(content, one) === of(content, offer));
  for (const anyCity of [false, true]) {
    for (const offer of newest) {
      if (!isTaken(operatorOf, offer) && (anyCity || !isTaken(cityOfOffer, offer))) chosen.push(offer);
    }
  }
  return chosen.slice(0, BENEFITS).map((offer) => offerItem(content, offer, locale));
}

function frontNeeds(content: ContentIndex, locale: Locale): ServiceLink[] {
  const needs = serviceLinks(content, locale, 'needs', content.needs.keys()).filter(({ count }) => count > 0);
  const behind = ({ id }: ServiceLink) => Number(!entry(content.needs, id).front);
  return needs.sort((a, b) => behind(a) - behind(b)).slice(0, NEEDS);
}

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
    needs: frontNeeds(content, locale),
    hospitals: top('organisations', hospitals),
    places: top('places', [...content.places.keys()]),
    topics: top('topics', [...content.topics.keys()]),
    years: yearLinks(content, locale),
  };
}
