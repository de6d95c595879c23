/** The build as a whole, on a copy of the fixture: what is published never depends on the builds before it. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../../src/disk/files.ts';
import { addStory, newStory, removeStory, siteCopy } from '../lib/builds.ts';

const site = siteCopy();

/** Stories that are not to be seen, by id, and words that are theirs alone. */
const HIDDEN: Record<string, string[]> = {
  'draft-secret': ['尚未发布的草稿', '不得出现在任何页面', '草稿内容不得发布'],
  embargoed: [
    '定时发布的稿件',
    '没有发布时刻的构建不含它',
    '定时内容不得提前发布',
    // What was made for it alone: a programme that rests on it, and a body that only it names.
    '为定时稿件新设的项目',
    '为定时稿件新登记的机构',
  ],
};
const FOR_EMBARGOED = {
  'programmes/made-for-it.yaml':
    'id: made-for-it\nkind: service\nname: { zh: 为定时稿件新设的项目, en: A programme made for it }\nsummary: { zh: 介绍。, en: About it. }\nstatus: not-stated\noperator: new-body\nsources: [embargoed]\n',
  'organisations/new-body.yaml':
    'id: new-body\nkind: company\nname: { zh: 为定时稿件新登记的机构, en: A body made for it }\n',
};
const RELEASE = '2026-04-01T08:00+08:00';
const PROGRAMME = join(site.content, 'programmes/seven-day-revisit.yaml');

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
  return filesOf(site.dist).filter((file) => {
    const bytes = readFileSync(join(site.dist, file));
    const text = String(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
    return words.some((word) => file.includes(word) || text.includes(word));
  });
};

let cold: Record<string, string>;

before(async () => {
  for (const story of Object.keys(HIDDEN)) appendFileSync(PROGRAMME, benefitOf(story));
  for (const [file, text] of Object.entries(FOR_EMBARGOED)) writeFileSync(join(site.content, file), text);
  const embargoed = join(site.content, 'articles/2026/embargoed.zh.mdx');
  const record = readFileSync(embargoed, 'utf8');
  writeFileSync(embargoed, record.replace('drafted', 'organisations: [new-body]\nprogrammes: [made-for-it]\ndrafted'));
  await site.build();
  cold = site.published();
});
after(() => site.remove());

