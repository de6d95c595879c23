/** What the search is measured against: other engines on the same pages, each as its own documents advise for Chinese. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Charset, Index as FlexIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright';
import { overlapping } from '../src/search/text/chinese-tokens.ts';
import type { SearchRecord } from '../src/search/text/search-record.ts';
import { serve } from '../src/serve/server.ts';

export interface Rival {
  name: string;
  /** Paths of the pages found, best first. */
  search(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A page's words; an entry's page says its name in the other language too. */
const textOf = ({ title, aliases, other, summary, blocks, collection }: SearchRecord): string =>
  [
    title,
    ...aliases,
    ...(other && collection !== 'articles' ? [other.title] : []),
    summary,
    ...blocks.map(({ text }) => text),
  ].join('\n');

const nothing = (): Promise<void> => Promise.resolve();

/** As an engine takes a phrase: Pagefind in straight quotation marks, the others not at all. */
const quotedWith = (mark: string, query: string): string => query.replaceAll(/[“”]/g, mark);

/** Pairs of characters for Chinese, words for the rest. */
const bigrams = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)].flatMap(([run]) => {
    const characters = [...run];
    if (!/^\p{Script=Han}/u.test(run) || characters.length < 2) return [run];
    return overlapping(characters);
  });

function miniSearch(records: readonly SearchRecord[]): Rival {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: bigrams,
    searchOptions: { combineWith: 'AND', boost: { title: 2 } },
  });
  index.addAll(records.map((record) => ({ id: record.url, title: record.title, text: textOf(record) })));
  return {
    name: 'MiniSearch, bigrams',
    search: (query) => Promise.resolve(index.search(quotedWith('', query)).map(({ id }) => String(id))),
    close: nothing,
  };
}

function flexSearch(records: readonly SearchRecord[]): Rival {
  const index = new FlexIndex({ tokenize: 'forward', encoder: Charset.CJK });
  records.forEach((record, at) => void index.add(at, textOf(record)));
  const search = (query: string) =>
    (index.search(quotedWith('', query), { limit: 1000 }) as number[]).flatMap((at) => records[at]?.url ?? []);
  return { name: 'FlexSearch, CJK', search: (query) => Promise.resolve(search(query)), close: nothing };
}

interface PlainPagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

async function pagefind(records: readonly SearchRecord[], browser: Browser): Promise<Rival> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind made no index');
  for (const record of records) {
    await index.addCustomRecord({
      url: record.url,
      content: textOf(record),
      language: 'zh',
      meta: { title: record.title },
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh"><meta charset="utf-8"><title>-</title></html>',
  );
  const server = await serve(folder);
  const page = await browser.newPage();
  await page.goto(server.url);
  const search = (query: string) =>
    page.evaluate(
      async (asked) => {
        const path = '/pagefind/pagefind.js';
        const plain = (await import(path)) as PlainPagefind;
        const { results } = await plain.search(asked);
        const data = await Promise.all(results.slice(0, 100).map((result) => result.data()));
        return data.map(({ url }) => url);
      },
      quotedWith('"', query),
    );
  return {
    name: 'Pagefind as it comes',
    search,
    async close() {
      await page.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The rivals over the Chinese pages. */
export async function rivals(all: readonly SearchRecord[], browser: Browser): Promise<Rival[]> {
  const records = all.filter(({ locale }) => locale === 'zh');
  return [await pagefind(records, browser), miniSearch(records), flexSearch(records)];
}
