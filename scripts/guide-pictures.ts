/**
 * `node scripts/guide-pictures.ts`: draws the pictures in the editors' guides: the desk and a check, on the small site
 * of the tests. Run it after the desk has changed, and commit what it drew.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { launch } from '../bench/browser.ts';
import { escapedText } from '../src/lib/text.ts';
import { desk } from '../tests/lib/desk-page.ts';
import { openDesk, repository } from '../tests/lib/desk.ts';
import { dropFile } from '../tests/lib/drop-file.ts';
import { wordDocument } from '../tests/lib/word-document.ts';

const FOLDER = 'docs/editors/pictures';
const PORT = 4770;
const SLOWEST_MS = 120_000;
/** Decap draws the form anew after it saved. */
const DRAWN_MS = 7000;

const NOTICE = [
  '示例市人民医院开放夜间门诊',
  '本报讯（记者 测试）示例市人民医院2026年3月5日起开放夜间门诊，内科、儿科每晚接诊。',
  '“很方便。”患者王女士说。',
];

const WITH_SLIPS = `---
title: 示例市人民医院开放夜间门诊
date: 2026-03-05
dateBasis: printed
kind: notice
organisations: [示例市人民医院]
source: { date: 2026-03-05, voice: official-document }
drafted: human
---

示例市人民医院近日开放夜间门诊，每晚有 2 名医生坐诊。患者王女士说很方便。
`;

async function keep(page: Page, name: string, clip?: { width: number; height: number }): Promise<void> {
  const file = `${FOLDER}/${name}.webp`;
  const picture = await page.screenshot(clip ? { clip: { x: 0, y: 0, ...clip } } : {});
  const { size } = await sharp(picture)
    .resize({ width: 900, withoutEnlargement: true })
    .webp({ quality: 60 })
    .toFile(file);
  console.log(`${file}: ${(size / 1024).toFixed(0)} KB`);
}

/** What the check says, as it stands in a terminal. */
async function keepCheck(page: Page, root: string): Promise<void> {
  writeFileSync(join(root, 'src/content/articles/2026/yejian-menzhen.zh.mdx'), WITH_SLIPS);
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', 'yejian-menzhen'], {
    cwd: root,
    encoding: 'utf8',
  });
  await page.setContent(
    `<pre style="margin:0;padding:16px;width:960px;background:#0c0c0c;color:#ddd;font:15px/1.5 monospace;white-space:pre-wrap">` +
      `PS C:\\bulletin> npm run check -- yejian-menzhen\n\n${escapedText(stdout)}</pre>`,
  );
  const box = await page.locator('pre').boundingBox();
  await keep(page, 'check', { width: 992, height: Math.min(1000, Math.ceil(box?.height ?? 600)) });
}

mkdirSync(FOLDER, { recursive: true });
const repo = repository();
const opened = await openDesk(repo.root, PORT);
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(SLOWEST_MS);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(opened.url);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('示例市人民医院开设血液透析室').first().waitFor();
  await keep(page, 'list');
  await dropFile(page, '夜间门诊.docx', await wordDocument(NOTICE));
  await page.getByRole('dialog').waitFor();
  await keep(page, 'import');
  const form = desk(page);
  await form.open(opened.url, 'articles');
  await form.control('title').fill('示例市人民医院开展近视筛查');
  await form.save();
  await page.locator('.desk-problem').first().waitFor();
  await page.waitForTimeout(DRAWN_MS);
  await keep(page, 'form');
  await page.goto(`${opened.url}#/workflow`);
  await page.reload();
  await page.getByText('示例市人民医院开展近视筛查').first().waitFor();
  await keep(page, 'reviews', { width: 1280, height: 640 });
  await keepCheck(page, repo.root);
} finally {
  await browser.close();
  opened.stop();
  repo.remove();
}
