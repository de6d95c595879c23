/** Somebody with commit rights to content alone: nothing runs, nothing outside is read, nothing hangs or dies unnamed. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { formatProblem } from '../../src/check/problem.ts';
import {
  BODY_LINE,
  FIELDS,
  type Files,
  STORY,
  article,
  check,
  contentFolder,
  problemsOf,
} from '../lib/content-folder.ts';
import { processorSeconds } from '../lib/processor-time.ts';

const field = (name: string, value: string) => FIELDS.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`);
const ORGANISATION = 'kind: hospital\nname: { zh: 他院, en: Other }\nplace: example-city\n';
const PAGE = '---\ntitle: 关于\nsummary: 一句摘要。\n---\n\n';
const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
  .png()
  .toBuffer();
const fine = article('正文。');

/** What is written, which rule refuses it, in which file, and where. */
const cases: [name: string, files: Files, rule: string, file: string, line: number, column: number][] = [
  [
    'a list named as a property of every object',
    { 'constructor.yaml': 'items: []\n' },
    'misplaced-file',
    'constructor.yaml',
    1,
    1,
  ],
  ['a folder named so', { 'constructor/x.yaml': 'id: x\n' }, 'misplaced-file', 'constructor/x.yaml', 1, 1],
  ['a folder named __proto__', { '__proto__/x.yaml': 'id: x\n' }, 'misplaced-file', '__proto__/x.yaml', 1, 1],
  [
    'a field named __proto__',
    { [STORY]: article('正文。', FIELDS, '__proto__: { draft: false }') },
    'unknown-field',
    STORY,
    10,
    1,
  ],
  ['a merge key', { [STORY]: article('正文。', FIELDS, '<<: { draft: false }') }, 'unknown-field', STORY, 10, 1],
  [
    'a reference to a property of every object',
    { [STORY]: article('正文。', field('organisations', '[constructor]')) },
    'reference',
    STORY,
    7,
    17,
  ],
  [
    'YAML nested to death',
    { [STORY]: article('正文。', FIELDS, `topics: ${'['.repeat(50_000)}`) },
    'unclosed',
    STORY,
    10,
    0,
  ],
  [
    'bytes behind a percent sign that are no text',
    { [STORY]: article('![画面](./%ff.jpg)') },
    'url',
    STORY,
    BODY_LINE,
    1,
  ],
  [
    'an invisible character as a YAML escape',
    { [STORY]: article('正文。', field('title', '"示例\\u202E市"')) },
    'invisible-character',
    STORY,
    2,
    8,
  ],
  [
    'an invisible character as a reference',
    { [STORY]: article('正文&#8203;字。') },
    'invisible-character',
    STORY,
    BODY_LINE,
    1,
  ],
  [
    'the same in an attribute',
    { [STORY]: article('<Aside kind="note" title="a&#x202e;b">\n\n正文\n\n</Aside>') },
    'invisible-character',
    STORY,
    BODY_LINE,
    20,
  ],
  [
    'a picture’s name with a query',
    { [STORY]: fine, 'articles/2026/x.jpg?raw=.png': png },
    'media-name',
    'articles/2026/x.jpg?raw=.png',
    1,
    1,
  ],
  [
    'a picture’s name that is not composed',
    { [STORY]: fine, 'articles/2026/e\u0301.png': png },
    'name-not-composed',
    'articles/2026/e\u0301.png',
    1,
    1,
  ],
  [
    'two names that differ in case alone',
    { [STORY]: fine, 'articles/2026/A.png': png, 'articles/2026/a.png': png },
    'name-clash',
    'articles/2026/a.png',
    1,
    1,
  ],
  [
    'a name that Windows keeps for a device',
    { [STORY]: fine, 'articles/2026/con.zh.mdx': fine },
    'reserved-name',
    'articles/2026/con.zh.mdx',
    1,
    1,
  ],
  [
    'a registry file named so',
    { [STORY]: fine, 'organisations/aux.yaml': `id: aux\n${ORGANISATION}` },
    'reserved-name',
    'organisations/aux.yaml',
    1,
    1,
  ],
  [
    'a page that runs code',
    { 'pages/about.zh.mdx': `${PAGE}export const x = 1\n` },
    'code',
    'pages/about.zh.mdx',
    6,
    1,
  ],
  [
    'a page whose layout runs code',
    { 'pages/about.zh.mdx': PAGE.replace('title', 'layout: ../evil.mjs\ntitle') },
    'unknown-field',
    'pages/about.zh.mdx',
    2,
    1,
  ],
  [
    'a page that calls a component',
    { 'pages/about.zh.mdx': `${PAGE}<Steps>\n\n1. 一\n\n</Steps>\n` },
    'page-vocabulary',
    'pages/about.zh.mdx',
    6,
    1,
  ],
  ['a script among the pages', { 'pages/evil.mjs': '' }, 'misplaced-file', 'pages/evil.mjs', 1, 1],
];

