/** A story that begins in Chinese alone, is saved again and again, and is published on another day from the reviews. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch } from '../../bench/browser.ts';
import { desk } from '../lib/desk-page.ts';
import { openDesk, repository } from '../lib/desk.ts';
import { photograph } from '../lib/photographs.ts';
import { until } from '../lib/until.ts';

const PORT = 4770;
const SLUG = '2026/shili-shi-renmin-yiyuan-yanchang-zhenzhi';
const STORY = `src/content/articles/${SLUG}`;

let repo: ReturnType<typeof repository>;
let opened: Awaited<ReturnType<typeof openDesk>>;
let browser: Browser;
let page: Page;

before(async () => {
  repo = repository();
  opened = await openDesk(repo.root, PORT);
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(opened.url);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('示例市人民医院开设血液透析室').first().waitFor();
});

after(async () => {
  await browser?.close();
  opened?.stop();
  repo?.remove();
});

/** Files of the story as it stands in the reviews. */
const saved = (ending: string): string => repo.git('show', `cms/articles/${SLUG}:${STORY}${ending}`);
const isSaved = (ending: string): boolean =>
  repo.git('ls-tree', '--name-only', `cms/articles/${SLUG}`, `${STORY}${ending}`) !== '';

test('without a word of English a story is saved, and saved again', async () => {
  const form = desk(page);
  await form.open(opened.url, 'articles');
  await form.control('title').fill('示例市人民医院延长诊治');
  await form.save();
  // Decap reads what it saved first once more.
  await page.getByRole('button', { name: '审级：初审' }).waitFor();
  for (const summary of ['示例市人民医院2026年3月延长诊治。', '示例市人民医院2026年3月起延长诊治。']) {
    await form.control('summary').fill(summary);
    await form.save();
    await until(() => saved('.zh.mdx').includes(summary));
  }
  assert.equal(isSaved('.en.mdx'), false);
});

test('so is one that is opened another day; English that was begun and emptied leaves nothing behind', async () => {
  const form = desk(page);
  await form.reopen(opened.url, 'articles', SLUG);
  await form.english('title').fill('Example City Hospital');
  await form.save();
  await until(() => isSaved('.en.mdx'));
  await form.english('title').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await form.save();
  await until(() => !isSaved('.en.mdx'));
  assert.equal(repo.git('status', '--porcelain'), '');
});

test('what the check says leads into a field that is folded', async () => {
  const form = desk(page);
  await form.body(0).click();
  await page.keyboard.insertText('据示例日报报道，示例市人民医院2026年3月起延长诊治。');
  await form.facts('示例市人民医院');
  const picture = join(repo.root, '.cache/门诊.jpg');
  writeFileSync(picture, await photograph('jpeg', 1200, 800));
  await form.picture('题图', picture, { zh: '', en: '' });
  await form.save();
  const told = page.locator('#desk-problems button', { hasText: '题图' }).first();
  await told.click();
  await form.inside('题图', async (cover) => {
    await cover.control('zh').fill('医院门诊楼');
    await cover.control('en').fill('The outpatient building');
  });
  await form.save();
  await page.getByText('检查：1 处请看一看').waitFor();
});

test('from the board of the reviews it goes out as it was saved, picture and all', async () => {
  const form = desk(page);
  await form.reopen(opened.url, 'articles', SLUG);
  await form.review();
  await page.goto(`${opened.url}#/workflow`);
  await page.reload();
  const card = page.locator('a', { hasText: '示例市人民医院延长诊治' }).locator('xpath=..');
  await card.getByRole('button', { name: /发布/ }).click();
  const file = join(repo.root, `${STORY}.zh.mdx`);
  await until(() => existsSync(file) && readFileSync(file, 'utf8').includes('医院门诊楼'));
  assert.equal(existsSync(join(repo.root, `${STORY}.en.mdx`)), false);
});

test('what was published is not deleted, whatever is pressed', async () => {
  const form = desk(page);
  await page.goto(`${opened.url}#/collections/articles/entries/${SLUG}`);
  await page.reload();
  await page.getByRole('button', { name: '已发布' }).click();
  await page.getByRole('menuitem').first().waitFor();
  assert.equal(await page.getByText(/撤销发布|删除已发布/).count(), 0);
  await page.goto(`${opened.url}#/collections/organisations/entries/example-hospital`);
  await page.reload();
  await form.control('zh').waitFor();
  await page.getByRole('button', { name: '删除已发布的内容' }).click();
  await page
    .getByText(/不能删除：/)
    .first()
    .waitFor();
  assert.ok(existsSync(join(repo.root, 'src/content/organisations/example-hospital.yaml')));
});
