/** The search index of a build: the records are views of what the loaders give, beside the pages and not out of them. */
import { join } from 'node:path';
import { paths } from '../disk/paths.ts';
import { loadBody } from '../loaders/bodies.ts';
import { readSite } from '../loaders/read-site.ts';
import { buildSearchIndex } from '../search/index/index-builder.ts';
import type { Term } from '../search/text/lexicon.ts';
import type { SearchRecord } from '../search/text/record.ts';
import { searchRecords, searchTerms } from '../views/search-record.ts';
import { siteOf } from '../views/site-index.ts';

/**
 * The search records of the content folder at hand, and what people call things.
 * @throws where content has errors (`CONTENT_ERROR`)
 */
export async function readRecords(): Promise<{ records: SearchRecord[]; terms: Term[] }> {
  const { registry, stories } = await readSite({ prune: false });
  // No record shows a picture.
  const site = siteOf({ ...registry, stories: stories.map(({ id, data }) => ({ ...data, id, images: [] })) });
  return { records: searchRecords(site, loadBody), terms: searchTerms(site) };
}

/** Writes the search index into `paths.out`. */
export async function buildSearch(): Promise<void> {
  const { records, terms } = await readRecords();
  await buildSearchIndex(records, join(paths.out, 'search-index'), paths.search, terms);
}