/** Windows holds no such names, nor two that differ in case alone. */
const NOT_ON_WINDOWS = new Set(['a picture’s name with a query', 'two names that differ in case alone']);

for (const [name, files, rule, file, line, column] of cases) {
  const skip = process.platform === 'win32' && NOT_ON_WINDOWS.has(name);
  test(`refused: ${name}`, { skip }, async () => {
    const problems = await problemsOf(files);
    const found = problems.find((problem) => problem.rule === rule && problem.file === file);
    assert.ok(found, `no ${rule} among ${JSON.stringify(problems.map((p) => [p.file, p.line, p.column, p.rule]))}`);
    assert.equal(found.severity, 'error');
    assert.equal(found.line, line);
    if (column > 0) assert.equal(found.column, column);
  });
}

test('an id may be the name of a property of every object', async () => {
  const files = {
    'articles/2026/constructor.zh.mdx': fine,
    'organisations/constructor.yaml': `id: constructor\n${ORGANISATION}`,
  };
  assert.deepEqual(
    await problemsOf({ ...files, [STORY]: article('正文。', field('organisations', '[constructor]')) }),
    [],
  );
});

test('a link to a file outside is refused and not read, whatever it poses as', async () => {
  const folder = contentFolder({ [STORY]: fine });
  const secret = `${folder}.secret`;
  try {
    writeFileSync(secret, png);
    mkdirSync(join(folder, 'pages'), { recursive: true });
    const names = ['articles/2026/x.png', 'articles/2026/x.zh.mdx', 'organisations/x.yaml', 'pages/x.zh.mdx'];
    for (const name of names) symlinkSync(secret, join(folder, name));
    const { problems } = await check(folder);
    for (const name of names) {
      const own = problems.filter(({ file, severity }) => file.endsWith(name) && severity === 'error');
      assert.deepEqual(
        own.map(({ rule }) => rule),
        ['symbolic-link'],
        name,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(secret);
  }
});

test('what is told of a file cannot pose as another line of the report', () => {
  const shown = formatProblem({
    file: 'articles/a\n::error::b\u001b[2J.mdx',
    rule: 'x',
    severity: 'error',
    line: 1,
    column: 1,
    ...{ zh: '一', en: 'a', fixZh: '一', fixEn: 'a' },
  });
  assert.equal(shown.split('\n').length, 6);
  assert.ok(!shown.includes('\u001b'));
});

test('no text makes the check slow: emphasis without end, ids and fields of any length', async () => {
  const line = (unit: string) => unit.repeat(Math.floor(19_000 / unit.length));
  const bodies = ['a**b', '~~a', 'a_b*', '**“', '[a](b '].map((unit) => `${line(unit)}\n`.repeat(5));
  const files = Object.fromEntries(bodies.map((body, n) => [`articles/2026/slow-${n}.zh.mdx`, article(body)]));
  const long = 'a'.repeat(300_000);
  const from = process.cpuUsage();
  const problems = await problemsOf({
    ...files,
    'articles/2026/long-id.zh.mdx': article('正文。', field('organisations', `[${long}]`)),
    'articles/2026/long-field.zh.mdx': article('正文。', FIELDS, `? ${long}\n: 1`),
  });
  const seconds = processorSeconds(from);
  assert.ok(seconds < 5, `${seconds} s`);
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  assert.equal(refused.size, bodies.length + 2);
});
