/** The editors' guide says what is so: its links lead to files, its commands are there, and what it tells to write is right. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { articleRecord } from '../../src/schemas/article.ts';
import { glossaryTerm } from '../../src/schemas/lists.ts';
import { parse } from 'yaml';
import { problemsOf, STORY } from '../lib/content-folder.ts';

const FOLDER = 'docs/editors';
const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(FOLDER, name));
const read = (file: string): string => readFileSync(file, 'utf8');

/** Blocks of code in a page. */
const blocksIn = (file: string): string[] =>
  [...read(file).matchAll(/^```\n(.*?)^```$/gms)].map(([, text = '']) => text);

test('each page stands in both languages, and each link in them and in README leads to a file', () => {
  const names = PAGES.filter((page) => !page.endsWith('.en.md'));
  assert.ok(names.length >= 8);
  for (const page of names) assert.ok(existsSync(page.replace(/\.md$/, '.en.md')), page);
  for (const page of [...PAGES, 'README.md', '.github/pull_request_template.md']) {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|\/)([^)#]+)[^)]*\)/g))
      assert.ok(existsSync(join(dirname(page), target)), `${page}: ${target}`);
  }
});

test('each command in them is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const page of [...PAGES, 'README.md'])
    for (const [, name = ''] of read(page).matchAll(/npm run ([a-z:]+)/g)) assert.ok(scripts[name], `${page}: ${name}`);
});

test('the least that a story needs is enough', async () => {
  for (const page of ['writing.md', 'writing.en.md']) {
    const [least = ''] = blocksIn(join(FOLDER, page));
    assert.deepEqual(await problemsOf({ [STORY]: least }), [], page);
  }
});

test('fields are told as they are', () => {
  const fields = (page: string, name: string): unknown => {
    const block = blocksIn(join(FOLDER, page)).find((text) => text.startsWith(`${name}:`));
    assert.ok(block, `${page}: ${name}`);
    return (parse(block) as Record<string, unknown>)[name];
  };
  const { shape } = articleRecord;
  for (const suffix of ['.md', '.en.md']) {
    assert.equal(shape.changes.safeParse(fields(`corrections${suffix}`, 'changes')).error, undefined, suffix);
    assert.equal(shape.reviews.safeParse(fields(`reviews${suffix}`, 'reviews')).error, undefined, suffix);
    assert.equal(shape.cover.safeParse(fields(`pictures${suffix}`, 'cover')).error, undefined, suffix);
  }
  assert.ok(shape.figures.safeParse(fields('writing.md', 'figures')).success);
  assert.ok(shape.publishAt.safeParse(fields('publishing.md', 'publishAt')).success);
  const [, term = ''] = blocksIn(join(FOLDER, 'translation.md'));
  assert.ok(glossaryTerm.safeParse((parse(term) as unknown[])[0]).success);
});
