/** What the index stores of names and of a small bundle's pages is read as it was, whatever of it is missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAwaited } from '../../src/disk/compression.ts';
import type { SynonymSet } from '../../src/search/text/lexicon-files.ts';
import { namesIn, nameTable, type StoredName } from '../../src/search/text/stored-names.ts';
import { readHead, readText, storedBlock, storedHead } from '../../src/search/text/stored-pages.ts';
import { termsIn, termTable } from '../../src/search/text/stored-terms.ts';
import { sharedWords, storedWords, wordStore } from '../../src/search/text/stored-words.ts';
import { nameEntry } from '../lib/fake-search-index.ts';
import { entry, story } from '../lib/search-index.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('names are read in the order in which they were stored, with what each has', () => {
  const names: StoredName[] = [
    {
      collection: 'campaigns',
      id: 'a',
      kind: 'forum',
      zh: ['论坛', '大会'],
      en: ['Forum'],
      machine: true,
      record: { zh: 0, en: 3 },
    },
    { collection: 'pages', id: 'about', kind: 'page', zh: ['关于'], en: [], record: { zh: 4 } },
    { collection: 'places', id: 'b', kind: 'city', zh: ['聊城市'], en: ['Liaocheng'], parent: 'c', record: {} },
    { collection: 'places', id: 'c', kind: 'province', zh: ['山东省'], en: ['Shandong'], record: { en: 1 } },
    { collection: 'topics', id: 'd', kind: 'topic', zh: [], en: [], record: { zh: 2, en: 2 } },
  ];
  assert.deepEqual(namesIn(JSON.parse(JSON.stringify(nameTable(names))) as ReturnType<typeof nameTable>), names);
});

test('terms are read as they were stored, each with the programmes that have a name', () => {
  const terms: SynonymSet[] = [
    {
      zh: ['透析', '血透'],
      en: ['dialysis'],
      also: { zh: ['洗肾'], en: ['kidney machine'] },
      programmes: ['room', 'a'],
    },
    { zh: ['抗凝'], en: [], also: { zh: [], en: ['blood thinner'] }, programmes: [] },
  ];
  const ids = ['a', 'b', 'room'];
  assert.deepEqual(termsIn(stored(termTable(terms, ids)) as ReturnType<typeof termTable>, ids), terms);
  assert.deepEqual(termsIn(termTable(terms, ['room']), ['room'])[0]?.programmes, ['room']);
});

test('words are read as they were stored, in their order, those that every search has as well as those of one page', () => {
  const named = (zh: string[]) => ({ zh, en: [] });
  const term = { zh: ['透析', '血透'], en: [], also: { zh: ['洗肾'], en: ['dialysis'] } };
  const shared = sharedWords('zh', [named(['聊城市', '聊城']), named(['透析'])], [term]);
  assert.deepEqual(shared, ['聊城市', '聊城', '透析', '血透', '洗肾']);
  const { words, store } = wordStore(shared);
  const lists = [
    ['透析', '血透', '洗肾', '要等多久'],
    [],
    ['聊城市', '聊城', '血透', '聊城'],
    ['要等多久', '多少钱', '透析'],
  ];
  const runs = lists.map(store);
  assert.deepEqual(words, ['要等多久', '多少钱']);
  assert.deepEqual(runs[0], [2, -3], 'what stands in a row is told once');
  const all = [...shared, ...words];
  assert.deepEqual(
    runs.map((own) => storedWords(own, all)),
    lists,
  );
});

test('a story is stored without its addresses, an entry without what its name says', () => {
  const more = { date: '2026-02', dateBasis: 'inferred', machine: true } as const;
  const other = { url: '/en/articles/a/', title: 'A ward opens' };
  const record = story('a', '病房启用', [], { ...more, other });
  const { facets } = record;
  assert.deepEqual(readHead(storedHead(record), undefined, 'zh'), {
    ...more,
    ...{
      collection: 'articles',
      id: 'a',
      url: '/articles/a/',
      title: '病房启用',
      kind: facets.kind,
      places: [],
      other,
    },
  });
  assert.ok(!JSON.stringify(storedHead(record)).includes('/articles/'));
  const [, english] = entry('programmes', 'p', ['护士上门'], ['Nurses at home']);
  assert.ok(english);
  assert.deepEqual(stored(storedHead(english)), { places: [] });
  const name = nameEntry('programmes', 'p', ['护士上门'], ['Nurses at home']);
  const { url, title, collection } = readHead(storedHead(english), name, 'en');
  assert.deepEqual([url, title, collection], ['/en/programmes/p/', 'Nurses at home', 'programmes']);
  assert.equal(readHead({ places: [] }, nameEntry('pages', 'about'), 'en').url, '/en/about/');
});

test('a block is stored with no more than it has', () => {
  const blocks = [
    { anchor: '', text: '摘要。' },
    { anchor: 'p1', text: '第一段。' },
    { anchor: 'f-a', text: '床位', figure: { value: '20张' } },
    { anchor: 'f-b', text: '床位', figure: { value: '20张', basis: '2026年' } },
    { anchor: 'f-c', text: '床位', figure: { value: '20张', by: '医院' } },
    { anchor: 'f-d', text: '床位', figure: { value: '20张', basis: '2026年', by: '医院' } },
  ];
  assert.deepEqual(readText(blocks.map(storedBlock)), blocks);
  assert.deepEqual(blocks.slice(0, 3).map(storedBlock), ['摘要。', ['p1', '第一段。'], ['f-a', '床位', '20张']]);
});

test('what a reader waits for is compressed as far as it goes, not the thousands of files of a large index', () => {
  for (const file of [
    'index.html',
    '_astro/page.1.css',
    '_astro/controller.1.js',
    'search-index/manifest.json',
    'search-index/manifest-en.json',
    'search-index/lexicon.1/english.json',
    'search-index/zh-2026.1/pages.json',
  ])
    assert.equal(isAwaited(`/site/dist/${file}`), true, file);
  for (const file of [
    'search-index/zh-2026.1/postings/7.json',
    'search-index/zh-2026.1/facets.json',
    'data/v1/places.json',
  ])
    assert.equal(isAwaited(`/site/dist/${file}`), false, file);
});
