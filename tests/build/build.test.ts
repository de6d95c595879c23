/** The build as a whole, on a copy of the fixture: what is published never depends on the builds before it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../../src/disk/files.ts';
import { parseArticle } from '../../src/check/read/article.ts';
import { digestOf } from '../../src/disk/digest.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
const content = join(root, 'content');
const cache = join(root, 'cache');
const dist = join(root, 'dist');
const env = { ...process.env, XINGLIN_CONTENT: content, XINGLIN_CACHE: cache, XINGLIN_DIST: dist };

interface Ended {
  code: number | null;
  told: string;
}

/** Starts a build; `ended` tells how it went. */
function build(more: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stdout.on('data', (part: Buffer) => (told += String(part)));
  child.stderr.on('data', (part: Buffer) => (told += String(part)));
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, told })));
  return { child, ended };
}

async function built(more?: Record<string, string>): Promise<void> {
  const { code, told } = await build(more).ended;
  assert.equal(code, 0, told);
}

/** Every published file with the digest of its bytes. */
const published = (): Record<string, string> =>
  Object.fromEntries(filesOf(dist).map((file) => [file, digestOf(readFileSync(join(dist, file)))]));

const NEW = join(content, 'articles', '2026', 'one-more');

function addStory(): void {
  const zh = readFileSync(join(content, 'articles/2026/numbers-at-boundaries.zh.mdx'), 'utf8').replace(
    /^title: .*$/m,
    'title: 又一篇',
  );
  const en = readFileSync(join(content, 'articles/2026/numbers-at-boundaries.en.mdx'), 'utf8');
  const { translates } = parseArticle(Buffer.from(zh), 'zh');
  writeFileSync(`${NEW}.zh.mdx`, zh);
  writeFileSync(
    `${NEW}.en.mdx`,
    en.replace(/^title: .*$/m, 'title: One more').replace(/^translates: .*$/m, `translates: '${translates}'`),
  );
}

function removeStory(): void {
  for (const language of ['zh', 'en']) rmSync(`${NEW}.${language}.mdx`);
}

/** Stories that are not to be seen, by id, and words that are theirs alone. */
const HIDDEN: Record<string, string[]> = {
  'draft-secret': ['尚未发布的草稿', '不得出现在任何页面', '草稿内容不得发布'],
  embargoed: ['定时发布的稿件', '没有发布时刻的构建不含它', '定时内容不得提前发布'],
};
const RELEASE = '2026-04-01T08:00+08:00';
const PROGRAMME = join(content, 'programmes/seven-day-revisit.yaml');

/** A benefit in a public entry that rests on a story. */
const benefitOf = (story: string): string => `${/benefits:/.test(readFileSync(PROGRAMME, 'utf8')) ? '' : 'benefits:\n'}
  - what: { zh: 凭${story}可得的一项, en: What ${story} brings }
    notStated: [where, how, cost]
    asOf: 2026-04
    article: ${story}
`;

/** Published files that hold a word of a story, or of what rests on it; what is compressed is unpacked. */
const holding = (story: string): string[] => {
  const words = [story, ...(HIDDEN[story] ?? [])];
  return filesOf(dist).filter((file) => {
    const bytes = readFileSync(join(dist, file));
    const text = String(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
    return words.some((word) => file.includes(word) || text.includes(word));
  });
};

let cold: Record<string, string>;

before(async () => {
  cpSync('tests/fixture/content', content, { recursive: true });
  for (const story of Object.keys(HIDDEN)) appendFileSync(PROGRAMME, benefitOf(story));
  await built();
  cold = published();
});
after(() => rmSync(root, { recursive: true, force: true }));

test('the tools’ own folders are not published', () => {
  assert.ok(cold['index.html']);
  const strays = Object.keys(cold).filter((file) => /^(?:\.prerender|search-records)\//.test(file));
  assert.deepEqual(strays, []);
});

test('nothing that is published holds a word of a draft, or of what waits for its time until then', async () => {
  for (const story of Object.keys(HIDDEN)) assert.deepEqual(holding(story), [], story);
  await built({ XINGLIN_RELEASE: RELEASE });
  const released = holding('embargoed');
  for (const file of ['articles/embargoed/index.html', 'programmes/seven-day-revisit/index.html', 'sitemap.xml'])
    assert.ok(released.includes(file), `${file} holds nothing of what was released`);
  assert.ok(released.some((file) => file.startsWith('search-index/')));
  assert.ok(released.includes('data/v1/programmes.json'));
  assert.deepEqual(holding('draft-secret'), []);
  await built();
  assert.deepEqual(published(), cold);
});

test('a story comes and goes, and leaves nothing behind; a second build meanwhile is refused', async () => {
  addStory();
  const first = build();
  await wait(700);
  const second = await build().ended;
  assert.equal(second.code, 1);
  assert.match(second.told, /另一个生成任务正在运行/);
  assert.match(second.told, /Another build is running/);
  const { code, told } = await first.ended;
  assert.equal(code, 0, told);
  for (const folder of ['articles', 'en/articles']) assert.ok(existsSync(join(dist, folder, 'one-more/index.html')));
  removeStory();
  await built();
  assert.deepEqual(published(), cold);
});

test('a build that is killed changes nothing, and the next one is as from the start', async () => {
  addStory();
  const { child, ended } = build();
  // Pages of the archive change with the new story; they are written, and Astro's notes of them are not.
  const isWriting = () =>
    readdirSync(cache).some((shelf) => existsSync(join(cache, shelf, 'out/articles/one-more/index.html')));
  while (!isWriting() && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  assert.equal((await ended).code, null, 'it was killed before its end');
  assert.deepEqual(published(), cold);
  removeStory();
  await built();
  assert.deepEqual(published(), cold);
});

test('wrong content is told as the check tells it, without a stack, and nothing is published', async () => {
  writeFileSync(`${NEW}.zh.mdx`, '---\ntitle: 又一篇\n---\n\n<script>alert(1)</script>\n');
  const { code, told } = await build().ended;
  rmSync(`${NEW}.zh.mdx`);
  assert.equal(code, 1);
  assert.match(told, /one-more\.zh\.mdx:5:\d+ 错误 error \[/);
  assert.doesNotMatch(told, /^\s+at /m);
  assert.deepEqual(published(), cold);
});
