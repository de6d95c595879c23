/** The open data, old addresses and the site's own pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute } from '../../../src/lib/site-address.ts';
import { published } from '../../../src/schemas/release.ts';
import { dataFile } from '../../../src/views/files/open-data.ts';
import { withEmptiedPages } from '../../../src/views/pages/emptied-pages.ts';
import { withMovedFigures } from '../../../src/views/pages/moved-figures.ts';
import { oldAddressView, oldAddressViews } from '../../../src/views/pages/old-address.ts';
import { ownPageAlternates, ownPageView } from '../../../src/views/pages/own-page.ts';
import {
  aChange,
  aFigure,
  anAudience,
  aNeed,
  anOrganisation,
  aSite,
  aStory,
  aTerm,
  aTopic,
  words,
} from '../../lib/index-of-content.ts';

test('a data file holds each record as it is, with the addresses of its page and nothing of ours', () => {
  const content = aSite({
    organisations: [anOrganisation('b'), anOrganisation('a', { autolink: false, kind: 'hospital', place: 'x' })],
  });
  const file = dataFile(content, 'organisations');
  assert.deepEqual(JSON.parse(JSON.stringify(file.items[0])), {
    id: 'a',
    kind: 'hospital',
    name: words('a'),
    aliases: { zh: [], en: [] },
    drafted: 'machine',
    place: 'x',
    sources: [],
    links: [],
    url: { zh: absolute('/organisations/a/'), en: absolute('/en/organisations/a/') },
  });
  assert.deepEqual([file.version, file.items.map(({ id }) => id)], [1, ['a', 'b']]);
});

test('terms of the glossary are of one kind and stand on one page', () => {
  const { items } = dataFile(aSite({ glossary: [aTerm('bed')] }), 'glossary');
  assert.deepEqual(
    items.map(({ kind, url }) => [kind, url]),
    [['term', { zh: absolute('/glossary/#bed'), en: absolute('/en/glossary/#bed') }]],
  );
  assert.ok(!JSON.stringify(items).includes('autolink'));
});

test('needs, audiences and topics carry their words, and lead to their pages', () => {
  const content = aSite({
    needs: [aNeed('dialysis', { words: { zh: ['洗肾'] }, front: true })],
    audiences: [anAudience('carers')],
    topics: [aTopic('kidneys')],
  });
  const need: unknown = JSON.parse(JSON.stringify(dataFile(content, 'needs').items[0]));
  assert.deepEqual(need, {
    kind: 'need',
    id: 'dialysis',
    name: words('dialysis'),
    aliases: { zh: [], en: [] },
    words: { zh: ['洗肾'], en: [] },
    ask: [{ telephone: '12345', about: words('问dialysis'), places: [] }],
    url: { zh: absolute('/services/dialysis/'), en: absolute('/en/services/dialysis/') },
  });
  assert.equal(dataFile(content, 'audiences').items[0]?.url.en, absolute('/en/services/for/carers/'));
  assert.equal(dataFile(content, 'topics').items[0]?.url.zh, absolute('/topics/kidneys/'));
});

const old = (id: string, more: object = {}) => oldAddressView(published.parse({ id, since: '2026-01-01', ...more }));

test('an old address leads on, or says why its page is gone, in its own language', () => {
  assert.deepEqual(old('/articles/x/', { movedTo: '/articles/y/' }), {
    locale: 'zh',
    path: '/articles/x/',
    state: 'moved',
    movedTo: '/articles/y/',
    canonical: '/articles/y/',
    reason: undefined,
  });
  const gone = words('撤下。', 'Taken down.');
  assert.deepEqual(
    [old('/en/articles/x/', { gone })?.locale, old('/en/articles/x/', { gone })?.reason],
    ['en', 'Taken down.'],
  );
  assert.equal(old('/articles/x/', { gone })?.reason, '撤下。');
});

test('an address that has its page, a file and the front page have no page of this kind', () => {
  assert.equal(old('/articles/x/'), undefined);
  assert.equal(old('/data/v1/x.json', { gone: words('撤下。') }), undefined);
  assert.equal(old('/', { movedTo: '/articles/' }), undefined);
});

test('a page of the site’s own names the languages that it is written in', () => {
  assert.deepEqual(ownPageAlternates('about', ['en']), { en: '/en/about/' });
  const view = ownPageView('about', 'zh', { title: '关于', summary: '介绍。' }, ['zh', 'en']);
  assert.deepEqual([view.path, view.title], ['/about/', '关于']);
  assert.deepEqual(view.alternates, { zh: '/about/', en: '/en/about/' });
});

test('an address that moved to a withdrawn story says why that was withdrawn, and stands beside the story’s own', () => {
  const story = aStory('b', '2026-02', { changes: [aChange('withdrawal', '2026-03-01')] });
  const item = (id: string, more: object) => published.parse({ id, since: '2026-01-01', ...more });
  const views = oldAddressViews(
    [
      item('/articles/a/', { movedTo: '/articles/b/' }),
      item('/en/articles/a/', { movedTo: '/en/articles/c/' }),
      item('/articles/kept/', {}),
    ],
    [story],
  );
  assert.deepEqual(
    views.map(({ path, state, locale, reason, movedTo }) => [path, state, locale, reason ?? movedTo]),
    [
      ['/articles/b/', 'withdrawn', 'zh', 'withdrawal的说明。'],
      ['/en/articles/b/', 'withdrawn', 'en', 'Why: withdrawal.'],
      ['/articles/b/bilingual/', 'withdrawn', 'zh', 'withdrawal的说明。'],
      ['/articles/a/', 'withdrawn', 'zh', 'withdrawal的说明。'],
      ['/en/articles/a/', 'moved', 'en', '/en/articles/c/'],
    ],
  );
  assert.deepEqual(
    views.slice(0, 3).map(({ path, alternates }) => alternates && path),
    ['/articles/b/', '/en/articles/b/', undefined],
    'the story’s own addresses alone name each other',
  );
});

test('a published month or year that holds nothing any more leads to the whole; one that holds a story stays', () => {
  const content = aSite({ stories: [aStory('a', '2026-02-03')] });
  const moved = (...ids: string[]) =>
    withEmptiedPages(
      ids.map((id) => published.parse({ id, since: '2026-01-01' })),
      content,
    ).map(({ movedTo }) => movedTo);
  assert.deepEqual(
    moved('/articles/', '/articles/2026/', '/en/articles/2026/02/', '/timeline/'),
    Array(4).fill(undefined),
  );
  assert.deepEqual(moved('/articles/2026/03/', '/en/articles/2025/'), ['/articles/', '/en/articles/']);
  assert.deepEqual(moved('/en/timeline/2026/02/'), ['/en/'], 'nothing is on the time line');
  const none = withEmptiedPages([published.parse({ id: '/articles/2026/', since: '2026-01-01' })], aSite({}));
  assert.equal(none[0]?.movedTo, '/', 'where there is no story at all the front page stays');
});

test('an entry or a section that a withdrawal emptied says so, or leads on; without one the build asks', () => {
  const stories = [aStory('a', '2026-02-03')];
  const went = aStory('b', '2026-02', { changes: [aChange('withdrawal', '2026-03-01')] });
  const ids = ['/programmes/p/', '/en/organisations/o/', '/campaigns/', '/articles/'];
  const records = ids.map((id) => published.parse({ id, since: '2026-01-01' }));
  const led = (site: ReturnType<typeof aSite>) =>
    withEmptiedPages(records, site).map(({ movedTo, gone }) => movedTo ?? gone?.zh);
  const rested = '这一页依据的报道已经撤下，页面也随之下线。';
  assert.deepEqual(led(aSite({ stories: [...stories, went] })), [rested, rested, '/', undefined]);
  assert.deepEqual(led(aSite({ stories })), Array(4).fill(undefined));
});

test('a published figure follows its story: to the new address, to why it went, and to the story that has it no more', () => {
  const content = aSite({
    stories: [aStory('new', '2026-02-03', { figures: [aFigure('beds', { value: 2 })] }), aStory('kept', '2026-02-04')],
  });
  const records = [
    { id: '/articles/old/', movedTo: '/articles/new/' },
    { id: '/articles/went/', gone: words('下线原因') },
    ...['old/beds', 'old/wards', 'went/beds', 'new/beds', 'kept/beds', 'draft/beds'].map((id) => ({
      id: `/figures/${id}/`,
    })),
    { id: '/en/figures/old/beds/' },
  ].map((record) => published.parse({ ...record, since: '2026-01-01' }));
  const led = withMovedFigures(records, content).slice(2);
  assert.deepEqual(
    led.map(({ movedTo, gone }) => movedTo ?? gone?.zh),
    [
      '/figures/new/beds/',
      '/articles/new/',
      '下线原因',
      undefined,
      '/articles/kept/',
      undefined,
      '/en/figures/new/beds/',
    ],
  );
});
