/**
 * Every page that content makes: where it stands, what it shows, and the digest by which Astro leaves it as it is. A
 * page's view is made here, once.
 */
import { getCollection } from 'astro:content';
import type { GetStaticPaths } from 'astro';
import { digestOf } from '../disk/digest.ts';
import { localeParams, type Locale } from '../i18n/locales.ts';
import { pathOfAddress } from '../lib/site-address.ts';
import { archivePath, type RegistryKind } from '../lib/site-paths.ts';
import { archivePages, archiveView } from '../views/archive.ts';
import { bilingualView } from '../views/bilingual.ts';
import { campaignView } from '../views/campaign.ts';
import { correctionsView } from '../views/corrections.ts';
import { DATA_NAMES, dataFile } from '../views/data-file.ts';
import { glossaryView } from '../views/glossary.ts';
import { homeView } from '../views/home.ts';
import { listView, type ListName } from '../views/list.ts';
import { oldAddressViews } from '../views/old-address.ts';
import { organisationView } from '../views/organisation.ts';
import type { EntryPage, EntryView } from '../views/parts/entry-head.ts';
import { pageNumbers } from '../views/parts/paging.ts';
import { placeView } from '../views/place.ts';
import { programmeView } from '../views/programme.ts';
import { storiesOf, type Site } from '../views/site-index.ts';
import { storiesIn, storyView } from '../views/story.ts';
import { topicView } from '../views/topic.ts';
import { loadSite } from './load-site.ts';

/** A page of a view; `more` is what it shows beside that. */
const route = <P extends Record<string, string | undefined>, V>(params: P, view: V, ...more: unknown[]) => ({
  params,
  props: { view },
  cacheKey: digestOf(view, ...more),
});

/** One page a language. */
const inBoth =
  <V>(viewOf: (site: Site, locale: Locale) => V) =>
  async () => {
    const site = await loadSite();
    return localeParams.map(({ locale, param }) => route({ locale: param }, viewOf(site, locale)));
  };

export const homeRoutes = inBoth(homeView) satisfies GetStaticPaths;

export const glossaryRoutes = inBoth(glossaryView) satisfies GetStaticPaths;

export const correctionsRoutes = inBoth(correctionsView) satisfies GetStaticPaths;

export const listRoutes = (name: ListName) => inBoth((site, locale) => listView(site, name, locale));

/** Stories, in the languages that each is in. */
export const storyRoutes = (async () => {
  const site = await loadSite();
  return localeParams.flatMap(({ locale, param }) =>
    storiesIn(site, locale).map((story) =>
      route({ locale: param, id: story.id }, storyView(site, story, locale), story.digest),
    ),
  );
}) satisfies GetStaticPaths;

export const bilingualRoutes = (async () => {
  const site = await loadSite();
  return storiesIn(site, 'en').map((story) => route({ id: story.id }, bilingualView(site, story), story.digest));
}) satisfies GetStaticPaths;

export const archiveRoutes = (async () => {
  const site = await loadSite();
  return localeParams.flatMap(({ locale, param }) =>
    archivePages(site).map((page) => {
      const span = archivePath('zh', page).replace(/^\/articles\/|\/$/g, '') || undefined;
      return route({ locale: param, span }, archiveView(site, locale, page));
    }),
  );
}) satisfies GetStaticPaths;

/** Every entry of a kind, in both languages, with a page for every twenty stories. */
const entryRoutes =
  <V extends EntryView>(kind: RegistryKind, viewOf: (site: Site, page: EntryPage) => V) =>
  async () => {
    const site = await loadSite();
    return localeParams.flatMap(({ locale, param }) =>
      [...site[kind].keys()].flatMap((id) =>
        pageNumbers(storiesOf(site, kind, id).length).map((page) =>
          route(
            { locale: param, id, page: page === 1 ? undefined : `page/${page}` },
            viewOf(site, { locale, id, page }),
          ),
        ),
      ),
    );
  };

export const organisationRoutes = entryRoutes('organisations', organisationView) satisfies GetStaticPaths;
export const programmeRoutes = entryRoutes('programmes', programmeView) satisfies GetStaticPaths;
export const campaignRoutes = entryRoutes('campaigns', campaignView) satisfies GetStaticPaths;
export const placeRoutes = entryRoutes('places', placeView) satisfies GetStaticPaths;
export const topicRoutes = entryRoutes('topics', topicView) satisfies GetStaticPaths;

/** The files of the open data. */
export const dataRoutes = (async () => {
  const site = await loadSite();
  return DATA_NAMES.map((name) => route({ name }, dataFile(site, name)));
}) satisfies GetStaticPaths;

/** Addresses that were once published and have no page of their own any more, those of withdrawn stories among them. */
export const oldAddressRoutes = (async () => {
  const [site, published] = await Promise.all([loadSite(), getCollection('published')]);
  const views = oldAddressViews(
    published.map(({ data }) => data),
    site.withdrawn,
  );
  return views.map((view) => route({ old: (pathOfAddress(view.path) ?? view.path).slice(1, -1) }, view));
}) satisfies GetStaticPaths;
