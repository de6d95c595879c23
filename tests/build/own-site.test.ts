/** A site that lies in a folder of its own beside the engine: another publisher, its own news, Chinese alone, below a path. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-site-'));
const dist = join(folder, 'dist');

/** Takes the English out of a file of the registry, which is written in one line a record or a field. */
const inChinese = (text: string): string => text.replace(/, en: (?:'[^']*'|\{[^}]*\}|[^,}]*)(?= ?\})/g, '');

/** Runs a command of the engine on the site of the folder. */
function run(script: string) {
  const env = {
    ...process.env,
    XINGLIN_CONTENT: undefined,
    XINGLIN_SITE: folder,
    XINGLIN_CACHE: join(folder, 'cache'),
  };
  const args = ['-r', './scripts/require-node.cjs', script];
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
}

before(() => {
  copyFolder('tests/fork', folder);
  for (const file of filesOf(folder)) {
    const path = join(folder, file);
    if (file.endsWith('.en.mdx')) rmSync(path);
    else if (file !== 'site.ts') writeFileSync(path, inChinese(readFileSync(path, 'utf8')));
  }
  // It was in English once: what was published there leads to the same page.
  const old = 'items:\n  - { id: /en/about/, since: 2026-01-01, movedTo: /about/ }\n';
  writeFileSync(join(folder, 'content', 'published.yaml'), old);
  const settings = join(folder, 'site.ts');
  const text = readFileSync(settings, 'utf8').replace("['zh', 'en']", "['zh']");
  writeFileSync(settings, text.replace("reports: 'own',", "reports: 'own',\n  without: ['data'],"));
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('a site in Chinese alone is asked for no English', () => {
  const { status, stdout } = run('scripts/check.ts');
  assert.equal(status, 0, stdout);
  assert.match(stdout, /：2 篇稿件（.*），0 条警告。/);
});

test('a link to a section that is off is told where it stands', () => {
  const page = join(folder, 'content', 'pages', 'about.zh.mdx');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, `${text}\n见[开放数据](/data/)。\n`);
  const { status, stdout } = run('scripts/check.ts');
  writeFileSync(page, text);
  assert.equal(status, 1);
  assert.match(stdout, /about\.zh\.mdx:\d+:2 错误 error \[dead-link\]/);
});

test('it is built into its own folder, with its own name and words, and without a word of English or of another site', () => {
  const { status, stdout, stderr } = run('scripts/build.ts');
  assert.equal(status, 0, stdout + stderr);
  const files = filesOf(dist);
  const texts = files.filter((file) => /\.(?:html|xml|json|txt|md|bib|ris|svg)$/.test(file));
  const told = new Map(texts.map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
  const holding = (words: RegExp) => [...told].filter(([, text]) => words.test(text)).map(([file]) => file);
  assert.deepEqual(holding(/杏林|xinglin/i), []);
  assert.deepEqual(holding(/来源未说明/), []);
  assert.deepEqual(
    files.filter((file) => /^en\/|\.en\./.test(file)),
    ['en/about/index.html'],
  );
  const moved = told.get('en/about/index.html') ?? '';
  assert.match(moved, /<html lang="zh-CN">/);
  assert.match(moved, /<meta http-equiv="refresh" content="0; url=\/news\/about\/">/i);
  const english = holding(/hreflang="en"|lang="en"|English|"en":|\/news\/en\//);
  // Parts of the search index have names of their own.
  assert.deepEqual(
    english.filter((file) => !file.startsWith('search-index/')),
    [],
  );
  assert.ok(!existsSync(join(dist, 'data')));
  assert.deepEqual(holding(/\/news\/data\//), []);
  const styles = files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(dist, file), 'utf8'));
  assert.ok(styles.some((text) => text.includes('--seal:#1f5f5b')));
  assert.ok(!styles.some((text) => /#9c2f17|site\(/.test(text)));
  const home = told.get('index.html') ?? '';
  for (const words of ['南粤医讯', '南粤医疗集团宣传部', '示例路1号', 'tel:02012345678', '2026-0001'])
    assert.ok(home.includes(words), words);
  assert.match(told.get('programmes/night-clinic/index.html') ?? '', /请咨询本院/);
});
