/** The ledger of figures, a page for each, and the time line. */
import type { GetStaticPaths } from 'astro';
import { localeParams, type Locale } from '../i18n/locales.ts';
import type { RowFile } from '../lib/rows.ts';
import { ROW_LISTS, type RowList, timelinePath } from '../lib/urls.ts';
import type { ContentIndex } from '../views/input/content-index.ts';
import { changesView, hasChanges } from '../views/pages/figure-changes.ts';
import { figureViews } from '../views/pages/figure.ts';
import { figuresViews } from '../views/pages/figures.ts';
import { monthViews, timelineViews } from '../views/pages/timeline.ts';
import { figureFile } from '../views/parts/figure-ledger.ts';
import { eventFile } from '../views/parts/timeline.ts';
import { sectionsIn } from '../views/input/sections-of-index.ts';
import { loadContentIndex } from './load-content-index.ts';
import { withMenus } from './load-menus.ts';
import { inBoth, route } from './routes.ts';
import { loadBody } from './story-bodies.ts';

/** None where no figure changed. */
export const changesRoutes = (async () =>
  hasChanges(await loadContentIndex()) ? await inBoth(changesView)() : []) satisfies GetStaticPaths;

export const figuresRoutes = (async () => {
  const content = await loadContentIndex();
  if (!sectionsIn(content).includes('figures')) return [];
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      figuresViews(content, locale, loadBody).map((view) => {
        const { page } = view.rows;
        return route({ locale: param, page: page === 1 ? undefined : `page/${page}` }, view);
      }),
    ),
  );
}) satisfies GetStaticPaths;

/** Every figure's own page. */
export const figureRoutes = (async () => {
  const content = await loadContentIndex();
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      content.stories.flatMap((story) =>
        figureViews(content, story, locale, loadBody).map((view) =>
          route({ locale: param, story: story.id, figure: view.figure.id }, view),
        ),
      ),
    ),
  );
}) satisfies GetStaticPaths;

/** The time line: pages of the whole, of each year and of each month. */
export const timelineRoutes = (async () => {
  const content = await loadContentIndex();
  if (!sectionsIn(content).includes('timeline')) return [];
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      [...timelineViews(content, locale), ...monthViews(content, locale)].map((view) => {
        const path = timelinePath('zh', { year: view.year, month: view.month, page: view.events.page });
        return route({ locale: param, span: path.replace(/^\/timeline\/|\/$/g, '') || undefined }, view);
      }),
    ),
  );
}) satisfies GetStaticPaths;

const FILES: Record<RowList, (content: ContentIndex, locale: Locale) => RowFile> = {
  figures: (content, locale) => figureFile(content, locale, loadBody),
  timeline: eventFile,
};

/** All rows of each list. */
export const rowRoutes = (async () => {
  const content = await loadContentIndex();
  const sections = sectionsIn(content);
  return localeParams.flatMap(({ locale, param }) =>
    ROW_LISTS.filter((list) => sections.includes(list)).map((list) =>
      route({ locale: param, list }, FILES[list](content, locale)),
    ),
  );
}) satisfies GetStaticPaths;
