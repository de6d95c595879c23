/** Pagefind's files as the builder reads them, and the reader's answers, against the answers of Pagefind's own program. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { seeded } from '../../bench/seeded.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { decodeCbor } from '../../src/search/index/cbor.ts';
import { indexPages, pagefindFiles, readPostings } from '../../src/search/index/pagefind-index.ts';
import { openBundle, type OpenBundle } from '../../src/search/read/bundle-reader.ts';
import { postingsInFiles } from '../../src/search/read/postings-source.ts';
import { phraseTokens } from '../../src/search/text/chinese-tokens.ts';
import { exactTokens } from '../../src/search/text/english-tokens.ts';
import { fold } from '../../src/search/text/fold.ts';
import { LISTED, placeOf } from '../../src/search/text/index-files.ts';
import { postingsFile } from '../../src/search/text/postings.ts';
import { startPagefind } from '../lib/pagefind-program.ts';

/** Few characters and words, so that the same runs come again in many places. */
const ALPHABET = {
  zh: [...'血透室肾病医院的12%哈𠮷'],
  en: 'the a care caring cares hospital hospitals in 12 3.5 nurse nursing % it is thisis so on'.split(' '),
};

interface Sampled {
  pages: { url: string; tokens: string[] }[];
  ours: OpenBundle;
  theirs: Awaited<ReturnType<typeof startPagefind>>;
  /** Pagefind's names of the pages. */
  names: Map<string, number>;
}

async function sampled(locale: Locale, seed: number): Promise<Sampled> {
  const next = seeded(seed);
  const pick = () => ALPHABET[locale][Math.floor(next() * ALPHABET[locale].length)] ?? '';
  const text = () => Array.from({ length: 20 + Math.floor(next() * 200) }, pick).join(locale === 'zh' ? '' : ' ');
  const tokensOf = (own: string) => (locale === 'zh' ? phraseTokens(fold(own)) : exactTokens(own));
  const pages = Array.from({ length: 40 }, (_, at) => ({
    url: `/${at}/`,
    tokens: [...tokensOf(text()), '|', ...tokensOf(text())],
  }));
  const files = await pagefindFiles('test', pages);
  const words = readPostings(files);
  // A file for every word, so that these stand in some lists.
  const inParts = <T>(all: readonly T[], size: number): T[][] =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
  const cut = inParts(words, 1);
  const lists = inParts(
    cut.map(([first]) => first?.[0] ?? ''),
    LISTED,
  );
  assert.ok(locale === 'en' || lists.length > 1, 'more files than one list has');
  const table = { lists: lists.map(([first = '']) => first), heads: [], texts: [] };
  const read = <T>({ path, isValid }: { path: string; isValid: (value: unknown) => value is T }): Promise<T> => {
    const at = Number(/(\d+)\.json$/.exec(path)?.[1]);
    const value: unknown = path.includes('/firsts/') ? lists[at] : postingsFile(cut[at] ?? []);
    assert.ok(isValid(value), path);
    return Promise.resolve(value);
  };
  const entry = { locale, dir: 'test', stories: pages.length, records: pages.length };
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  const names = new Map(
    fragments.map(({ path, content }) => {
      const { url } = JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)) as { url: string };
      return [path.replace(/^.*[/\\]|\.pf_fragment$/g, ''), pages.findIndex((page) => page.url === url)] as const;
    }),
  );
  return {
    pages,
    ours: openBundle(entry, postingsInFiles('test', table, read)),
    theirs: await startPagefind(files),
    names,
  };
}

