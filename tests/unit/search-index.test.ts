/** The real index: built by Pagefind or read from the pages themselves, searched by the planner. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { seeded } from '../../bench/seeded.ts';
import { phraseTokens } from '../../src/search/text/chinese-tokens.ts';
import { fold } from '../../src/search/text/fold.ts';
import { buildSearchIndex } from '../../src/search/index/index-builder.ts';
import { placeOf } from '../../src/search/text/index-files.ts';
import { streamOf } from '../../src/search/text/record-tokens.ts';
import type { SearchRecord } from '../../src/search/text/search-record.ts';
import { buildIndex, openIndex, story, type TestIndex } from '../lib/search-index.ts';

/** Few characters, so that the same runs come again in many places; signs, numbers, letters and rare characters too. */
const POOL = [
  '血',
  '透',
  '室',
  '肾',
  '病',
  '医',
  '院',
  '的',
  '1',
  '2',
  '0',
  '%',
  '，',
  '。',
  ' ',
  '５',
  'G',
  'ａ',
  '𠮷',
  '㎡',
  '“',
  '哈',
];

function madeUp(seed: number, count: number): SearchRecord[] {
  const next = seeded(seed);
  const text = (length: number) => Array.from({ length }, () => POOL[Math.floor(next() * POOL.length)]).join('');
  return Array.from({ length: count }, (_, at) => {
    const blocks = Array.from({ length: 5 }, () => text(10 + Math.floor(next() * 60)));
    return story(`made-up-${at}`, text(12), blocks, { summary: text(40), date: `20${10 + (at % 9)}-0${1 + (at % 9)}` });
  });
}

const records = madeUp(7, 60);
/** Title, summary and blocks of each record, folded. */
const texts = records.map(({ title, summary, blocks }) =>
  [title, summary, ...blocks.map(({ text }) => text)].map(fold),
);

let made: TestIndex;
// As large archives are: with postings.
before(async () => (made = await buildIndex(records, [], 0)));
after(() => made.remove());

const holding = (run: string): string[] =>
  records.flatMap(({ url }, at) => (texts[at]?.some((text) => text.includes(run)) === true ? [url] : [])).sort();

test('a quoted run of any length from anywhere is found on exactly the pages that hold it', async () => {
  const next = seeded(11);
  for (let round = 0; round < 400; round += 1) {
    const own = texts[Math.floor(next() * texts.length)] ?? [];
    const characters = [...(own[Math.floor(next() * own.length)] ?? '')];
    const length = Math.min(characters.length, 1 + Math.floor(next() * 10));
    const start = Math.floor(next() * (characters.length - length + 1));
    const run = characters.slice(start, start + length).join('');
    const { urls, stories } = await made.ask(`"${run}"`);
    assert.deepEqual(urls.sort(), holding(run), run);
    assert.ok(stories.every(({ tier }) => tier === 'exact'));
  }
});

test('a run that stands nowhere is found nowhere, though all its pairs may', async () => {
  const next = seeded(13);
  let none = 0;
  for (let round = 0; round < 200; round += 1) {
    const run = fold(Array.from({ length: 4 }, () => POOL[Math.floor(next() * POOL.length)]).join(''));
    const expected = run === '' ? [] : holding(run);
    if (expected.length === 0) none += 1;
    assert.deepEqual((await made.ask(`“${run}”`)).urls.sort(), expected, run);
  }
  assert.ok(none > 50);
});

test('no phrase crosses from one block into the next', async () => {
  const { blocks } = records[0] ?? { blocks: [] };
  const [first = '', second = ''] = blocks.map(({ text }) => fold(text));
  const across = first.slice(-3) + second.slice(0, 3);
  assert.deepEqual((await made.ask(`"${across}"`)).urls.sort(), holding(across));
});

test('an unquoted number stands whole on every page that is found', async () => {
  const whole = (text: string, number: string) => new RegExp(`(?<![0-9])${number}(?![0-9])`).test(text);
  for (const number of ['1', '20', '120', '102', '2']) {
    const expected = records.filter(({ title, summary, blocks }) =>
      [title, summary, ...blocks.map(({ text }) => text)].some((text) => whole(text.normalize('NFKC'), number)),
    );
    assert.deepEqual((await made.ask(number)).urls.sort(), expected.map(({ url }) => url).sort(), number);
  }
});

test('two builds of the same records are the same bytes, and nothing of an earlier build stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    writeFileSync(join(folder, 'left-over.json'), '{}');
    await buildSearchIndex(records, folder, `${folder}-cache`, [], 0);
    assert.deepEqual(filesOf(folder), filesOf(made.folder));
    for (const file of filesOf(folder)) {
      assert.ok(readFileSync(join(folder, file)).equals(readFileSync(join(made.folder, file))), file);
    }
  } finally {
    for (const made of [folder, `${folder}-cache`]) rmSync(made, { recursive: true });
  }
});

