/**
 * Every page that content makes: where it stands, what it shows, and the digest by which Astro leaves it as it is. A
 * page's view is made here, once.
 */
import { getCollection } from 'astro:content';
import type { GetStaticPaths } from 'astro';
import { digestOf } from '../disk/digest.ts';
import { localeParams, type Locale } from '../i18n/locales.ts';
import { pathOfAddress } from '../lib/site-address.ts';
import type { Section } from '../lib/sections.ts';
import { archivePath, type RegistryKind } from '../lib/urls.ts';
import { archivePages, archiveView } from '../views/pages/archive.ts';
import { bilingualView } from '../views/pages/bilingual.ts';
import { campaignView } from '../views/pages/campaign.ts';
import { correctionsView } from '../views/pages/corrections.ts';
import { glossaryView } from '../views/pages/glossary.ts';
import { namesInHeadlines } from '../views/parts/headline-phrases.ts';
import { homeView } from '../views/pages/home.ts';
import { listView, type ListName } from '../views/pages/registry-list.ts';
import { withEmptiedPages } from '../views/pages/emptied-pages.ts';
import { withMovedFigures } from '../views/pages/moved-figures.ts';
import { oldAddressViews } from '../views/pages/old-address.ts';
import { organisationView } from '../views/pages/organisation.ts';
import type { EntryPage, EntryView } from '../views/parts/entry-head.ts';
import { pageNumbers } from '../views/parts/pagination.ts';
import { placeView } from '../views/pages/place.ts';
import { programmeView } from '../views/pages/programme.ts';
import { audienceView, needView } from '../views/pages/service-list.ts';
import { servicesView } from '../views/pages/services.ts';
import { storiesOf, type ContentIndex } from '../views/input/content-index.ts';
import { sectionsIn } from '../views/input/sections-of-index.ts';
import { storiesIn, storyView } from '../views/pages/story.ts';
import { topicView } from '../views/pages/topic.ts';
import { loadContentIndex } from './load-content-index.ts';
import { withMenus } from './load-menus.ts';

/** A page of a view; `more` is what it shows beside that. */
export const route = <P extends Record<string, string | undefined>, V>(params: P, view: V, ...more: unknown[]) => ({
  params,
  props: { view },
  cacheKey: digestOf(view, ...more),
});

/** One page a language; none of a section that the site does not have. */
export const inBoth =
  <V>(viewOf: (content: ContentIndex, locale: Locale) => V, section?: Section) =>
  async () => {
    const content = await loadContentIndex();
    if (section !== undefined && !sectionsIn(content).includes(section)) return [];
    return withMenus(localeParams.map(({ locale, param }) => route({ locale: param }, viewOf(content, locale))));
  };

export const homeRoutes = inBoth(homeView) satisfies GetStaticPaths;

export const glossaryRoutes = inBoth(glossaryView, 'glossary') satisfies GetStaticPaths;

export const correctionsRoutes = inBoth(correctionsView) satisfies GetStaticPaths;

export const listRoutes = (name: ListName) => inBoth((content, locale) => listView(content, name, locale), name);

export const servicesRoutes = inBoth(servicesView, 'services') satisfies GetStaticPaths;

/** A page a language for each id of a list. */
const idRoutes =
  <V>(key: 'needs' | 'audiences', viewOf: (content: ContentIndex, locale: Locale, id: string) => V) =>
  async () => {
    const content = await loadContentIndex();
    return withMenus(
      localeParams.flatMap(({ locale, param }) =>
        [...content[key].keys()].map((id) => route({ locale: param, id }, viewOf(content, locale, id))),
      ),
    );
  };

export const needRoutes = idRoutes('needs', needView) satisfies GetStaticPaths;
export const audienceRoutes = idRoutes('audiences', audienceView) satisfies GetStaticPaths;

const headingNames = (content: ContentIndex): string => digestOf(namesInHeadlines(content).names);

/** Stories, in the languages that each is in. */
export const storyRoutes = (async () => {
  const content = await loadContentIndex();
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      storiesIn(content, locale).map((story) =>
        route({ locale: param, id: story.id }, storyView(content, story, locale), story.digest, headingNames(content)),
      ),
    ),
  );
}) satisfies GetStaticPaths;

export const bilingualRoutes = (async () => {
  const content = await loadContentIndex();
  return withMenus(
    storiesIn(content, 'en').map((story) =>
      route({ id: story.id }, bilingualView(content, story), story.digest, headingNames(content)),
    ),
  );
}) satisfies GetStaticPaths;

export const archiveRoutes = (async () => {
  const content = await loadContentIndex();
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      archivePages(content).map((page) => {
        const span = archivePath('zh', page).replace(/^\/articles\/|\/$/g, '') || undefined;
        return route({ locale: param, span }, archiveView(content, locale, page));
      }),
    ),
  );
}) satisfies GetStaticPaths;

/** Every entry of a kind, in both languages, with a page for every twenty stories. */
const entryRoutes =
  <V extends EntryView>(kind: RegistryKind, viewOf: (content: ContentIndex, page: EntryPage) => V) =>
  async () => {
    const content = await loadContentIndex();
    return withMenus(
      localeParams.flatMap(({ locale, param }) =>
        [...content[kind].keys()].flatMap((id) =>
          pageNumbers(storiesOf(content, kind, id).length).map((page) =>
            route(
              { locale: param, id, page: page === 1 ? undefined : `page/${page}` },
              viewOf(content, { locale, id, page }),
            ),
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

/** Addresses that were once published and have no page of their own any more, those of withdrawn stories among them. */
export const oldAddressRoutes = (async () => {
  const [content, published] = await Promise.all([loadContentIndex(), getCollection('published')]);
  const views = oldAddressViews(
    withMovedFigures(
      withEmptiedPages(
        published.map(({ data }) => data),
        content,
      ),
      content,
    ),
    content.withdrawn,
  );
  return withMenus(views.map((view) => route({ old: (pathOfAddress(view.path) ?? view.path).slice(1, -1) }, view)));
}) satisfies GetStaticPaths;