test('the tools’ own folders are not published', () => {
  assert.ok(cold['index.html']);
  const strays = Object.keys(cold).filter((file) => /^\.prerender\//.test(file));
  assert.deepEqual(strays, []);
});

test('nothing that is published holds a word of a draft, or of what waits for its time', () => {
  for (const story of Object.keys(HIDDEN)) assert.deepEqual(holding(story), [], story);
});

test('what waits comes in its time, beside a new story; a second build meanwhile is refused', async () => {
  addStory(site);
  const isRead = () => filesOf(join(site.shelf(), 'content')).length;
  const before = isRead();
  const first = site.start({ XINGLIN_RELEASE: RELEASE });
  while (isRead() === before && first.child.exitCode === null) await wait(20);
  const second = await site.start().ended;
  assert.equal(second.code, 1);
  assert.match(second.output, /另一个生成任务正在运行/);
  assert.match(second.output, /Another build is running/);
  const { code, output } = await first.ended;
  assert.equal(code, 0, output);
  const released = holding('embargoed');
  for (const file of [
    'articles/embargoed/index.html',
    'programmes/seven-day-revisit/index.html',
    'programmes/made-for-it/index.html',
    'organisations/new-body/index.html',
    'sitemap.xml',
  ])
    assert.ok(released.includes(file), `${file} holds nothing of what was released`);
  assert.ok(released.some((file) => file.startsWith('search-index/')));
  assert.ok(released.includes('data/v1/programmes.json'));
  assert.deepEqual(holding('draft-secret'), []);
  for (const folder of ['articles', 'en/articles'])
    assert.ok(existsSync(join(site.dist, folder, 'one-more/index.html')));
});

test('a build that is killed changes nothing; after it, what goes and what is not yet due leave nothing behind', async () => {
  const before = site.published();
  writeFileSync(
    `${newStory(site)}.zh.mdx`,
    readFileSync(`${newStory(site)}.zh.mdx`, 'utf8').replace('title: ', 'title: 新'),
  );
  const page = join(site.shelf(), 'out/articles/one-more/index.html');
  const written = statSync(page).mtimeMs;
  const { child, ended } = site.start();
  // Pages change with the story; they are written, and Astro's notes of them are not.
  const isWritten = () => (statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? written) !== written;
  while (!isWritten() && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  assert.equal((await ended).code, null, 'it was killed before its end');
  assert.deepEqual(site.published(), before);
  removeStory(site);
  await site.build();
  assert.deepEqual(site.published(), cold);
});

test('a preview shows drafts and what waits, says what it is on every page, and takes the place of no release', async () => {
  const shelf = join(site.content, 'articles/2026');
  const drafts = {
    'title-only': '---\ntitle: 只有标题的草稿\ndraft: true\n---\n',
    broken: '---\ntitle: 写坏的草稿\nplaces: [没有关上\ndraft: true\n---\n\n![图](./none.jpg)\n',
  };
  for (const [id, text] of Object.entries(drafts)) writeFileSync(join(shelf, `${id}.zh.mdx`), text);
  const refused = await site.start({}, '--preview').ended;
  assert.equal(refused.code, 1);
  assert.match(refused.output, /里是正式网站，预览不能放在那里/);
  const dist = join(site.root, 'preview');
  const { code, output } = await site.start({ XINGLIN_DIST: dist }, '--preview').ended;
  assert.equal(code, 0, output);
  assert.match(output, /草稿 3 篇，定时 1 篇/);
  assert.match(output, /npm run serve -- --preview/);
  const html = (path: string) => readFileSync(join(dist, path), 'utf8');
  for (const file of filesOf(dist).filter((one) => one.endsWith('.html') && !one.endsWith('wechat.html')))
    assert.match(
      html(file),
      /name="robots" content="noindex" data-preview.*预览，不是正式网站|A preview, not the site/s,
      file,
    );
  assert.match(html('articles/draft-secret/index.html'), /草稿内容不得发布/);
  assert.match(html('articles/embargoed/index.html'), /定时：2026年4月1日 08:00起公开/);
  assert.match(html('articles/title-only/index.html'), /只有标题的草稿/);
  assert.match(html('articles/broken/index.html'), /改好以后才能看到正文.*没有配对/s);
  for (const title of ['尚未发布的草稿', '定时发布的稿件', '写坏的草稿'])
    assert.ok(html('preview/index.html').includes(title), title);
  assert.match(html('articles/dialysis-opens/wechat.html'), /<section style=/);
  assert.match(html('robots.txt'), /Disallow: \//);
  const over = await site.start({ XINGLIN_DIST: dist }).ended;
  assert.equal(over.code, 1);
  assert.match(over.output, /里是预览，正式网站不能放在那里/);
  for (const id of Object.keys(drafts)) assert.deepEqual(holding(id), []);
  assert.deepEqual(site.published(), cold);
  for (const id of Object.keys(drafts)) rmSync(join(shelf, `${id}.zh.mdx`));
});

test('wrong content is reported as the check reports it, without a stack, and nothing is published', async () => {
  writeFileSync(`${newStory(site)}.zh.mdx`, '---\ntitle: 又一篇\n---\n\n<script>alert(1)</script>\n');
  const { code, output } = await site.start().ended;
  rmSync(`${newStory(site)}.zh.mdx`);
  assert.equal(code, 1);
  assert.match(output, /one-more\.zh\.mdx:5:\d+ 错误 error \[/);
  assert.doesNotMatch(output, /^\s+at /m);
  assert.deepEqual(site.published(), cold);
});
