/** The home page: what is new, what is there for me, where to look things up. */
import { localeParams, type Locale } from '../i18n/locales.ts';
import type { Benefit, HomeView, ListEntry } from '../lib/views.ts';
import { yearsOf } from './archive.ts';
import { benefitItem, keyOf, listEntry, storyItem } from '../views/parts/items.ts';
import { loadSite } from './site.ts';
import type { Site } from '../views/site-index.ts';

const STORIES = 10;
const BENEFITS = 6;
const ENTRIES = 6;

/** Most in the news first; equal counts by id. */
const mostTold = (a: ListEntry, b: ListEntry): number => b.count - a.count || (a.id < b.id ? -1 : 1);

function newestBenefits(site: Site, locale: Locale): Benefit[] {
  const all = (['programmes', 'campaigns'] as const).flatMap((kind) =>
    [...site[kind].values()].flatMap(({ id, benefits }) => benefits.map((benefit) => ({ kind, id, benefit }))),
  );
  return all
    .sort((a, b) => (a.benefit.asOf === b.benefit.asOf ? 0 : a.benefit.asOf < b.benefit.asOf ? 1 : -1))
    .slice(0, BENEFITS)
    .map(({ kind, id, benefit }) => benefitItem(site, benefit, locale, { kind, id }));
}

function viewOf(site: Site, locale: Locale): HomeView {
  const top = (kind: 'organisations' | 'places' | 'topics', ids: string[]) =>
    ids
      .map((id): ListEntry => {
        const { place: _place, ...entry } = listEntry(site, locale, kind, id);
        return entry;
      })
      .filter(({ count }) => count > 0)
      .sort(mostTold)
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
    years: yearsOf(site, locale),
  };
}

export const homeView = async (locale: Locale): Promise<HomeView> => viewOf(await loadSite(), locale);

export const homePaths = async () => {
  const site = await loadSite();
  return localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
    cacheKey: keyOf(viewOf(site, locale)),
  }));
};
