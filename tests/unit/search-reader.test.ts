/** Reading the index: each file once, again where it failed, and one class of error for all that cannot be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzip } from '../../src/search/read/gunzip.ts';
import { openSearchIndex } from '../../src/search/read/index-reader.ts';
import { IndexUnreadable, reading } from '../../src/search/read/index-unreadable.ts';
import { gzipSync } from 'node:zlib';

const FILES: Record<string, unknown> = {
  'manifest.json': {
    version: 1,
    bundles: [
      { locale: 'zh', dir: 'zh-2026' },
      { locale: 'en', dir: 'en-2026' },
      { locale: 'zh', dir: 'zh-2025' },
    ],
  },
  'names.json': { version: 1, entries: [{ id: 'a' }] },
  'zh-2026/heads/p.json': { url: '/a/', title: 'a', starts: [], anchors: [] },
  'zh-2026/texts/p.json': [{ anchor: '', text: 'a' }],
  'zh-2026/facets.json': { p: { id: 'a' } },
  'titles-zh.json': [{ url: '/a/', title: 'a' }],
  'terms.json': { terms: [], cities: [], untranslated: { zh: 0, en: 0 } },
  'traditional.json': '護护',
  'sounds.json': { hu: '护' },
  'pinyin/h.json': { 'hu shi': ['护士'] },
  'words/en-20.json': ['telecommunications-like'],
  'words/en-2.json': ['ab'],
};

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function open(files: Record<string, unknown> = FILES) {
  const loads: string[] = [];
  const index = openSearchIndex((path) => {
    loads.push(path);
    const file = files[path];
    if (file === undefined) return Promise.reject(new TypeError(`no ${path}`));
    return Promise.resolve(bytes(typeof file === 'function' ? String((file as () => string)()) : JSON.stringify(file)));
  });
  return { index, loads };
}

test('every file is read at its path and typed by its content; the newest bundle of a language has the registry', async () => {
  const { index, loads } = open();
  assert.deepEqual(
    (await index.bundles('zh')).map(({ dir }) => dir),
    ['zh-2026', 'zh-2025'],
  );
  assert.deepEqual([await index.registryDir('en'), await index.registryDir('zh')], ['en-2026', 'zh-2026']);
  assert.deepEqual(
    (await index.names()).map(({ id }) => id),
    ['a'],
  );
  assert.equal((await index.head('zh-2026', 'p')).url, '/a/');
  assert.equal((await index.text('zh-2026', 'p'))[0]?.text, 'a');
  assert.deepEqual(Object.keys(await index.facets('zh-2026')), ['p']);
  assert.equal((await index.titles('zh'))[0]?.url, '/a/');
  assert.deepEqual((await index.lexicon.terms()).terms, []);
  assert.equal(await index.lexicon.traditional(), '護护');
  assert.deepEqual(await index.lexicon.sounds(), { hu: '护' });
  assert.deepEqual(await index.lexicon.pinyin('h'), { 'hu shi': ['护士'] });
  assert.deepEqual(await index.lexicon.words('en', 25), ['telecommunications-like']);
  assert.deepEqual(await index.lexicon.words('en', 2), ['ab']);
  assert.deepEqual(loads.filter((path) => path === 'manifest.json').length, 1);
  const before = loads.length;
  assert.deepEqual(
    [await index.lexicon.pinyin('1'), await index.lexicon.pinyin('hu'), await index.lexicon.words('en', 1)],
    [{}, {}, []],
  );
  assert.equal(loads.length, before);
  const none = open({ 'manifest.json': { bundles: [] } });
  assert.equal(await none.index.registryDir('zh'), undefined);
});

test('what cannot be had, is no JSON or is another file’s is unreadable, says why, and is asked for again', async () => {
  const cases: [file: string, content: unknown, ask: (index: ReturnType<typeof open>['index']) => Promise<unknown>][] =
    [
      ['manifest.json', { error: 'not here' }, (index) => index.bundles('zh')],
      ['names.json', [], (index) => index.names()],
      ['zh-2026/heads/p.json', { url: '/a/' }, (index) => index.head('zh-2026', 'p')],
      ['zh-2026/texts/p.json', {}, (index) => index.text('zh-2026', 'p')],
      ['zh-2026/facets.json', [], (index) => index.facets('zh-2026')],
      ['traditional.json', 7, (index) => index.lexicon.traditional()],
      ['sounds.json', null, (index) => index.lexicon.sounds()],
      ['terms.json', { terms: [] }, (index) => index.lexicon.terms()],
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

test('gzip is unpacked with the browser’s own program and with the small one', async () => {
  const packed = new Uint8Array(gzipSync('血透室'));
  assert.equal(new TextDecoder().decode(await gunzip(packed)), '血透室');
  const own = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream');
  assert.ok(own);
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  try {
    assert.equal(new TextDecoder().decode(await gunzip(packed)), '血透室');
  } finally {
    Object.defineProperty(globalThis, 'DecompressionStream', own);
  }
});

test('a bundle whose files are no files of Pagefind cannot be opened, and is opened again', async () => {
  const entry = { locale: 'zh' as const, dir: 'zh', stories: 1, records: 1, meta: 'm', wasm: 'w' };
  const { index, loads } = open({ w: () => 'something else', 'zh/m': () => 'pagefind_dcd' });
  await assert.rejects(index.open(entry), { name: 'IndexUnreadable', message: 'w: not a file of Pagefind' });
  await assert.rejects(index.open(entry), { name: 'IndexUnreadable' });
  assert.equal(loads.filter((path) => path === 'w').length, 2);
  const program = open({ w: () => 'pagefind_dcdnot a program', 'zh/m': () => 'pagefind_dcd' });
  await assert.rejects(
    program.index.open(entry),
    (error) => error instanceof IndexUnreadable && error.cause instanceof WebAssembly.CompileError,
  );
});
