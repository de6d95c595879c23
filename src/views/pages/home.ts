/** The home page: what is new, what is there for me, where to look things up. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import { archiveUrl } from '../../lib/urls.ts';
import { yearLinks, type YearLink } from './archive.ts';
import { offerItem, offersOf, type Benefit, type Offer } from '../parts/benefits.ts';
import { listEntry, type ListEntry } from '../parts/registry-list-item.ts';
import { claimantOf, firstFigure, plateOf, tellingFigure, type Plate, type PlateFigure } from '../parts/plate.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';
import { serviceLinks, type ServiceLink } from '../parts/service-index.ts';
import { cityOf, entry, storiesOf, type ContentIndex } from '../input/content-index.ts';

export interface HomeView {
  locale: Locale;
  stories: StoryItem[];
  /** The key figures of the first. */
  plate?: Plate | undefined;
  /** What one can use of what it tells. */
  leadServices: Benefit[];
  total: number;
  /** Figures of the newest stories that have any, one of each, with who says so. */
  figures: SaidFigure[];
  /** The newest months, the oldest of them first, those without a story among them. */
  months: Month[];
  benefits: Benefit[];
  /** Needs with services: those that editors put in front, then those with most. */
  needs: ServiceLink[];
  hospitals: ListEntry[];
  places: ListEntry[];
  topics: ListEntry[];
  years: YearLink[];
}

/** A number, what it counts, who says so, in which story. */
export interface SaidFigure {
  figure: PlateFigure;
  by: string;
  date: string;
  dateBasis: StoryItem['dateBasis'];
}

/** A month of the archive. */
export interface Month {
  year: number;
  month: number;
  count: number;
  href: string;
}

const STORIES = 10;
const FIGURES = 4;
const MONTHS = 24;
const BENEFITS = 6;
const ENTRIES = 6;
const LEAD_SERVICES = 3;
const NEEDS = 11;

/** Most in the news first; equal counts by id. */
const mostReported = (a: ListEntry, b: ListEntry): number => b.count - a.count || (a.id < b.id ? -1 : 1);

/** Who runs what offers it; what nobody is said to run stands for itself. */
const operatorOf = (content: ContentIndex, { kind, id }: Offer): string =>
  content[kind].get(id)?.operator ?? `${kind}/${id}`;

/** The city where a benefit is to be had; nothing where its place is not named. */
const cityOfOffer = (content: ContentIndex, { benefit: { places } }: Offer): string =>
  cityOf(content, places[0] ?? '')?.id ?? '';

/** What makes two cards alike, the worst first: one report, one operator (which no two may share), one city, one need. */
const KINSHIPS: ((content: ContentIndex, offer: Offer) => string)[] = [
  (_, { benefit }) => benefit.article,
  operatorOf,
  cityOfOffer,
  (_, { benefit }) => benefit.needs[0] ?? '',
];

/**
 * The newest cards that have nothing in common; then those of another city, then others, but
 * never two of one report or operator: every need and city has its chance, and a front page sells for nobody.
 */
function chosenBenefits(content: ContentIndex, locale: Locale): Benefit[] {
  const newest = offersOf(content).sort(({ benefit: a }, { benefit: b }) => byNewest(a.asOf, b.asOf));
  const chosen: Offer[] = [];
  for (let apart = KINSHIPS.length; apart > 1; apart -= 1) {
    const kinships = KINSHIPS.slice(0, apart);
    for (const offer of newest) {
      const isTaken = kinships.some((of) => chosen.some((one) => of(content, one) === of(content, offer)));
      if (!isTaken && chosen.length < BENEFITS) chosen.push(offer);
    }
  }
  return chosen.map((offer) => offerItem(content, offer, locale));
}

function frontNeeds(content: ContentIndex, locale: Locale): ServiceLink[] {
  const needs = serviceLinks(content, locale, 'needs', content.needs.keys()).filter(({ count }) => count > 0);
  const behind = ({ id }: ServiceLink) => Number(!entry(content.needs, id).front);
  return needs.sort((a, b) => behind(a) - behind(b)).slice(0, NEEDS);
}

/** A key figure of each of the newest stories that have one: first of those that the page does not list. */
function saidFigures(content: ContentIndex, locale: Locale): SaidFigure[] {
  const found: SaidFigure[] = [];
  for (const story of [...content.stories.slice(STORIES), ...content.stories.slice(1, STORIES)]) {
    const record = tellingFigure(content, story);
    const figure = firstFigure(content, story, locale);
    if (!record || !figure) continue;
    found.push({ figure, by: claimantOf(story, record, locale), date: story.date, dateBasis: story.dateBasis });
    if (found.length === FIGURES) break;
  }
  return found;
}

/** The months up to the newest, in a row. */
function monthsOf(content: ContentIndex, locale: Locale): Month[] {
  const keys = [...content.index.months.keys()].sort();
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const indexOf = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  const end = indexOf(last);
  const count = keys.length === 0 ? 0 : Math.min(MONTHS, end - indexOf(first) + 1);
  return Array.from({ length: count }, (_, at) => {
    const index = end - count + 1 + at;
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    const key = `${year}-${String(month).padStart(2, '0')}`;
    return { year, month, count: storiesOf(content, 'months', key).length, href: archiveUrl(locale, { year, month }) };
  });
}

export function homeView(content: ContentIndex, locale: Locale): HomeView {
  const top = (kind: 'organisations' | 'places' | 'topics', ids: string[]) =>
    ids
      .map((id) => ({ ...listEntry(content, locale, kind, id), place: undefined }))
      .filter(({ count }) => count > 0)
      .sort(mostReported)
      .slice(0, ENTRIES);
  const [lead] = content.stories;
  const hospitals = [...content.organisations.values()].filter(({ kind }) => kind === 'hospital').map(({ id }) => id);
  return {
    locale,
    stories: content.stories.slice(0, STORIES).map((story) => storyItem(content, story, locale)),
    plate: lead && plateOf(content, lead, locale, true),
    leadServices: offersOf(content)
      .filter(({ benefit }) => benefit.article === lead?.id)
      .slice(0, LEAD_SERVICES)
      .map((offer) => offerItem(content, offer, locale)),
    total: content.stories.length,
    figures: saidFigures(content, locale),
    months: monthsOf(content, locale),
    benefits: chosenBenefits(content, locale),
    needs: frontNeeds(content, locale),
    hospitals: top('organisations', hospitals),
    places: top('places', [...content.places.keys()]),
    topics: top('topics', [...content.topics.keys()]),
    years: yearLinks(content, locale),
  };
}
