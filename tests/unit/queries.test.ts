/** The pure half of the queries on a small site of its own: filing, lists, related stories, ties, keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, listEntry, pageOf, pageParam, storyItem } from '../../src/views/parts/items.ts';
import { linksOf, runBy, within } from '../../src/views/parts/care-links.ts';
import { relatedTo } from '../../src/views/parts/related.ts';
import { indexOf, storiesOf, type Site, type Story } from '../../src/views/site-index.ts';

const words = (title: string) => ({ title, summary: `${title}。`, body: 'digest', length: 1, terms: [] });

function story(id: string, date: string, more: Partial<Story> = {}): Story {
  return {
    id,
    date,
    dateBasis: 'printed',
    kind: 'report',
    organisations: [],
    programmes: [],
    campaigns: [],
    places: [],
    topics: [],
    people: [],
    source: { date, voice: 'staff-reporter' },
    figures: [],
    events: [],
    plans: [],
    changes: [],
    notes: [],
    asks: [],
    reviews: [],
    drafted: 'human',
    original: 'zh',
    mentions: [],
    images: [],
    digest: id,
    zh: words(id),
    en: { ...words(`${id} in English`), stale: false },
    ...more,
  };
}

const name = (text: string) => ({ zh: text, en: text });
const none = { zh: [], en: [] };
const entries = <T extends { id: string }>(...list: T[]) => new Map(list.map((one) => [one.id, one]));

function siteOf(stories: Story[]): Site {
  const organisation = { kind: 'hospital' as const, aliases: none, autolink: true, place: 'district', sources: [] };
  const link = { to: 'b', article: 'one', type: 'hosts-experts-from' as const };
  const site = {
    stories,
    story: new Map(stories.map((one) => [one.id, one])),
    organisations: entries(
      { ...organisation, id: 'a', name: name('甲'), links: [link] },
      { ...organisation, id: 'b', name: name('乙'), links: [] },
    ),
    programmes: entries({
      id: 'p',
      kind: 'service' as const,
      name: name('项目'),
      aliases: none,
      autolink: true,
      summary: name('介绍'),
      operator: 'a',
      partners: ['b'],
      places: ['district'],
      status: 'running' as const,
      asOf: '2026',
      sources: ['one'],
      asks: [],
      benefits: [],
    }),
    campaigns: new Map(),
    places: entries(
      { id: 'province', kind: 'province' as const, name: name('省'), aliases: none },
      { id: 'district', kind: 'district' as const, name: name('区'), aliases: none, parent: 'province' },
    ),
    topics: entries({ id: 't', name: name('主题'), aliases: none, summary: name('主题') }),
    glossary: new Map(),
    units: new Map(),
    audiences: new Map(),
    needs: new Map(),
  };
  return { ...site, index: indexOf(site) };
}

const ids = (stories: { id: string }[]) => stories.map(({ id }) => id);

test('a story is filed under its names, what it mentions, what rests on it, and every place above its own', () => {
  const site = siteOf([
    story('one', '2026-02-03', {
      places: ['district'],
      mentions: [{ collection: 'programmes', id: 'p' }],
      topics: ['t'],
    }),
    story('two', '2025', { organisations: ['b'] }),
  ]);
  assert.deepEqual(ids(storiesOf(site, 'programmes', 'p')), ['one']);
  assert.deepEqual(ids(storiesOf(site, 'places', 'province')), ['one']);
  assert.deepEqual(ids(storiesOf(site, 'organisations', 'a')), ['one'], 'a link rests on the story');
  assert.deepEqual(ids(storiesOf(site, 'organisations', 'b')), ['one', 'two']);
  assert.deepEqual(ids(storiesOf(site, 'months', '2026-02')), ['one']);
  assert.deepEqual(ids(storiesOf(site, 'years', '2025')), ['two']);
  assert.equal(listEntry(site, 'zh', 'organisations', 'b').count, 2);
});

test('a list has twenty stories a page and knows its neighbours', () => {
  const stories = Array.from({ length: 45 }, (_, at) => story(`s${at}`, '2026-01-01'));
  const hrefOf = (page: number) => `/x/${pageParam(page) ?? ''}`;
  const site = siteOf(stories);
  const last = pageOf(site, stories, 3, 'zh', hrefOf);
  assert.deepEqual([last.items.length, last.pages, last.newer, last.older], [5, 3, '/x/page/2', undefined]);
  const first = pageOf(site, stories, 1, 'zh', hrefOf);
  assert.deepEqual([first.items.length, first.newer, first.older], [20, undefined, '/x/page/2']);
  assert.deepEqual(pageOf(site, [], 1, 'zh', hrefOf).pages, 1);
});

test('an English list leads to the Chinese story where there is no other, and says so', () => {
  const { en: _en, ...untranslated } = story('one', '2026');
  const site = siteOf([]);
  const item = storyItem(site, untranslated, 'en');
  assert.deepEqual([item.href, item.lang, item.name], ['/articles/one/', 'zh-CN', 'one']);
  const translated = storyItem(site, story('two', '2026'), 'en');
  assert.deepEqual([translated.href, translated.lang], ['/en/articles/two/', undefined]);
});

test('related stories share names, the rarer the nearer, and never the story itself', () => {
  const stories = [
    story('near', '2026-03-01', { programmes: ['p'], topics: ['t'] }),
    story('one', '2026-02-03', { programmes: ['p'], topics: ['t'] }),
    story('far', '2026-01-01', { topics: ['t'] }),
    story('apart', '2025-01-01'),
  ];
  const site = siteOf(stories);
  assert.deepEqual(ids(relatedTo(site, stories[1] as Story)), ['near', 'far']);
});

test('a tie is seen from both ends', () => {
  const site = siteOf([story('one', '2026')]);
  const [own] = linksOf(site, 'zh', 'a');
  const [back] = linksOf(site, 'zh', 'b');
  assert.deepEqual([own?.back, own?.to.name, own?.story?.href], [false, '乙', '/articles/one/']);
  assert.deepEqual([back?.back, back?.to.name], [true, '甲']);
  assert.deepEqual(runBy(site, 'programmes', 'a'), ['p']);
  assert.deepEqual(within(site, 'organisations', 'province'), ['a', 'b']);
});

test('a key changes with what is shown, and with nothing else', () => {
  assert.equal(keyOf({ a: 1 }), keyOf({ a: 1 }));
  assert.notEqual(keyOf({ a: 1 }), keyOf({ a: 2 }));
});
