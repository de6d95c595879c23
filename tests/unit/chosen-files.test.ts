/** `npm run check -- FILE`: what is typed means the files that somebody means by it, and what names none is told. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { chosenFiles } from '../../src/check/chosen-files.ts';

const CONTENT = 'tests/fixture/content';
const FOLDER = `${CONTENT}/articles/2026`;
const BOTH = [`${FOLDER}/dialysis-opens.en.mdx`, `${FOLDER}/dialysis-opens.zh.mdx`];

const filesOf = (...typed: string[]): string[] => [...chosenFiles(CONTENT, typed).files].sort();

test('an id means both languages; a name of a file, with its folders or without, means that file', () => {
  assert.deepEqual(filesOf('dialysis-opens'), BOTH);
  assert.deepEqual(filesOf('dialysis-opens.zh.mdx'), [BOTH[1]]);
  assert.deepEqual(filesOf(`./${FOLDER}/dialysis-opens.zh.mdx`), [BOTH[1]]);
  assert.ok(filesOf(FOLDER).includes(BOTH[0] ?? ''));
});

test('what names no file is no file without problems', () => {
  assert.deepEqual(chosenFiles(CONTENT, ['dialysis-opens', 'dialysis']).unknown, ['dialysis']);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts', 'no-such-story'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /没有找到“no-such-story”/);
});
