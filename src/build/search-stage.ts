/** The search index of a build: the records are views of what the loaders give, beside the pages and not out of them. */
import { join } from 'node:path';
import { type CheckedPage, localeOfPage, textOfPage } from '../check/check-own-pages.ts';
import { folders } from '../disk/build-folders.ts';
import { loadBody } from '../loaders/body-store.ts';
import { readContent } from '../loaders/read-content.ts';
import { buildSearchIndex } from '../search/index/index-builder.ts';
import { REGIONAL_WORDS } from '../search/index/regional-words.ts';
import type { SynonymSet } from '../search/text/lexicon-files.ts';
import type { SearchRecord } from '../search/text/search-record.ts';
import { type OwnText, pageRecords } from '../views/files/page-records.ts';
import { searchRecords, searchTerms } from '../views/files/search-records.ts';
import { contentIndex } from '../views/input/content-index.ts';

/** One of the site's own pages, as the search is given it. */
const ownText = (page: CheckedPage): OwnText => ({
  name: page.id.replace(/\.[a-z]+$/, ''),
  locale: localeOfPage(page.file.path),
  title: page.title,
  summary: page.summary,
  blocks: textOfPage(page),
  aliases: page.aliases,
  asks: page.asks,
});

/**
 * The search records of the content folder at hand, and what people call things.
 * @throws where content has errors (`CONTENT_ERROR`)
 */
export async function readRecords(): Promise<{ records: SearchRecord[]; terms: SynonymSet[] }> {
  const { registry, stories, pages } = await readContent({ prune: false });
  // No record shows a picture.
  const content = contentIndex({ ...registry, stories: stories.map(({ id, data }) => ({ ...data, id, images: [] })) });
  const records = [...searchRecords(content, loadBody), ...pageRecords(content, pages.map(ownText))];
  return { records, terms: [...searchTerms(content), ...REGIONAL_WORDS] };
}

/** Writes the search index into `folders.out`. */
export async function buildSearch(): Promise<void> {
  const { records, terms } = await readRecords();
  await buildSearchIndex(records, join(folders.out, 'search-index'), folders.search, terms);
}
