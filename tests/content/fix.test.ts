/** `npm run check -- --fix` mends what no person has to decide, changes no word and no number, and is done at once. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixProblems, shownChange } from '../../src/check/fix-problems.ts';
import { report } from '../../src/check/report.ts';
import { FIELDS, STORY, article, check, contentFolder } from '../lib/content-folder.ts';

const png = readFileSync('tests/fixture/content/articles/2026/machine.png');
const SLIPS = FIELDS.replace('title: ', 'title：')
  .replace('date: 2026-01-11', 'date: 2026年1月11日')
  .replace('kind: ', 'kind:');
const TEXT = article('血糖<正常值，见![画面](./IMG_1.PNG)。\n', SLIPS, 'topics:\n\t- services');

async function fixed(text: string) {
  const folder = contentFolder({ [STORY]: text, 'articles/2026/IMG_1.PNG': png });
  const story = join(folder, STORY);
  try {
    const before = await check(folder);
    const changes = fixProblems(before.problems);
    const once = readFileSync(story, 'utf8');
    const after = await check(folder);
    const again = fixProblems(after.problems);
    const isRenamed = existsSync(join(folder, 'articles/2026/IMG_1.png'));
    return { changes, again, once, rules: after.problems.map(({ rule }) => rule), isRenamed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('slips of the keyboard, dates, signs and names of files are mended, each shown before and after', async () => {
  const { changes, again, once, rules, isRenamed } = await fixed(TEXT);
  assert.match(once, /^title: 示例/m);
  assert.match(once, /^date: 2026-01-11$/m);
  assert.match(once, /^kind: brief$/m);
  assert.match(once, /^ {2}- services$/m);
  assert.match(once, /血糖\\<正常值，见!\[画面\]\(\.\/IMG_1\.png\)/);
  assert.ok(isRenamed);
  for (const rule of ['full-width-colon', 'colon-space', 'tab', 'field', 'less-than', 'upper-case-ending'])
    assert.ok(!rules.includes(rule), rule);
  assert.deepEqual(again, [], 'the second time nothing is left to do');
  const shown = changes.map(shownChange).join('\n');
  assert.match(shown, /:4\n {2}- date: 2026年1月11日\n {2}\+ date: 2026-01-11/);
});

test('words and digits are the same before and after, but for the form of dates', async () => {
  const signs = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const text = article('血糖<正常值。', FIELDS.replace('title: ', 'title：'));
  assert.equal(signs((await fixed(text)).once), signs(text));
});

test('line ends and byte order marks stay as they are', async () => {
  const text = `\ufeff${TEXT}`.replaceAll('\n', '\r\n');
  const { once } = await fixed(text);
  assert.ok(once.startsWith('\ufeff---\r\ntitle: ') && !/[^\r]\n/.test(once));
});

test('a report groups by file, counts drafts, and speaks to programs', async () => {
  const folder = contentFolder({ [STORY]: article('今年开诊。', FIELDS, 'draft: true') });
  const content = await check(folder);
  rmSync(folder, { recursive: true, force: true });
  const own = content.problems.filter(({ file }) => file.endsWith(STORY));
  const said = (format: 'text' | 'json' | 'github' | 'gitlab') => report(own, content, format, (_, text) => text);
  assert.match(said('text'), /^── .*a-story\.zh\.mdx（1 个错误 errors，1 条警告 warnings）\n/);
  assert.match(said('text'), /docs\/rules\.md#relative-date/);
  assert.match(
    said('text'),
    /检查通过：草稿里有 1 个错误（定稿前改好，不影响别人发布）；6 篇稿件（草稿 1 篇，定时 0 篇，撤稿 0 篇），1 条警告/,
  );
  const json = JSON.parse(said('json')) as { drafts: number; problems: { rule: string }[] };
  assert.equal(json.drafts, 1);
  assert.ok(json.problems.some(({ rule }) => rule === 'relative-date'));
  assert.match(said('github'), /^::error file=.*a-story\.zh\.mdx,line=13,col=1,title=relative-date::“今年”/m);
  const gitlab = JSON.parse(said('gitlab')) as { check_name: string; location: { lines: { begin: number } } }[];
  assert.equal(gitlab.find(({ check_name }) => check_name === 'relative-date')?.location.lines.begin, 13);
});
