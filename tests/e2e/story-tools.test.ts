/** The tools of a story: read aloud, pass on, traditional characters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { objections } from '../../bench/browser.ts';
import { covered } from '../lib/cut-off.ts';
import { largestStory } from '../lib/site.ts';
import { giveVoice, spokenIn } from '../lib/speech.ts';
import { servedSite } from '../lib/served-site.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

const site = servedSite();

const tool = (page: Page, name: string) => page.locator('.tools').getByRole('button', { name });
const marked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')).join(''),
  );

test('a story is read sentence by sentence, the sentence marked; it pauses, goes back and on, faster, and ends', () =>
  site.withPage(PHONE, async (page) => {
    const found = await objections(page);
    await giveVoice(page, 'zh-CN', 60_000);
    await page.goto(site.url + largestStory('zh').path);
    await tool(page, '朗读').click();
    const bar = page.getByRole('region', { name: '朗读' });
    await bar.getByRole('button', { name: '暂停' }).waitFor();
    const headline = (await page.locator('h1').innerText()).replaceAll('\n', '');
    const [first] = await spokenIn(page);
    assert.ok(first && headline.startsWith(first.text), 'the headline comes first');
    assert.equal(await marked(page), first.text);
    await bar.getByRole('button', { name: '下一句' }).press('Enter');
    const [, second] = await spokenIn(page);
    assert.ok(second && second.text !== first.text);
    assert.equal((await marked(page)).trim(), second.text);
    await bar.getByRole('button', { name: '暂停' }).press('Enter');
    await bar.getByRole('button', { name: '继续' }).press('Enter');
    assert.equal((await spokenIn(page)).at(-1)?.text, second.text, 'it goes on with the sentence it was in');
    await bar.getByRole('combobox').selectOption({ label: '快' });
    assert.deepEqual((await spokenIn(page)).at(-1), { text: second.text, rate: 1.3, lang: 'zh-CN' });
    await bar.getByRole('button', { name: '上一句' }).click();
    assert.equal((await spokenIn(page)).at(-1)?.text, first.text);
    await page.keyboard.press('Escape');
    assert.equal(await bar.count(), 0);
    assert.equal(await marked(page), '');
    assert.equal(await tool(page, '朗读').getAttribute('aria-pressed'), 'false');
    assert.equal(found.join('\n'), '');
  }));

for (const display of ['', 'elder']) {
  test(`at 400 % the bar is one row, and covers nothing that the keyboard leads to (${display || 'usual'})`, () =>
    site.withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
      await page.addInitScript((chosen) => localStorage.setItem('display', chosen), display);
      await giveVoice(page, 'zh-CN', 60_000);
      await page.goto(site.url + largestStory('zh').path);
      await tool(page, '朗读').click();
      await page.getByRole('button', { name: '暂停' }).waitFor();
      assert.equal((await covered(page)).join('\n'), '');
    }));
}

test('all of a story is read, in order, in its language', () =>
  site.withPage(PHONE, async (page) => {
    await giveVoice(page, 'en-GB', 0);
    await page.goto(site.url + largestStory('en').path);
    await tool(page, 'Listen').click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    const spoken = (await spokenIn(page)).map(({ text }) => text).join(' ');
    const words = (await page.locator('[data-story]').innerText()).match(/[a-z]{4,}/gi) ?? [];
    assert.ok(words.length > 100);
    for (const word of words) assert.ok(spoken.includes(word), word);
  }));

test('where the browser has no voice it says so, and in WeChat where there is one', async () => {
  for (const [userAgent, said] of [
    [undefined, /没有中文语音/],
    ['Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0', /右上角/],
  ] as const) {
    await site.withPage({ ...PHONE, ...(userAgent === undefined ? {} : { userAgent }) }, async (page) => {
      await page.addInitScript(() => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] }));
      await page.goto(site.url + largestStory('zh').path);
      await tool(page, '朗读').click();
      await page.locator('.reader [role=status]').getByText(said).waitFor();
    });
  }
});

test('a story is passed on: its lasting address is copied, and drawn as a code', () =>
  site.withPage({ ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const found = await objections(page);
    const { path } = largestStory('zh');
    await page.goto(`${site.url}${path}?from=timeline#p2`);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    await tool(page, '转发').click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), canonical);
    await page.getByRole('button', { name: '二维码' }).click();
    const code = page.getByRole('img', { name: `二维码 ${canonical}` });
    const box = await code.boundingBox();
    assert.ok(box && box.width > 150 && box.width === box.height);
    await tool(page, '转发').click();
    assert.equal(await code.count(), 0);
    assert.equal(found.join('\n'), '');
  }));

test('the system’s own way is offered where there is one, and WeChat’s is told in WeChat', () =>
  site.withPage({ ...PHONE, userAgent: 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0' }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: { url: string }) => {
          document.title = `sent ${data.url}`;
          return Promise.resolve();
        },
      });
    });
    await page.goto(site.url + largestStory('zh').path);
    await tool(page, '转发').click();
    await page.getByText('点右上角的“…”').waitFor();
    await page.getByRole('button', { name: '发给别人' }).click();
    assert.match(await page.title(), /^sent https:\/\/.*\/articles\//);
  }));

test('a Chinese story turns into traditional characters, title too, and back; the next one remembers', () =>
  site.withPage(PHONE, async (page) => {
    const found = await objections(page);
    await page.goto(site.url + largestStory('zh').path);
    const [title, text] = [await page.title(), await page.locator('main').innerText()];
    await tool(page, '繁體').click();
    await page.getByText('由程式轉換').waitFor();
    const converted = await page.locator('[data-story]').innerText();
    assert.match(converted, /醫院/);
    assert.doesNotMatch(converted, /[医疗术诊]|“/);
    assert.notEqual(await page.title(), title);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant');
    await page.reload();
    await page.getByText('由程式轉換').waitFor();
    await page.locator('.tools').getByRole('button', { name: '繁體' }).click();
    // The program that turns it back is fetched.
    await page.waitForFunction((written) => document.title === written, title);
    assert.equal(await page.locator('main').innerText(), text);
    assert.equal(found.join('\n'), '');
  }));

test('an English story offers none, and without scripts there are no tools', async () => {
  await site.withPage(PHONE, async (page) => {
    await page.goto(site.url + largestStory('en').path);
    await tool(page, 'Listen').waitFor();
    assert.deepEqual(await page.locator('.tools button').allInnerTexts(), ['Listen', 'Share']);
  });
  await site.withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.url + largestStory('zh').path);
    assert.equal(await page.locator('.tools').isVisible(), false);
  });
});
