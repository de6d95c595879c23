/** A search index of a few made-up pages, in memory: says what the planner asks of it and what it makes of the answers. */
import { NO_FACETS } from '../../src/views/files/search-records.ts';
import type { FacetEntry, NameEntry, PageHead, PageText } from '../../src/search/text/index-files.ts';
import type { Terms } from '../../src/search/text/lexicon-files.ts';
import type { Lexicon } from '../../src/search/read/lexicon-reader.ts';
import type { SearchIndex } from '../../src/search/read/index-reader.ts';
import type { RawHit } from '../../src/search/read/bundle-reader.ts';

/** Positions of the text; below is the title. */
export const [IN_TITLE, IN_TEXT] = [0, 100];

export const hit = (id: string, at = IN_TEXT, score = 1): RawHit => ({ id, score, at: [at] });

const TERMS: Terms = { terms: [], untranslated: { zh: 0, en: 0 } };

export const fakeLexicon = (files: Partial<Lexicon> = {}): Lexicon => ({
  terms: () => Promise.resolve(TERMS),
  traditional: () => Promise.resolve(''),
  pinyin: () => Promise.resolve({}),
  sounds: () => Promise.resolve(new Map()),
  cities: () => Promise.resolve([]),
  words: () => Promise.resolve([]),
  ...files,
});

/** Lists of words, by language and number of characters: `zh-3`. */
export const words = (lists: Record<string, string[]>): Pick<Lexicon, 'words'> => ({
  words: (locale, length, fits) => Promise.resolve((lists[`${locale}-${length}`] ?? []).filter(fits)),
});

export const terms = (more: Partial<Terms>): Partial<Lexicon> => ({
  terms: () => Promise.resolve({ ...TERMS, ...more }),
});

export interface FakePage {
  head?: Partial<PageHead>;
  text?: PageText;
}

/** One bundle: what a run of tokens, joined by spaces, is answered with; numbers stand behind, as `<place>:<token>`. */
export type FakeBundle = Record<string, RawHit[]>;

export interface FakeIndex extends SearchIndex {
  /** Runs of tokens that were asked for, in order, each with its bundle and how its words are meant. */
  asked: string[];
}

/**
 * @param bundles newest first, each in a folder `zh-0`, `zh-1` …
 * @param records how many pages each bundle is said to hold
 */
export function fakeIndex(
  bundles: readonly FakeBundle[],
  {
    lexicon = {},
    pages = {},
    records = 100,
  }: { lexicon?: Partial<Lexicon>; pages?: Record<string, FakePage>; records?: number } = {},
): FakeIndex {
  const asked: string[] = [];
  const head = (id: string): PageHead => ({
    collection: 'articles',
    id,
    url: `/articles/${id}/`,
    title: id,
    kind: 'report',
    places: [],
    starts: [],
    anchors: [],
    ...pages[id]?.head,
  });
  const index: FakeIndex = {
    asked,
    bundles: (locale) =>
      Promise.resolve(bundles.map((_, at) => ({ locale, dir: `${locale}-${at}`, stories: records, records }))),
    open: ({ dir }) =>
      Promise.resolve({
        search(tokens, match, numbers = []) {
          const run = [...tokens, ...numbers.map((number) => number.join(':'))].join(' ');
          asked.push(`${dir} ${match} ${run}`);
          return Promise.resolve(bundles[Number(dir.split('-')[1])]?.[run] ?? []);
        },
        prefetch: () => undefined,
      }),
    head: (_dir, id) => Promise.resolve(head(id)),
    text: (_dir, id) => Promise.resolve(pages[id]?.text ?? []),
    lexicon: fakeLexicon(lexicon),
    names: () => Promise.resolve([]),
    facets: () => Promise.resolve({}),
    titles: () => Promise.resolve([]),
    release: () => Promise.resolve(''),
    registryDir: () => Promise.resolve(undefined),
    inOwnWords: () => index,
    inBothLanguages: () => index,
  };
  return index;
}

/** A registry entry; its names in Chinese and English, official ones first. */
export const nameEntry = (
  collection: NameEntry['collection'],
  id: string,
  zh: string[] = [id],
  en: string[] = [id],
  more: Partial<NameEntry> = {},
): NameEntry => ({ collection, id, kind: 'service', zh, en, record: {}, ...more });

/** What a report is counted, filtered and sorted by. */
export const facetEntry = (id: string, more: Partial<FacetEntry> = {}): FacetEntry => ({
  ...NO_FACETS,
  collection: 'articles',
  id,
  kind: 'report',
  ...more,
});
