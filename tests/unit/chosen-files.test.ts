/** `npm run check -- FILE`: what is typed means the files that somebody means by it, and what names none is told. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { chosenFiles } from '../../src/check/chosen-files.ts';
import { article, check, contentFolder } from '../lib/content-folder.ts';

const CONTENT = 'tests/fixture/content';
const FOLDER = `${CONTENT}/articles/2026`;
const BOTH = [`${FOLDER}/dialysis-opens.en.mdx`, `${FOLDER}/dialysis-opens.zh.mdx`];

const filesOf = (...typed: string[]): string[] => [...chosenFiles(CONTENT, typed).files].sort();

test('an id means both languages; a name of a file, with its folders or without, means that file', () => {
  // Its picture is of the story as well.
  const picture = `${FOLDER}/machine.png`;
  assert.deepEqual(filesOf('dialysis-opens'), [...BOTH, picture]);
  assert.deepEqual(filesOf('dialysis-opens.zh.mdx'), [BOTH[1], picture]);
  assert.deepEqual(filesOf(`./${FOLDER}/dialysis-opens.zh.mdx`), [BOTH[1], picture]);
  assert.ok(filesOf(FOLDER).includes(BOTH[0] ?? ''));
});

test('a story is checked with what lies beside it, but for what other stories alone name', async () => {
  const folder = contentFolder({
    'articles/2026/a-story.zh.mdx': article('![图](./IMG%200001.jpg)\n\n![图](./共用.gif)'),
    'articles/2026/other.zh.mdx': article('![图](./theirs.heic)\n\n![图](./共用.gif)'),
    'articles/2026/IMG 0001.JPG': '',
    'articles/2026/共用.gif': '',
    'articles/2026/theirs.heic': '',
    'articles/2026/nobodys.HEIC': '',
  });
  try {
    const { files } = chosenFiles(folder, [`${folder}/articles/2026/a-story.zh.mdx`]);
    const { problems } = await check(folder);
    const told = problems.filter(({ file, severity }) => severity === 'error' && files.has(file));
    assert.deepEqual(
      told.map(({ file, rule }) => `${file.replace(/^.*\//, '')} ${rule}`).filter((one) => !one.startsWith('a-story')),
      ['IMG 0001.JPG upper-case-ending', 'nobodys.HEIC picture-format', '共用.gif picture-format'],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a folder that is named like a story is not read as one', () => {
  const folder = contentFolder({ 'articles/2026/a-story.zh.mdx': article('正文。') });
  try {
    mkdirSync(`${folder}/articles/2026/folder.zh.mdx`);
    assert.equal(chosenFiles(folder, [`${folder}/articles/2026/a-story.zh.mdx`]).files.size, 2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what names no file is no file without problems', () => {
  assert.deepEqual(chosenFiles(CONTENT, ['dialysis-opens', 'dialysis']).unknown, ['dialysis']);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts', 'no-such-story'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /没有找到“no-such-story”/);
});
