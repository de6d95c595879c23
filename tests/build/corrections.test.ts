/** Corrections and withdrawals of a built site: by the headline of their story, and on a page that lists them all. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { siteCopy } from '../lib/builds.ts';

const site = siteCopy();
after(site.remove);

const page = (path: string): string => readFileSync(join(site.dist, path.slice(1), 'index.html'), 'utf8');

/** What is read of a page: its text without tags, white space as one space. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What a page says before the first paragraph of the story's text. */
const aboveText = (html: string): string => textOf(html.slice(html.indexOf('<main'), html.indexOf('<p id="p1"')));

/** What a page says between its head and its foot. */
const mainOf = (html: string): string => textOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));

/** Gives a story of the fixture other changes. */
function change(story: string, changes: string): void {
  const file = join(site.content, `articles/2026/${story}.zh.mdx`);
  const text = readFileSync(file, 'utf8').replace(/^changes:\n(?: {2}.*\n)+/m, '');
  writeFileSync(file, text.replace(/^drafted: /m, `${changes}drafted: `));
}

test('a correction stands by the headline and on the page of corrections, a withdrawal there too, in both languages', async () => {
  change(
    'dialysis-opens',
    'changes:\n  - { date: 2026-02-06, kind: correction, zh: 启用日期有误。, en: The day was wrong. }\n' +
      '  - { date: 2026-02-07, kind: update, zh: 又开了一间。, en: One more room. }\n',
  );
  change(
    'numbers-at-boundaries',
    'changes:\n  - { date: 2026-03-01, kind: withdrawal, zh: 来源撤回了报道。, en: Its source took it back. }\n',
  );
  await site.build();
  for (const [prefix, correction, text, update, withdrawal, none] of [
    ['', /更正 .*启用日期有误。/, '启用日期有误。', '又开了一间。', '来源撤回了报道。', '目前没有更正'],
    [
      '/en',
      /Correction .*The day was wrong\./,
      'The day was wrong.',
      'One more room.',
      'Its source took it back.',
      'nothing has been',
    ],
  ] as const) {
    const story = page(`${prefix}/articles/dialysis-opens/`);
    assert.match(aboveText(story), correction, `${prefix}: by the headline`);
    assert.ok(!aboveText(story).includes(update) && textOf(story).includes(update), `${prefix}: an update is below`);
    const list = page(`${prefix}/corrections/`);
    assert.match(mainOf(list), correction, `${prefix}: listed`);
    assert.ok(list.includes(`href="${prefix}/articles/dialysis-opens/"`), `${prefix}: with its story`);
    assert.ok(mainOf(list).includes(withdrawal), `${prefix}: the withdrawal is listed`);
    assert.ok(list.includes(`href="${prefix}/articles/numbers-at-boundaries/"`), `${prefix}: with its address`);
    assert.ok(!mainOf(list).includes(update) && !mainOf(list).includes(none), prefix);
    assert.ok(mainOf(list).indexOf(withdrawal) < mainOf(list).indexOf(text), `${prefix}: newest first`);
    assert.ok(mainOf(page(`${prefix}/articles/numbers-at-boundaries/`)).includes(withdrawal), `${prefix}: says why`);
  }
  assert.match(aboveText(page('/articles/dialysis-opens/bilingual/')), /更正.*启用日期有误。/, 'side by side');
});

test('where nothing was corrected the page says so, in both languages', async () => {
  change('dialysis-opens', '');
  change('numbers-at-boundaries', '');
  await site.build();
  assert.ok(mainOf(page('/corrections/')).includes('目前没有更正，也没有撤稿。'));
  assert.ok(mainOf(page('/en/corrections/')).includes('So far nothing has been corrected or withdrawn.'));
  for (const path of ['/articles/dialysis-opens/', '/en/articles/dialysis-opens/'])
    assert.doesNotMatch(aboveText(page(path)), /更正|Correction/, path);
  for (const path of ['/', '/en/', '/articles/dialysis-opens/'])
    assert.match(page(path), /href="(?:\/en)?\/corrections\/"/, `${path} leads there`);
});
