/** Stories for reference managers: where each file stands, and what it holds. */
import type { GetStaticPaths } from 'astro';
import { bibtex, cslJson, ris, type PageReference } from '../lib/citations/formats.ts';
import { CITATION_FORMATS, type CitationFormat } from '../lib/urls.ts';
import { pageReferences } from '../views/parts/story-citations.ts';
import { loadContentIndex } from './load-content-index.ts';
import { route } from './routes.ts';

const WRITERS: Record<CitationFormat, (references: readonly PageReference[]) => string> = {
  bib: bibtex,
  ris,
  json: (references) => JSON.stringify(cslJson(references)),
};

export const citationRoutes = (async () => {
  const content = await loadContentIndex();
  return content.stories.flatMap((story) =>
    CITATION_FORMATS.map((format) => route({ id: story.id, format }, WRITERS[format](pageReferences(story)))),
  );
}) satisfies GetStaticPaths;
