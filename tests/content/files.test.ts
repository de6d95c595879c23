/** Files of the content folder: their size, whether a story uses them, what is missing beside them. */
import assert from 'node:assert/strict';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { BODY_LINE, FIELDS, STORY, TWIN, article, check, contentFolder, problemsOf } from '../lib/content-folder.ts';

const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
  .png()
  .toBuffer();
const said = async (files: Record<string, string | Uint8Array>) =>
  (await problemsOf(files)).map(({ file, rule, severity, line }) => `${file} ${rule} ${severity} ${line}`);

test('a text of a million bytes is read, one byte more is not', async () => {
  const lines = `${'1'.repeat(99)}\n`.repeat(100);
  const body = `${lines}\n`.repeat(110);
  const filled = (bytes: number) => article(body.slice(0, bytes - Buffer.byteLength(article(''))));
  assert.deepEqual(await said({ [STORY]: filled(1_000_000) }), []);
  assert.deepEqual(await said({ [STORY]: filled(1_000_001) }), [`${STORY} file-size error 1`]);
});

test('a file that no story uses is a warning; a picture, a cover and a recording are used', async () => {
  assert.deepEqual(await said({ 'articles/2026/a.png': png }), ['articles/2026/a.png orphan-file warning 1']);
  assert.deepEqual(await said({ 'articles/2026/a.mp3': 'x' }), ['articles/2026/a.mp3 orphan-file warning 1']);
  const fields = `cover: { src: ./b.png, alt: { zh: 图, en: a } }\naudio: { zh: ./c.mp3 }`;
  const files = { 'articles/2026/a.png': png, 'articles/2026/b.png': png, 'articles/2026/c.mp3': 'x' };
  assert.deepEqual(await said({ [STORY]: article('![画面](./a.png)', FIELDS, fields), ...files }), []);
  const other = { 'articles/2025/b-story.zh.mdx': article('![画面](./a.png)'), 'articles/2026/a.png': png };
  assert.deepEqual(await said(other), [
    `articles/2025/b-story.zh.mdx file-missing error ${BODY_LINE}`,
    'articles/2026/a.png orphan-file warning 1',
  ]);
});

test('a picture of fifty megabytes is looked at, a recording of more is refused', async () => {
  const folder = contentFolder({ [STORY]: article('正文。', FIELDS, 'audio: { zh: ./a.mp3 }') });
  try {
    const file = join(folder, 'articles/2026/a.mp3');
    writeFileSync(file, '');
    const rules = async (bytes: number) => {
      truncateSync(file, bytes);
      return (await check(folder)).problems.filter((problem) => problem.file.endsWith('a.mp3')).map(({ rule }) => rule);
    };
    assert.deepEqual(await rules(50_000_000), []);
    assert.deepEqual(await rules(50_000_001), ['file-size']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a story without its translation is a warning, a translation without its story an error', async () => {
  const folder = contentFolder({ [STORY]: article('正文。') });
  try {
    const { problems } = await check(folder);
    const [own] = problems.filter(({ file }) => file.endsWith(STORY));
    assert.deepEqual([own?.rule, own?.severity, own?.line], ['translation-missing', 'warning', 1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const english = "---\ntitle: A\nsummary: B\ntranslates: '0123456789ab'\n---\n\nText.";
  assert.deepEqual(await said({ [TWIN]: english }), [`${TWIN} record-missing error 1`]);
});

test('a picture that is none says why, and what its name says', async () => {
  const of = async (name: string, bytes: Uint8Array) =>
    (await problemsOf({ [`articles/2026/${name}`]: bytes })).find(({ rule }) => rule === 'picture');
  const text = await of('a.png', Buffer.from('no picture'));
  assert.match(text?.en ?? '', /damaged or of an unsupported format \(Input buffer/);
  const other = await of('a.webp', png);
  assert.match(other?.en ?? '', /The name says \.webp; the content is png\./);
  assert.match(other?.fixEn ?? '', /^Rename it to \.png/);
  const jpeg = await sharp(png).jpeg().toBuffer();
  assert.match((await of('a.png', jpeg))?.fixEn ?? '', /^Rename it to \.jpg/);
  assert.equal(await of('a.jpeg', jpeg), undefined);
});

test('two entries of a list with one id, and of two files', async () => {
  const units =
    'items:\n  - { id: a, zh: 甲, en: { one: a, other: b } }\n  - { id: a, zh: 乙, en: { one: c, other: d } }\n';
  const twice = (await said({ 'units.yaml': units })).filter((one) => one.includes('duplicate'));
  assert.deepEqual(twice, ['units.yaml duplicate-id error 3']);
  const list = 'places:\n  - { id: a }\n';
  for (const text of [list, 'items: a\n', 'items: []\nmore: []\n', '[]\n'])
    assert.ok((await said({ 'needs.yaml': text })).includes('needs.yaml list-file error 1'), text);
});

test('names are one space for what has pages, another for terms; case makes no difference', async () => {
  const entry = (name: string, more = '') => `id: new-entry\nkind: company\nname: { zh: 新条目, en: ${name} }\n${more}`;
  const file = 'organisations/new-entry.yaml';
  assert.deepEqual(await said({ [file]: entry('EXAMPLE CAPITAL HOSPITAL') }), [`${file} duplicate-name error 3`]);
  assert.deepEqual(await said({ [file]: entry('New', 'aliases: { zh: [首府示例医院], en: [] }\n') }), [
    `${file} duplicate-name error 3`,
  ]);
  assert.deepEqual(await said({ [file]: entry('New', 'aliases: { zh: [新条目], en: [New] }\n') }), []);
});

test('a name that is nearly right is one problem, and its remedy the right name', async () => {
  const remedies: Record<string, string> = {
    'articles/2026/b-story.ZH.mdx': 'b-story.zh.mdx',
    'articles/2026/b-story.zh-CN.mdx': 'b-story.zh.mdx',
    'articles/2026/b-story.en_US.mdx': 'b-story.en.mdx',
    'articles/2026/ｂ－story。zh．mdx': 'b-story.zh.mdx',
    'articles/2026/b-story .zh.mdx': 'b-story.zh.mdx',
    'Articles/2026/b-story.zh.mdx': 'articles/2026/b-story.zh.mdx',
    'Organisations/a-hospital.yml': 'organisations/a-hospital.yaml',
    'units.yml': 'units.yaml',
  };
  for (const [path, meant] of Object.entries(remedies)) {
    // On Windows the folder would be the one that is there already.
    if (process.platform === 'win32' && /^[A-Z]/.test(path)) continue;
    const problems = await problemsOf({ [path]: article('正文。') });
    assert.deepEqual(
      problems.map(({ file, fixZh }) => [file, fixZh.includes(`“${meant}”`)]),
      [[path, true]],
    );
  }
});

test('what systems leave behind is passed over; a picture under Notepad’s ending is not missing besides', async () => {
  const litter = { 'Thumbs.db': 'x', 'articles/2026/desktop.ini': 'x', '.DS_Store': 'x', '__MACOSX/a.txt': 'x' };
  assert.deepEqual(await said(litter), []);
  assert.deepEqual(await said({ [STORY]: article('![画面](./图.jpg)'), 'articles/2026/图.jpg.txt': png }), [
    'articles/2026/图.jpg.txt hidden-ending error 1',
  ]);
});
