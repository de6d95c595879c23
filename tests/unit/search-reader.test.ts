/** Reading the index: each file once, again where it failed, and one class of error for all that cannot be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import { openSearchIndex } from '../../src/search/read/index-reader.ts';
import { IndexUnreadable, reading } from '../../src/search/read/index-unreadable.ts';
import type { SynonymSet } from '../../src/search/text/lexicon-files.ts';
import { plainTokens } from '../../src/search/text/plain-words.ts';
import { nameTable } from '../../src/search/text/stored-names.ts';
import { termTable } from '../../src/search/text/stored-terms.ts';

const TABLE = { lists: ['a'], heads: [2, 1], texts: [1, 2] };
const LEXICON = { dir: 'lexicon.1', pinyin: 'h', words: { zh: [2, 5], en: [4] } };
const stored = (terms: SynonymSet[]) => ({ ...termTable(terms, []), untranslated: { zh: 0, en: 0 } });
const HEAD = { title: 'a', starts: [], anchors: [] };

const CHINESE = {
  version: 6,
  bundles: [
    { locale: 'zh', dir: 'zh-2026.1', table: TABLE },
    { locale: 'en', dir: 'en-2026.1', table: TABLE },
    { locale: 'zh', dir: 'zh-2025.1' },
  ],
  names: nameTable([{ collection: 'places', id: 'a', kind: 'city', zh: ['甲'], en: [], record: { zh: 2 } }]),
  terms: stored([{ zh: ['透析'], en: [], also: { zh: ['洗肾'], en: [] }, programmes: [] }]),
  lexicon: LEXICON,
};

const FILES: Record<string, unknown> = {
  'manifest.json': CHINESE,
  'manifest-en.json': {
    version: 6,
    bundles: [{ locale: 'en', dir: 'en-2026.1', table: TABLE }],
    names: nameTable([{ collection: 'places', id: 'a', kind: 'city', zh: [], en: ['A'], record: { zh: 2 } }]),
    terms: stored([{ zh: [], en: ['dialysis'], also: { zh: [], en: ['kidney machine'] }, programmes: [] }]),
    lexicon: LEXICON,
  },
  'lexicon.1/chinese.json': { names: [['甲']], terms: { words: [['透析']], also: [['洗肾']] } },
  'zh-2026.1/heads/0.json': ['/a/', '/b/'].map((url) => ({ url, ...HEAD })),
  'zh-2026.1/heads/1.json': [{ url: '/c/', ...HEAD }],
  'zh-2026.1/texts/1.json': [[{ anchor: '', text: 'b' }], [{ anchor: '', text: 'c' }]],
  'zh-2026.1/facets.json': [{ id: 'a' }, { id: 'b' }],
  'zh-2025.1/table.json': { lists: ['a'], heads: [1], texts: [1] },
  'zh-2025.1/heads/0.json': [{ url: '/old/', ...HEAD }],
  'titles-zh.json': [{ url: '/a/', title: 'a' }],
  'lexicon.1/english.json': { names: [['A']], terms: { words: [['dialysis']], also: [['kidney machine']] } },
  'lexicon.1/traditional.json': '護护',
  'lexicon.1/cities.json': '菏泽 临沂',
  'lexicon.1/sounds.json': { common: 'a2 ai1', rare: { hu: '护' } },
  'lexicon.1/pinyin-h.json': { 'hu shi': ['护士'] },
  'lexicon.1/words-zh-2.json': { 2: ['护士'], 4: ['血液透析'] },
  'lexicon.1/words-en-4.json': { 4: ['care'], 20: ['telecommunications-like'] },
};

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function open(files: Record<string, unknown> = FILES, page: Locale = 'zh') {
  const loads: string[] = [];
  const index = openSearchIndex((path) => {
    loads.push(path);
    const file = files[path];
    if (file === undefined) return Promise.reject(new TypeError(`no ${path}`));
    return Promise.resolve(bytes(typeof file === 'function' ? String((file as () => string)()) : JSON.stringify(file)));
  }, page);
  return { index, loads };
}

test('every file is read where its table says, and once; the newest bundle of a language has the registry', async () => {
  const { index, loads } = open();
  assert.deepEqual(
    (await index.bundles('zh')).map(({ dir }) => dir),
    ['zh-2026.1', 'zh-2025.1'],
  );
  assert.deepEqual([await index.registryDir('en'), await index.registryDir('zh')], ['en-2026.1', 'zh-2026.1']);
  assert.deepEqual(
    (await index.names()).map(({ id, zh, en, record }) => [id, zh, en, record]),
    [['a', ['甲'], ['A'], { zh: 'zh-2026.1/2' }]],
  );
  const urls = await Promise.all([0, 1, 2].map(async (at) => (await index.head('zh-2026.1', `zh-2026.1/${at}`)).url));
  assert.deepEqual(urls, ['/a/', '/b/', '/c/']);
  assert.equal((await index.text('zh-2026.1', 'zh-2026.1/2'))[0]?.text, 'c');
  assert.equal((await index.head('zh-2025.1', 'zh-2025.1/0')).url, '/old/');
  assert.deepEqual(Object.keys(await index.facets('zh-2026.1')), ['zh-2026.1/0', 'zh-2026.1/1']);
  assert.equal((await index.titles('zh'))[0]?.url, '/a/');
  assert.deepEqual(await index.lexicon.terms(), {
    untranslated: { zh: 0, en: 0 },
    terms: [{ zh: ['透析'], en: ['dialysis'], also: { zh: ['洗肾'], en: ['kidney machine'] }, programmes: [] }],
  });
  assert.equal(await index.lexicon.traditional(), '護护');
  assert.deepEqual(
    [...(await index.lexicon.sounds())],
    [
      ['啊', 'a'],
      ['阿', 'a'],
      ['埃', 'ai'],
      ['护', 'hu'],
    ],
  );
  assert.deepEqual(await index.lexicon.pinyin('h'), { 'hu shi': ['护士'] });
  assert.deepEqual(await index.lexicon.words('zh', 4, () => true), ['血液透析']);
  assert.deepEqual(await index.lexicon.words('zh', 2, () => true), ['透析', '洗肾', '护士'], 'names and terms first');
  assert.deepEqual(await index.lexicon.cities(), ['菏泽', '临沂']);
  assert.deepEqual(await index.lexicon.words('zh', 3, () => true), []);
  assert.deepEqual(await index.lexicon.words('en', 25, () => true), ['telecommunications-like']);
  assert.deepEqual([...new Set(loads)], loads);
  const before = loads.length;
  for (const letter of ['1', 'hu', 'a']) assert.deepEqual(await index.lexicon.pinyin(letter), {}, letter);
  assert.deepEqual(await index.lexicon.words('en', 3, () => true), []);
  assert.equal(loads.length, before);
  // What is asked in Chinese needs no English.
  const chinese = open();
  const part = chinese.index.inOwnWords();
  assert.deepEqual(
    [(await part.names())[0]?.en, (await part.names())[0]?.zh, (await part.lexicon.terms()).terms[0]?.en],
    [[], ['甲'], []],
  );
  assert.deepEqual(chinese.loads, ['manifest.json']);
  // The English page has a manifest of its own, and no Chinese but what it asks for.
  const english = open(FILES, 'en');
  const own = english.index.inOwnWords();
  assert.deepEqual(
    (await own.names()).map(({ zh, en }) => [zh, en]),
    [[[], ['A']]],
  );
  assert.deepEqual((await own.lexicon.terms()).terms[0]?.also, { zh: [], en: ['kidney machine'] });
  assert.deepEqual(english.loads, ['manifest-en.json']);
  assert.deepEqual((await own.inBothLanguages().names())[0]?.zh, ['甲']);
  assert.deepEqual((await english.index.lexicon.terms()).terms[0]?.also, { zh: ['洗肾'], en: ['kidney machine'] });
  assert.deepEqual(english.loads, ['manifest-en.json', 'lexicon.1/chinese.json']);
  const none = open({
    'lexicon.1/english.json': { names: [], terms: { words: [], also: [] } },
    'manifest.json': {
      version: 6,
      bundles: [],
      names: nameTable([{ collection: 'places', id: 'a', kind: 'city', zh: [], en: [], record: {} }]),
      terms: stored([]),
      lexicon: LEXICON,
    },
  });
  assert.equal(await none.index.registryDir('zh'), undefined);
  assert.deepEqual((await none.index.names())[0]?.record, {});
});

test('what cannot be had, is no JSON or is another file’s is unreadable, says why, and is asked for again', async () => {
  const cases: [file: string, content: unknown, ask: (index: ReturnType<typeof open>['index']) => Promise<unknown>][] =
    [
      ['manifest.json', { error: 'not here' }, (index) => index.bundles('zh')],
      ['zh-2026.1/heads/0.json', {}, (index) => index.head('zh-2026.1', 'zh-2026.1/0')],
      ['zh-2026.1/texts/1.json', 'texts', (index) => index.text('zh-2026.1', 'zh-2026.1/1')],
      ['zh-2026.1/facets.json', {}, (index) => index.facets('zh-2026.1')],
      ['zh-2025.1/table.json', { lists: [] }, (index) => index.head('zh-2025.1', 'zh-2025.1/0')],
      ['lexicon.1/english.json', [], (index) => index.names()],
      ['lexicon.1/traditional.json', 7, (index) => index.lexicon.traditional()],
      ['lexicon.1/sounds.json', null, (index) => index.lexicon.sounds()],
    ];
  for (const [file, content, ask] of cases) {
    const files: Record<string, unknown> = { ...FILES, [file]: content };
    const { index } = open(files);
    await assert.rejects(ask(index), (error) => error instanceof IndexUnreadable && error.message.includes(file), file);
    files[file] = () => '<!doctype html>';
    await assert.rejects(
      ask(index),
      (error) => error instanceof IndexUnreadable && error.cause instanceof SyntaxError,
      file,
    );
    delete files[file];
    await assert.rejects(
      ask(index),
      (error) => error instanceof IndexUnreadable && error.cause instanceof TypeError,
      file,
    );
    files[file] = FILES[file];
    await assert.doesNotReject(ask(index), file);
  }
  const short = open({ ...FILES, 'zh-2026.1/heads/0.json': [] });
  await assert.rejects(short.index.head('zh-2026.1', 'zh-2026.1/0'), { name: 'IndexUnreadable' });
});

test('a failure of reading keeps its cause, and is told once', async () => {
  const cause = new Error('broken');
  const first = await reading('a.json', () => Promise.reject(cause)).catch((error: unknown) => error);
  assert.ok(first instanceof IndexUnreadable);
  assert.deepEqual([first.name, first.message, first.cause], ['IndexUnreadable', 'a.json', cause]);
  assert.equal(await reading('b.json', () => Promise.reject(first)).catch((error: unknown) => error), first);
  assert.equal(await reading('c.json', () => 7), 7);
  await assert.rejects(
    reading('d.json', () => {
      throw cause;
    }),
    { message: 'd.json' },
  );
});

test('a part of a bundle that cannot be had is an error, never “no hits”, and is asked for again', async () => {
  const files: Record<string, unknown> = { ...FILES, 'zh-2026.1/firsts/0.json': ['血透'] };
  const { index, loads } = open(files);
  const [entry] = await index.bundles('zh');
  assert.ok(entry);
  const bundle = await index.open(entry);
  assert.equal(await index.open(entry), bundle);
  bundle.prefetch(['血透'], 'exact');
  await assert.rejects(bundle.search(['血透'], 'exact'), { name: 'IndexUnreadable' });
  files['zh-2026.1/postings/0.json'] = ['not', 'postings'];
  await assert.rejects(bundle.search(['血透'], 'exact'), { name: 'IndexUnreadable' });
  files['zh-2026.1/postings/0.json'] = { words: '血透 透室', postings: '1,3|1,4' };
  assert.deepEqual(
    (await bundle.search(['血透', '透室'], 'exact')).map(({ id, at }) => [id, at]),
    [['zh-2026.1/1', [3]]],
  );
  assert.equal(loads.filter((path) => path.endsWith('postings/0.json')).length, 3);
});

test('a small bundle is one file, read once: what it holds is found, shown, and told where it is not what it should be', async () => {
  const page = (title: string) => ({ story: { id: title, title, kind: 'report' }, places: [] });
  const beside = { aliases: ['透析站'], plainWords: [1, 2] };
  const bundles = [{ locale: 'zh', dir: 'zh-2026.3', small: true, stories: 1, records: 1 }];
  const files: Record<string, unknown> = {
    ...FILES,
    'manifest.json': { ...CHINESE, bundles, names: {} },
    'zh-2026.3/pages.json': { heads: [], texts: [] },
  };
  const { index, loads } = open(files);
  const [entry] = await index.bundles('zh');
  assert.ok(entry);
  await assert.rejects(index.open(entry), { name: 'IndexUnreadable', message: /pages/ });
  files['zh-2026.3/pages.json'] = { words: [], heads: [page('血透室')], texts: [], beside: [beside] };
  await assert.rejects(index.open(entry), { name: 'IndexUnreadable' });
  const text = ['摘要', ['p1', '二十张床位']];
  const whole = open({
    ...files,
    'zh-2026.3/pages.json': { words: ['大医院'], heads: [page('血透室')], texts: [text], beside: [beside] },
  });
  const bundle = await whole.index.open(entry);
  const foundBy = async (...tokens: string[]) => (await bundle.search(tokens, 'exact')).map(({ id }) => id);
  for (const run of [
    ['血透', '透室'],
    ['透析', '析站'],
    ['摘要'],
    ['张床', '床位'],
    plainTokens('洗肾', 'zh'),
    plainTokens('大医院', 'zh'),
  ])
    assert.deepEqual(await foundBy(...run), ['zh-2026.3/0'], run.join(' '));
  assert.deepEqual(await foundBy('位摘'), []);
  const { title, starts } = await whole.index.head('zh-2026.3', 'zh-2026.3/0');
  assert.deepEqual([title, starts], ['血透室', [96, 102]]);
  assert.equal((await whole.index.text('zh-2026.3', 'zh-2026.3/0'))[1]?.text, '二十张床位');
  assert.equal(whole.loads.filter((path) => path.endsWith('pages.json')).length, 1);
  assert.equal(loads.filter((path) => path.endsWith('pages.json')).length, 2);
});