for (const locale of ['zh', 'en'] as const) {
  test(`every run of tokens is found on the pages and at the places that Pagefind finds (${locale})`, async () => {
    const next = seeded(17);
    const { pages, ours, theirs, names } = await sampled(locale, 5);
    const known = new Set(pages.flatMap(({ tokens }) => tokens));
    let found = 0;
    for (let round = 0; round < 600; round += 1) {
      const { tokens } = pages[Math.floor(next() * pages.length)] ?? { tokens: [] };
      const start = Math.floor(next() * tokens.length);
      const run = tokens.slice(start, start + 1 + Math.floor(next() * 8)).filter((token) => token !== '|');
      // Every other run stands somewhere; the others mostly nowhere.
      if (round % 2 === 1) run.reverse();
      if (run.length === 0) continue;
      const own = new Map((await ours.search(run, 'exact')).map(({ id, at }) => [placeOf(id), at]));
      const expected = new Map(theirs(run, 'phrase').map(({ page, at }) => [names.get(page), at]));
      assert.deepEqual([...own.keys()].sort(), [...expected.keys()].sort(), run.join(' '));
      for (const [page, at] of own) assert.equal(at[0], expected.get(page)?.[0], `${run.join(' ')} on ${page}`);
      if (own.size > 0) found += 1;
    }
    assert.ok(found > 250 && found < 550, String(found));
    for (const token of known) {
      if (token === '|') continue;
      const own = (await ours.search([token], 'exact')).map(({ id, at }) => [placeOf(id), at]);
      const expected = pages.flatMap(({ tokens }, page) => {
        const at = tokens.flatMap((one, position) => (one === token ? [position] : []));
        return at.length > 0 ? [[page, at]] : [];
      });
      assert.deepEqual(own, expected, token);
    }
  });
}

after(close);

let english: Sampled;
before(async () => (english = await sampled('en', 9)));

/** Pages on which one of some words stands, from their tokens. */
const holding = (isWord: (token: string) => boolean): number[] =>
  english.pages.flatMap(({ tokens }, page) => (tokens.some(isWord) ? [page] : []));

const pagesOf = async (...asked: Parameters<OpenBundle['search']>): Promise<number[]> =>
  (await english.ours.search(...asked)).map(({ id }) => placeOf(id));

test('forms of a word, beginnings of words and the word itself are told apart', async () => {
  const isOneOf =
    (...words: string[]) =>
    (token: string) =>
      words.includes(token);
  assert.deepEqual(await pagesOf(['caring'], 'forms'), holding(isOneOf('care', 'cares', 'caring')));
  assert.deepEqual(await pagesOf(['cares'], 'exact'), holding(isOneOf('cares')));
  assert.deepEqual(await pagesOf(['nur'], 'beginnings'), holding(isOneOf('nurse', 'nursing')));
  assert.deepEqual(
    await pagesOf(['percent'], 'forms'),
    holding((token) => token.startsWith('percent')),
  );
  assert.deepEqual(await pagesOf(['percent'], 'exact'), []);
  // “in” has no other forms, and an unknown word no pages: it is not answered with its longest known beginning.
  assert.deepEqual(await pagesOf(['in'], 'forms'), holding(isOneOf('in')));
  for (const match of ['exact', 'forms', 'beginnings'] as const)
    assert.deepEqual(await pagesOf(['insomnia'], match), []);
});

test('an answer is the same whatever was asked before', async () => {
  const asked = ['insomnia', 'caring', 'it', 'thisis so', 'hospital', 'nothing', '12', 'in the'].map((run) =>
    run.split(' '),
  );
  const answers = async (runs: string[][]) => {
    const { ours } = await sampled('en', 9);
    const found = new Map<string, unknown>();
    for (const run of runs) found.set(run.join(' '), await ours.search(run, 'forms'));
    return found;
  };
  const [forth, back] = [await answers(asked), await answers([...asked].reverse())];
  for (const [run, found] of forth) assert.deepEqual(back.get(run), found, run);
});

test('what Pagefind’s files are not made of is refused', () => {
  assert.deepEqual(decodeCbor(Buffer.from('8301390102627aff'.replace('ff', '7a'), 'hex')), [1, -259, 'zz']);
  assert.throws(() => decodeCbor(Buffer.from('a0', 'hex')), /kind 5/);
  assert.throws(() => decodeCbor(Buffer.from('8201', 'hex')), /too early/);
});

test('pages of one address, or of none that Pagefind keeps, are refused', async () => {
  const page = { url: '/a/', tokens: ['甲乙'] };
  await assert.rejects(indexPages('zh', [page, page]), /zh: 1 of 2 records indexed/);
});
