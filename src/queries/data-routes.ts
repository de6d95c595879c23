/** The files of the open data: where each stands, and what it holds. */
import type { GetStaticPaths } from 'astro';
import { localeParams } from '../i18n/locales.ts';
import { jsonSchemaOf } from '../schemas/open-data.ts';
import { DATA_NAMES, dataFile } from '../views/files/open-data.ts';
import { storyMarkdown } from '../views/files/story-markdown.ts';
import { TABLE_NAMES, tableCsv } from '../views/files/tables.ts';
import { storiesIn } from '../views/pages/story.ts';
import { loadContentIndex } from './load-content-index.ts';
import { route } from './routes.ts';
import { loadBody } from './story-bodies.ts';

export const dataRoutes = (async () => {
  const content = await loadContentIndex();
  return DATA_NAMES.map((name) => route({ name }, dataFile(content, name)));
}) satisfies GetStaticPaths;

export const schemaRoutes = (() =>
  DATA_NAMES.map((name) => route({ name }, jsonSchemaOf(name)))) satisfies GetStaticPaths;

export const tableRoutes = (async () => {
  const content = await loadContentIndex();
  return TABLE_NAMES.map((name) => route({ name }, tableCsv(content, name)));
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
