/** A real search index in a folder of its own, read by the code that the browser runs. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/locales.ts';
import { type RegistryKind, registryUrl, storyUrl } from '../../src/lib/urls.ts';
import {
  type Manifest,
  type NameEntry,
  type PageHead,
  pageId,
  type PageText,
} from '../../src/search/text/index-files.ts';
import { buildSearchIndex } from '../../src/search/index/index-builder.ts';
import type { SynonymSet } from '../../src/search/text/lexicon-files.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import type { Answer, SearchOptions } from '../../src/search/ask/assemble-answer.ts';
import { answerQuery } from '../../src/search/ask/planner.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import type { SearchRecord } from '../../src/search/text/search-record.ts';
import { openSearchIndex, type SearchIndex } from '../../src/search/read/index-reader.ts';

const FACETS = { kind: 'report', organisations: [], programmes: [], campaigns: [], places: [], topics: [] };

/** A story's record; its blocks are p1, p2 and so on. */
export const story = (id: string, title: string, blocks: string[], more: Partial<SearchRecord> = {}): SearchRecord => ({
  collection: 'articles',
  id,
  locale: 'zh',
  url: storyUrl(more.locale ?? 'zh', id),
  title,
  aliases: [],
  summary: '',
  date: '2026-01-01',
  plainWords: [],
  blocks: blocks.map((text, at) => ({ anchor: `p${at + 1}`, text })),
  facets: FACETS,
  ...more,
});

/** A registry entry in both languages: names in Chinese and English, official ones first. */
export const entry = (
  collection: RegistryKind,
  id: string,
  zh: string[],
  en: string[],
  summary: Partial<Record<Locale, string>> = {},
): SearchRecord[] =>
  (['zh', 'en'] as const).map((locale) => {
    const [title = '', ...aliases] = locale === 'zh' ? zh : en;
    const url = registryUrl(locale, collection, id);
    const facets = { ...FACETS, kind: 'service' };
    return {
      collection,
      id,
      locale,
      url,
      title,
      aliases,
      summary: summary[locale] ?? '',
      blocks: [],
      plainWords: [],
      facets,
    };
  });

export interface TestIndex {
  index: SearchIndex;
  names: NameEntry[];
  manifest: Manifest;
  folder: string;
  /** Paths that were read, in order. */
  read: string[];
  /** Answers a query; hits as paths. */
  ask(
    typed: string,
    locale?: Locale,
    how?: Omit<SearchOptions, 'locale'>,
  ): Promise<Answer & { urls: string[]; entries: string[] }>;
  remove(): Promise<void>;
}

/** Opens an index that was built in a folder. */
export async function openIndex(folder: string): Promise<TestIndex> {
  const read: string[] = [];
  const load = async (path: string) => {
    read.push(path);
    return new Uint8Array(await readFile(join(folder, path)));
  };
  const index = openSearchIndex(load);
  const pages = { zh: index, en: openSearchIndex(load, 'en') };
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const names = await index.names();
  const urlOf = async ({ dir, id }: PageHit) => (await index.head(dir, id)).url;
  return {
    index,
    names,
    manifest,
    folder,
    read,
    async ask(typed, locale = 'zh', how = {}) {
      const query = parseQuery(typed);
      const { [locale]: whole } = pages;
      // As the page asks.
      const own = query.chinese === (locale === 'zh') ? whole.inOwnWords() : whole;
      const found = await answerQuery(query, { locale, ...how }, own, await own.names());
      const urls = await Promise.all(found.stories.map(urlOf));
      return { ...found, urls, entries: found.registry.map((hit) => `${hit.entry.collection}/${hit.entry.id}`) };
    },
    // Not at once: Windows removes no file that is still being read.
    remove: () => rm(folder, { recursive: true, maxRetries: 8, retryDelay: 10 }),
  };
}

/** Every page of an index, as its files have it. */
export async function pagesIn({
  index,
  manifest,
}: TestIndex): Promise<{ locale: Locale; head: PageHead; text: PageText }[]> {
  const pages = manifest.bundles.flatMap(({ locale, dir, records }) =>
    Array.from({ length: records }, (_, place) => ({ locale, dir, id: pageId(dir, place) })),
  );
  return Promise.all(
    pages.map(async ({ locale, dir, id }) => ({
      locale,
      head: await index.head(dir, id),
      text: await index.text(dir, id),
    })),
  );
}

/**
 * Builds an index of some records and opens it.
 * @param small bytes of pages that need no postings: 0 for an index such as large archives have
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  terms: readonly SynonymSet[] = [],
  small?: number,
): Promise<TestIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const cache = mkdtempSync(join(tmpdir(), 'search-cache-'));
  await buildSearchIndex(records, folder, cache, terms, small);
  await rm(cache, { recursive: true });
  return openIndex(folder);
}
