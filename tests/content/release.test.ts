/** Drafts and stories that wait for their time: what readers see neither leads to them nor rests on them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { BODY_LINE, FIELDS, STORY, TWIN, article, contentFolder, problemsOf } from '../lib/content-folder.ts';

const HIDDEN = 'articles/2026/hidden.zh.mdx';
const draft = article('正文。', FIELDS, 'draft: true');
const waiting = article('正文。', FIELDS, 'publishAt: 2026-04-01T08:00+08:00');
const linking = article('[见此](/articles/hidden/)');

const released = async (release?: string) => {
  const folder = contentFolder({ [STORY]: linking, [HIDDEN]: waiting });
  try {
    const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: false, release };
    const { problems, stories } = await checkContent(folder, options);
    return {
      ids: stories.filter((story) => story.released).map(({ id }) => id),
      rules: problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a story that waits appears with the release of its time, in any time zone, and not before', async () => {
  for (const release of [undefined, '2026-03-31T23:59+00:00', '2026-04-01T07:59+08:00']) {
    const { ids, rules } = await released(release);
    assert.ok(!ids.includes('hidden'), release);
    assert.deepEqual(rules, ['dead-link'], release);
  }
  for (const release of ['2026-04-01T08:00+08:00', '2026-04-01T00:00Z', '2027-01-01T00:00Z']) {
    const { ids, rules } = await released(release);
    assert.ok(ids.includes('hidden'), release);
    assert.deepEqual(rules, [], release);
  }
});

test('a release remembers its time: a build without one takes nothing away that it brought', async () => {
  const files = (release: string) => ({
    'published.yaml': `release: ${release}\nitems:\n  - { id: /, since: 2026-01-02 }\n`,
    [STORY]: linking,
    [HIDDEN]: waiting,
  });
  assert.deepEqual(await problemsOf(files('2026-04-01T08:00+08:00')), []);
  const early = await problemsOf(files('2026-04-01T07:59+08:00'));
  assert.deepEqual(
    early.map(({ rule }) => rule),
    ['dead-link'],
  );
  const slip = await problemsOf(files('2026-04-01'));
  assert.ok(slip.some(({ rule, file }) => rule === 'list-file' && file === 'published.yaml'));
});

test('a release time with a slip in it stops check and build', () => {
  const run = spawnSync(process.execPath, ['scripts/check.ts'], {
    env: { ...process.env, XINGLIN_CONTENT: 'tests/fixture/content', XINGLIN_RELEASE: '2026-04-01 08:00' },
    encoding: 'utf8',
  });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /XINGLIN_RELEASE=2026-04-01 08:00/);
});

test('a link to a draft is refused where readers see it, and fine from another draft', async () => {
  const [problem] = await problemsOf({ [STORY]: linking, [HIDDEN]: draft });
  assert.deepEqual([problem?.rule, problem?.file, problem?.line], ['dead-link', STORY, BODY_LINE]);
  const other = article('[见此](/articles/hidden/)', FIELDS, 'draft: true');
  assert.deepEqual(await problemsOf({ [STORY]: other, [HIDDEN]: draft }), []);
});

test('a draft may lack fields, text and a twin that fits: never the vocabulary, the law, encoding or paths', async () => {
  const told = async (zh: string, en?: string) => {
    const problems = await problemsOf({
      [HIDDEN]: zh,
      ...(en === undefined ? {} : { [HIDDEN.replace('.zh.', '.en.')]: en }),
    });
    return problems.map(({ rule, severity }) => `${rule} ${severity}`).sort();
  };
  const bare = FIELDS.replace(/^(?:summary|drafted): .*\n?/gm, '');
  assert.deepEqual(await told(article('正文。', bare)), ['missing-field error', 'missing-field error']);
  assert.deepEqual(await told(article('正文。', bare, 'draft: true')), [
    'missing-field warning',
    'missing-field warning',
  ]);
  assert.deepEqual(await told(article('', FIELDS, 'draft: true')), ['empty-body warning']);
  const text = article('接诊163人次。', FIELDS, 'draft: true');
  const { translates } = parseArticle(Buffer.from(text), 'zh');
  const twin = `---\ntitle: A short message\ntranslates: '${translates}'\n---\n\nThere were 136 visits.\n`;
  const lacking = ['missing-field warning', 'parity-number warning', 'parity-number warning'];
  assert.deepEqual(await told(text, twin), lacking);
  const unfit = article('今年<b>接诊</b>，电话0635-1234567，见![图](../x.png)。', bare, 'draft: true');
  const errors = (await told(unfit)).filter((one) => one.endsWith(' error'));
  for (const rule of ['contact-in-story', 'html', 'relative-date', 'url'])
    assert.ok(errors.includes(`${rule} error`), `${rule}: ${errors.join(', ')}`);
  const [problem] = await problemsOf({ [STORY]: linking, [HIDDEN]: article('正文。', bare, 'draft: true') });
  assert.deepEqual([problem?.rule, problem?.file], ['dead-link', STORY]);
});

test('what rests on a draft is told, since the site leaves it out', async () => {
  const entry = `id: new-service
kind: service
name: { zh: 新服务, en: New service }
summary: { zh: 介绍。, en: A service. }
status: not-stated
sources: [dialysis-opens]
benefits:
  - what: { zh: 一项, en: One }
    notStated: [where, how, cost]
    asOf: 2026
    article: hidden
`;
  const files = { 'programmes/new-service.yaml': entry, [HIDDEN]: draft };
  const [problem, ...more] = await problemsOf(files);
  assert.deepEqual([problem?.rule, problem?.severity, problem?.line], ['rests-on-hidden', 'warning', 11]);
  assert.deepEqual(more, []);
  assert.deepEqual(await problemsOf({ ...files, [HIDDEN]: article('正文。') }), []);
});

test('a published URL whose story became a draft is lost, and so is one that moved to nowhere', async () => {
  const lost = async (item: string, hidden: string) => {
    const problems = await problemsOf({ 'published.yaml': `items:\n  - ${item}\n`, [HIDDEN]: hidden });
    return problems.filter(({ rule }) => rule === 'published-lost').length;
  };
  const item = 'id: /articles/hidden/, since: 2026-01-02';
  assert.equal(await lost(`{ ${item} }`, article('正文。')), 0);
  assert.equal(await lost(`{ ${item} }`, draft), 1);
  assert.equal(await lost(`{ ${item}, movedTo: /articles/nowhere/ }`, draft), 1);
  assert.equal(await lost(`{ ${item}, movedTo: /organisations/example-hospital/ }`, draft), 0);
  assert.equal(await lost('{ id: /programmes/nothing/, since: 2026-01-02 }', draft), 1);
  assert.equal(await lost('{ id: /en/articles/hidden/, since: 2026-01-02 }', article('正文。')), 1);
});

test('a published URL that still has its page neither moved nor went', async () => {
  const rules = async (more: string) => {
    const files = {
      'published.yaml': `items:\n  - { id: /articles/b/, since: 2026-01-02, ${more} }\n`,
      'articles/2026/b.zh.mdx': article('正文。'),
    };
    return (await problemsOf(files)).map(({ rule, line }) => [rule, line]);
  };
  assert.deepEqual(await rules('movedTo: /organisations/example-hospital/'), [['published-alive', 2]]);
  assert.deepEqual(await rules('gone: { zh: 过时, en: Out of date }'), [['published-alive', 2]]);
});

test('nor does a page of the site’s own: a list, the search, the policy', async () => {
  const page = readFileSync('tests/fixture/content/pages/about.zh.mdx');
  const rules = async (id: string) => {
    const published = `items:\n  - { id: ${id}, since: 2026-01-02, gone: { zh: 过时, en: Out of date } }\n`;
    return (await problemsOf({ 'published.yaml': published, 'pages/about.zh.mdx': page })).map(({ rule, line }) => [
      rule,
      line,
    ]);
  };
  for (const id of [
    '/',
    '/en/',
    '/articles/',
    '/glossary/',
    '/en/glossary/',
    '/hospitals/',
    '/en/topics/',
    '/search/',
    '/data/',
    '/about/',
  ]) {
    assert.deepEqual(await rules(id), [['published-alive', 2]], id);
  }
  for (const id of ['/services/', '/services/complaint/', '/en/services/for/patients/'])
    assert.deepEqual(await rules(id), [['published-alive', 2]], id);
  for (const id of ['/en/about/', '/contact/', '/services/nothing/', '/services/for/complaint/'])
    assert.deepEqual(await rules(id), [], id);
});

test('a published URL does not move to one that moved or went, and leads nowhere out of the site', async () => {
  const rules = async (...items: string[]) => {
    const list = items.map((item) => `  - { since: 2026-01-02, ${item} }\n`).join('');
    return (await problemsOf({ 'published.yaml': `items:\n${list}` })).map(({ rule, line }) => [rule, line]);
  };
  assert.deepEqual(await rules('id: /old/, movedTo: /older/', 'id: /older/, movedTo: /old/'), [
    ['published-lost', 2],
    ['published-lost', 3],
  ]);
  assert.deepEqual(await rules('id: /old/, movedTo: /old/'), [['published-lost', 2]]);
  assert.deepEqual(await rules('id: /old/, movedTo: /older/', 'id: /older/, gone: { zh: 过时, en: Out of date }'), [
    ['published-lost', 2],
  ]);
  for (const path of ['/a/../../b/', '/a//b/', '//b/', '/a/./', '/.a/', '/a', '/a?b', 'https://example.org/']) {
    assert.equal((await rules(`id: /old/, movedTo: '${path}'`)).length, 1, path);
    assert.equal((await rules(`id: '${path}', gone: { zh: 过时, en: Out of date }`)).length, 1, path);
  }
  assert.deepEqual(await rules('id: /old/v1.2/file.json, movedTo: /data/v1/organisations.json'), []);
});

test('a link names a place that is there, in the story as the reader gets it, and ends with a slash', async () => {
  const figure = 'figures: [{ id: visits, value: 29, unit: people, what: { zh: 人次, en: visits } }]';
  const target = { 'articles/2026/b.zh.mdx': article('一。\n\n二有29人次。', FIELDS, figure) };
  const rules = async (link: string) =>
    (await problemsOf({ ...target, [STORY]: article(`[见](${link})`) })).map(({ rule, fixEn }) => [rule, fixEn]);
  for (const link of ['/articles/b/#p2', '/articles/b/#f-visits', '/articles/b/'])
    assert.deepEqual(await rules(link), []);
  for (const anchor of ['p3', 'p0', 'f-none', '二'])
    assert.equal((await rules(`/articles/b/#${anchor}`))[0]?.[0], 'dead-anchor', anchor);
  assert.deepEqual(await rules('/articles/b'), [['dead-link', 'Use /articles/b/.']]);
  const english = {
    [STORY]: article('一。'),
    [TWIN]: '---\ntitle: a\nsummary: b\ntranslates: 0123456789ab\n---\n\n[see](/en/articles/b/)',
  };
  const wrong = (await problemsOf({ ...target, ...english })).find(({ rule }) => rule === 'dead-link');
  assert.equal(wrong?.fixEn, 'Use /articles/b/.');
});

test('a story whose record has no first day has that of its address, also of its old one, else that of the release', async () => {
  const items =
    '  - { id: /articles/old/, since: 2026-02-03, movedTo: /articles/moved/ }\n  - { id: /articles/moved/, since: 2026-02-09 }\n';
  const folder = contentFolder({
    'published.yaml': `items:\n${items}`,
    'articles/2026/moved.zh.mdx': article('正文。'),
    'articles/2026/fresh.zh.mdx': article('正文。'),
    'articles/2026/told.zh.mdx': article('正文。', FIELDS, 'published: 2026-01-12'),
    'articles/2026/draft.zh.mdx': article('正文。', FIELDS, 'draft: true'),
  });
  const days = async (release?: string) => {
    const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: false, release };
    const { stories } = await checkContent(folder, options);
    return ['moved', 'fresh', 'told', 'draft'].map((id) => stories.find((one) => one.id === id)?.record.published);
  };
  try {
    assert.deepEqual(await days(), ['2026-02-03', undefined, '2026-01-12', undefined]);
    assert.deepEqual(await days('2026-03-01T20:00Z'), ['2026-02-03', '2026-03-02', '2026-01-12', undefined]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
