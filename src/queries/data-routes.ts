/** The files of the open data: where each stands, and what it holds. */
import type { GetStaticPaths } from 'astro';
import { HAS_ENGLISH, localeParams } from '../i18n/locales.ts';
import { withoutEnglish } from '../lib/chinese-alone.ts';
import { jsonSchemaOf } from '../schemas/open-data.ts';
import { site } from '../site.ts';
import { catalogue } from '../views/files/catalogue.ts';
import { dataPageView } from '../views/pages/data-page.ts';
import { DATA_NAMES, dataFile } from '../views/files/open-data.ts';
import { storyMarkdown } from '../views/files/story-markdown.ts';
import { TABLE_NAMES, tableCsv } from '../views/files/tables.ts';
import { storiesIn } from '../views/pages/story.ts';
import { loadContentIndex } from './load-content-index.ts';
import { withMenus } from './load-menus.ts';
import { route } from './routes.ts';
import { loadBody } from './story-bodies.ts';

/** Data as the languages of the site have it. */
const shown = (data: object): unknown => (HAS_ENGLISH ? data : withoutEnglish(data));

/** Names of what lies in the folder of the data; none where the site does without it. */
const inData = <N extends string>(...names: readonly N[]): { data: string; name: N }[] =>
  site.without?.includes('data') ? [] : names.map((name) => ({ data: 'data', name }));

export const dataPageRoutes = (async () => {
  const content = await loadContentIndex();
  return withMenus(inData('index').map(({ data }) => route({ data }, dataPageView(content))));
}) satisfies GetStaticPaths;

export const catalogueRoutes = (async () => {
  const content = await loadContentIndex();
  return inData('catalogue').map(({ data, name }) => route({ data, catalogue: name }, catalogue(content)));
}) satisfies GetStaticPaths;

export const dataRoutes = (async () => {
  const content = await loadContentIndex();
  return inData(...DATA_NAMES).map(({ data, name }) => route({ data, name }, shown(dataFile(content, name))));
}) satisfies GetStaticPaths;

export const schemaRoutes = (() =>
  inData(...DATA_NAMES).map(({ data, name }) =>
    route({ data, name }, shown(jsonSchemaOf(name))),
  )) satisfies GetStaticPaths;

export const tableRoutes = (async () => {
  const content = await loadContentIndex();
  return inData(...TABLE_NAMES).map(({ data, name }) => route({ data, name }, tableCsv(content, name)));
}) satisfies GetStaticPaths;

/** Stories as Markdown, in the languages that each is in. */
export const textRoutes = (async () => {
  const content = await loadContentIndex();
  return localeParams.flatMap(({ locale, param }) =>
    storiesIn(content, locale).map((story) => ({
      ...route({ locale: param, id: story.id }, undefined, story.digest, story[locale]?.body),
      props: {
        /** Made when it is asked for: a story that did not change is not written again. */
        text: () => storyMarkdown(content, story, locale, loadBody(story[locale]?.body ?? '')),
      },
    })),
  );
}) satisfies GetStaticPaths;
