/** An editor's whole way through the desk: sign in, a new hospital, a story in two languages with a picture, its finished page, three reviews, out. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { launch } from '../../bench/browser.ts';
import { serve } from '../../src/serve/server.ts';
import { desk } from '../lib/desk-page.ts';
import { openDesk, repository } from '../lib/desk.ts';
import { dropFile } from '../lib/drop-file.ts';
import { photograph } from '../lib/photographs.ts';
import { until } from '../lib/until.ts';
import { wordDocument } from '../lib/word-document.ts';

const run = promisify(execFile);
const PORT = 4760;
const SLOWEST_MS = 60_000;

let repo: ReturnType<typeof repository>;
let opened: Awaited<ReturnType<typeof openDesk>>;
let browser: Browser;
let page: Page;

before(async () => {
  repo = repository();
  opened = await openDesk(repo.root, PORT);
  browser = await launch();
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(SLOWEST_MS);
  page.on('dialog', (dialog) => void dialog.accept());
});

after(async () => {
  await browser?.close();
  opened?.stop();
  repo?.remove();
});

const HOSPITAL = 'src/content/organisations/shili-shi-yanke-yiyuan.yaml';
const STORY = 'src/content/articles/2026/shili-shi-yanke-yiyuan-kaizhan-jinshi-shai-cha';

test('an editor signs in on this machine', async () => {
  await page.goto(opened.url);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('示例市人民医院开设血液透析室').first().waitFor();
});

test('a Word document that is dropped becomes a draft of the first review, and what to decide is said', async () => {
  const bytes = await wordDocument([
    '示例市人民医院开放夜间门诊',
    '本报讯（记者 测试）示例市人民医院2026年3月5日起开放夜间门诊，内科、儿科每晚接诊。',
    '医院介绍，夜间门诊由副主任医师以上人员坐诊，检查当晚出结果。',
  ]);
  await dropFile(page, '夜间门诊.docx', bytes);
  const report = page.getByRole('dialog');
  await report.waitFor();
  assert.match(await report.innerText(), /写出 1 篇草稿/);
  await page.getByRole('button', { name: '去看草稿' }).click();
  await page.getByText('示例市人民医院开放夜间门诊').first().waitFor();
  assert.equal(repo.git('status', '--porcelain'), '');
});

test('a new hospital is made, and waits for its reviews', async () => {
  const form = desk(page);
  await form.open(opened.url, 'organisations');
  await form.control('zh').fill('示例市眼科医院');
  await form.control('en').fill('Example City Eye Hospital');
  await form.choose(form.control('kind'), '医院');
  await form.choose(form.control('place'), '示例市');
  await form.save();
  assert.equal(existsSync(join(repo.root, HOSPITAL)), false);
});

test('a draft with a title alone is kept, and what is missing stands beside its field', async () => {
  const form = desk(page);
  await form.open(opened.url, 'articles');
  await form.control('title').fill('示例市眼科医院开展近视筛查');
  await form.save();
  await page.locator('#desk-problems li').first().waitFor();
  const problems = (await form.problems()).join('\n');
  assert.match(problems, /缺少日期[^]*改法：在这一栏里填上/);
  await page.locator('.desk-problem').first().waitFor();
  assert.ok((await page.locator('.desk-problem').count()) > 2);
});

test('the story is written in both languages, with its facts and a picture', async () => {
  // The editor comes back to the draft.
  await page.reload();
  await page.getByRole('button', { name: '审级：初审' }).waitFor();
  const form = desk(page);
  await form.control('summary').fill('示例市眼科医院2026年3月在示例市开展近视筛查。');
  await form.body(0).click();
  await page.keyboard.insertText('据示例日报报道，示例市眼科医院2026年3月开展近视筛查。\n\n报道没有说明费用。');
  await form.english('title').fill('Example City Eye Hospital screens for short sight');
  await form
    .english('summary')
    .fill('Example City Eye Hospital screened for short sight in Example City in March 2026.');
  await form.body(1).click();
  await page.keyboard.insertText(
    'Example City Eye Hospital screened for short sight in March 2026, Example Daily reports.\n\nThe report does not say what it costs.',
  );
  await page.getByRole('button', { name: '译文与现在的中文相符' }).last().click();
  // Not out, and chosen all the same.
  await form.facts('示例市眼科医院（待发布）');
  const picture = join(repo.root, '.cache/筛查 现场.jpg');
  writeFileSync(picture, await photograph('jpeg', 1200, 800));
  await form.picture('题图', picture, { zh: '眼科医院门口', en: 'The entrance of the eye hospital' });
  await form.save();
});

test('its finished page is a click away, and so is its text for WeChat', async () => {
  await page.getByText('检查通过').waitFor();
  const [shown] = await Promise.all([
    // The site beside may still be starting.
    page.waitForEvent('popup', { timeout: 3 * SLOWEST_MS }),
    page.getByRole('link', { name: '看成稿' }).click(),
  ]);
  await shown.getByRole('heading', { level: 1, name: '示例市眼科医院开展近视筛查' }).waitFor();
  // On a busy machine the page is that of the save before, for a moment, and then follows by itself.
  await shown.locator('img[alt="眼科医院门口"]').waitFor();
  assert.equal(await shown.locator('img[alt="眼科医院门口"]').count(), 1);
  await shown.getByRole('link', { name: '示例市眼科医院' }).first().waitFor();
  await shown.close();
  await page.getByRole('button', { name: '复制到公众号' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType('text/html')).text() : '';
  });
  assert.match(copied, /<p[^>]* style="[^"]*"[^>]*>据示例日报报道/);
});

test('it goes out after the hospital that it names, not before', async () => {
  const form = desk(page);
  await form.review();
  await form.publish();
  await page.locator('#desk-problems li', { hasText: '先发布它' }).first().waitFor();
  assert.equal(existsSync(join(repo.root, `${STORY}.zh.mdx`)), false);
  await form.reopen(opened.url, 'organisations', 'shili-shi-yanke-yiyuan');
  await form.review();
  await form.publish();
  await until(() => existsSync(join(repo.root, HOSPITAL)));
  assert.equal(
    readFileSync(join(repo.root, HOSPITAL), 'utf8'),
    'id: shili-shi-yanke-yiyuan\nkind: hospital\nname:\n  zh: 示例市眼科医院\n  en: Example City Eye Hospital\nplace: example-city\n',
  );
  assert.equal(repo.git('status', '--porcelain'), '');
});

test('three reviews, and out: a commit in the project, with nothing for the check to say', async () => {
  const form = desk(page);
  await form.reopen(opened.url, 'articles', STORY.replace('src/content/articles/', ''));
  await form.publish();
  // The file is there before the commit is.
  await until(() => repo.git('log', '--format=%s', '-3').includes('稿件：2026/shili-shi-yanke-yiyuan'));
  assert.equal(repo.git('status', '--porcelain'), '');
  const { stdout } = await run(process.execPath, ['scripts/check.ts', '--format', 'json'], { cwd: repo.root });
  const { problems } = JSON.parse(stdout) as { problems: { file: string }[] };
  assert.deepEqual(
    problems.filter(({ file }) => file.includes('shili-shi')),
    [],
  );
});

test('the site is built with it, and a reader’s search finds it', async () => {
  await run(process.execPath, ['scripts/build.ts'], { cwd: repo.root });
  const site = await serve(join(repo.root, 'dist'));
  try {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('近视筛查')}`);
    await page.locator('[data-state="done"]').waitFor();
    assert.ok(
      (await page.locator('li[data-hit] a').first().getAttribute('href'))?.includes(
        'shili-shi-yanke-yiyuan-kaizhan-jinshi-shai-cha',
      ),
    );
    await page.goto(`${site.url}/articles/shili-shi-yanke-yiyuan-kaizhan-jinshi-shai-cha/`);
    assert.equal(await page.locator('img[alt="眼科医院门口"]').count(), 1);
    await page.goto(`${site.url}/admin/`);
    assert.equal(await page.locator('#nc-root').count(), 0);
  } finally {
    await site.close();
  }
});