test('the report counts what was indexed; nothing of Pagefind’s own is written, and little is', () => {
  const [bundle] = made.manifest.bundles;
  assert.deepEqual([bundle?.stories, bundle?.records], [60, 60]);
  const dir = bundle?.dir ?? '';
  assert.match(dir, /^zh-2010-2018\.[0-9a-f]{10}$/);
  const files = filesOf(made.folder);
  const kinds = new Set(files.map((file) => file.replace(/[^/]+$/, '')));
  const { lexicon } = made.manifest;
  assert.deepEqual(
    [...kinds].sort(),
    ['', `${lexicon.dir}/`, ...['', 'firsts/', 'heads/', 'postings/', 'texts/'].map((kind) => `${dir}/${kind}`)].sort(),
  );
  assert.ok(files.length < 60, String(files.length));
});

test('a folder of other contents has another name, so that two releases are never mixed', async () => {
  const [first, ...rest] = records;
  assert.ok(first);
  const other = await buildIndex([{ ...first, summary: `${first.summary}改` }, ...rest], [], 0);
  try {
    const dirs = ({ manifest }: TestIndex) => manifest.bundles.map(({ dir }) => dir);
    assert.notDeepEqual(dirs(other), dirs(made));
  } finally {
    await other.remove();
  }
});

test('two records of one address are refused: one of them would be lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    await assert.rejects(
      buildSearchIndex([story('a', '甲', ['一']), story('a', '乙', ['二'])], join(folder, 'out'), folder),
      /one address: \/articles\/a\//,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a part of the index that is missing or broken is an error, never “no hits”', async () => {
  const own = await buildIndex(records, [], 0);
  try {
    const folder = join(own.folder, own.manifest.bundles[0]?.dir ?? '', 'postings');
    for (const file of readdirSync(folder)) rmSync(join(folder, file));
    await assert.rejects(own.ask('血透室'), { name: 'IndexUnreadable', message: /postings/ });
    mkdirSync(folder, { recursive: true });
    for (const file of filesOf(join(made.folder, own.manifest.bundles[0]?.dir ?? '', 'postings')))
      writeFileSync(join(folder, file), '<!doctype html>');
    await assert.rejects(own.ask('血透室'), { name: 'IndexUnreadable', message: /postings/ });
    truncateSync(join(own.folder, 'manifest.json'), 10);
    await assert.rejects(openIndex(own.folder));
  } finally {
    await own.remove();
  }
});

test('only the parts of the index that a query needs are read', async () => {
  const own = await openIndex(made.folder);
  await own.ask('血透');
  const postings = own.read.filter((path) => path.includes('/postings/'));
  const all = readdirSync(join(made.folder, own.manifest.bundles[0]?.dir ?? '', 'postings'));
  assert.ok(postings.length > 0 && postings.length < all.length);
  const before = own.read.length;
  await own.ask('血透');
  assert.equal(own.read.length, before);
});

test('pairs overlap, signs become letters, one character stands for itself', () => {
  assert.deepEqual(phraseTokens('血透室'), ['血透', '透室']);
  assert.equal(phraseTokens('20%').join('').includes('%'), false);
  assert.deepEqual(phraseTokens('脑'), ['脑']);
  assert.deepEqual(phraseTokens('𠮷野家'), ['𠮷野', '野家']);
});

test('a small bundle, which is indexed where it is read, finds what one with postings finds, at the same places', async () => {
  const small = await buildIndex(records);
  try {
    const [files, pages] = await Promise.all(
      [made, small].map(async ({ index, manifest: { bundles } }) => {
        const [entry] = bundles;
        assert.ok(entry);
        return { entry, bundle: await index.open(entry) };
      }),
    );
    assert.ok(files && pages?.entry.small && !files.entry.small);
    assert.deepEqual(filesOf(join(small.folder, pages.entry.dir)).sort(), ['facets.json', 'pages.json']);
    const places = async ({ bundle }: typeof files, run: string[], match: 'exact' | 'beginnings') =>
      (await bundle.search(run, match)).map(({ id, at, score }) => [placeOf(id), at, score]);
    const tokens = [...new Set(records.flatMap((record) => streamOf(record).tokens))].filter((token) => token !== '|');
    for (const [at, token] of tokens.entries()) {
      assert.deepEqual(await places(pages, [token], 'exact'), await places(files, [token], 'exact'), token);
      if (at % 20 === 0)
        assert.deepEqual(await places(pages, [token], 'beginnings'), await places(files, [token], 'beginnings'), token);
    }
    for (const { text } of records.slice(0, 20).flatMap(({ blocks }) => blocks)) {
      const run = phraseTokens(fold(text)).slice(2, 9);
      assert.deepEqual(await places(pages, run, 'exact'), await places(files, run, 'exact'), text);
    }
    for (const { title, url } of records.slice(0, 20)) {
      const [own, other] = await Promise.all([small, made].map((one) => one.ask(title)));
      assert.deepEqual([own?.urls, own?.urls.includes(url)], [other?.urls, true], title);
    }
  } finally {
    await small.remove();
  }
});
