/** What a hit shows and where it leads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import { entryHitView, type HitView, storyHitView, titleHitView } from '../../src/search/ask/results/hit-view.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import type { PageHead } from '../../src/search/text/index-files.ts';
import { textNeedle } from '../../src/search/text/matching.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

const zh = { locale: 'zh' as const, words: interfaceWords('zh') };
const en = { locale: 'en' as const, words: interfaceWords('en') };
const needles = (typed: string) => parseQuery(typed).pieces.map(textNeedle);
const marks = (segments: HitView['title']) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const head: PageHead = {
  collection: 'articles',
  id: 'a',
  url: '/articles/a/',
  title: '镇上有了血透室',
  date: '2026-01-11',
  kind: 'report',
  places: ['liaocheng'],
  starts: [96, 100, 110],
  anchors: ['p1', 'p2'],
};
const names = [nameEntry('topics', 'liaocheng', ['不是']), nameEntry('places', 'liaocheng', ['聊城市'], ['Liaocheng'])];
const hit = (typed: string, at?: number, more: Partial<PageHit> = {}): PageHit => ({
  tier: 'exact',
  locale: 'zh',
  dir: 'zh',
  id: 'x',
  at,
  needles: needles(typed),
  ...more,
});
const text = [
  { anchor: '', text: '摘要说透析。' },
  { anchor: 'p1', text: '第一段。' },
  { anchor: 'p2', text: '第二段说透析。' },
];

test('a story shows its title marked, its date, kind and place, and leads to the paragraph that was found', () => {
  const shown = storyHitView(hit('血透 室', 5), head, names, zh);
  assert.equal(marks(shown.title), '镇上有了[血透室]');
  assert.deepEqual(
    [shown.tier, shown.href, shown.date, shown.language],
    ['exact', '/articles/a/', '2026-01-11', undefined],
  );
  assert.deepEqual(shown.facts, [zh.words.kinds['report'], '聊城市']);
  assert.equal(storyHitView(hit('透析', 100), head, names, zh).href, '/articles/a/#p2');
  assert.equal(storyHitView(hit('透析', 99), head, names, zh).href, '/articles/a/#p1');
  assert.equal(storyHitView(hit('透析', 110), head, names, zh).href, '/articles/a/');
  assert.equal(storyHitView(hit('透析'), head, names, zh).href, '/articles/a/');
  // In the title and in a paragraph: the story as a whole is about it.
  assert.equal(storyHitView(hit('血透室', 100), head, names, zh).href, '/articles/a/');
  assert.equal(storyHitView({ ...hit('', 100), needles: [] }, head, names, zh).href, '/articles/a/#p2');
  assert.deepEqual(storyHitView(hit('透析'), { ...head, kind: 'unknown', places: ['nowhere'] }, names, zh).facts, []);
});

test('a story says where its title has names that no line breaks, the longest of those that overlap', () => {
  const places = [
    nameEntry('places', 'pengshui', ['彭水县', '彭水']),
    nameEntry('places', 'chongqing', ['重庆市', '重庆']),
  ];
  const known = [
    ...places,
    nameEntry('organisations', 'h', ['重庆市彭水县某某人民医院'], []),
    nameEntry('topics', 't', ['血透']),
  ];
  const title = '重庆市彭水县有了血透室';
  const wholeIn = (own: typeof known) =>
    storyHitView(hit('血透'), { ...head, title }, own, zh).whole?.map(({ start, end }) => title.slice(start, end));
  assert.deepEqual(wholeIn(known), ['重庆市', '彭水县']);
  assert.deepEqual(wholeIn([]), []);
});

test('an excerpt leads to its own paragraph, unless the title has the words or nothing does', () => {
  const shown = storyHitView(hit('透析', 96), head, names, zh);
  const excerpt = shown.excerpt(text);
  assert.deepEqual(
    [marks(excerpt.segments), excerpt.href, excerpt.language],
    ['第二段说[透析]。', '/articles/a/#p2', undefined],
  );
  assert.equal(shown.excerpt(text.slice(1, 2)).href, shown.href);
  const titled = storyHitView(hit('血透室'), head, names, zh);
  assert.equal(titled.excerpt([...text, { anchor: 'p3', text: '血透室' }]).href, '/articles/a/');
});

test('a hit of the other language leads to the reader’s own page where there is one, and says what was found', () => {
  const other = { url: '/en/articles/a/', title: 'A dialysis room' };
  const translated = storyHitView(hit('透析', 100), { ...head, other }, names, en);
  assert.deepEqual(
    [marks(translated.title), translated.href, translated.language],
    ['A dialysis room', '/en/articles/a/#p2', undefined],
  );
  assert.deepEqual(translated.facts, [en.words.kinds['report'], 'Liaocheng', en.words.otherLanguage]);
  assert.deepEqual([translated.excerpt(text).language, translated.excerpt(text).href], ['zh', '/en/articles/a/#p2']);
  const untranslated = storyHitView(hit('透析', 100), head, names, en);
  assert.deepEqual(
    [untranslated.href, untranslated.language, marks(untranslated.title)],
    ['/articles/a/#p2', 'zh', '镇上有了血透室'],
  );
  const own = storyHitView(hit('透析'), { ...head, other }, names, zh);
  assert.deepEqual([own.href, own.facts.length], ['/articles/a/', 2]);
});

test('an entry shows its name, or the alias that was asked for, and what its text says', () => {
  const entry = nameEntry('programmes', 'room', ['郁山镇血透室', '透析室'], ['Yushan Dialysis Room']);
  const named = { tier: 'exact' as const, entry, named: true };
  const byName = entryHitView(named, needles('血透'), zh, 'zh');
  assert.deepEqual(
    [marks(byName.title), byName.href, byName.facts],
    ['郁山镇[血透]室', '/programmes/room/', [zh.words.kinds['programmes']]],
  );
  const elsewhere = entryHitView({ ...named, tier: 'related', lacking: ['聊城'] }, needles('血透'), zh, 'zh', '重庆市');
  assert.deepEqual(elsewhere.facts, [zh.words.kinds['programmes'], '重庆市']);
  assert.equal(elsewhere.lacks, zh.words.lacks.replace('{words}', '聊城'));
  const byAlias = entryHitView(named, needles('透析'), zh, 'zh');
  assert.equal(byAlias.facts[1], zh.words.also.replace('{name}', '透析室'));
  const foreign = entryHitView(named, needles('透析室'), en, 'en');
  assert.deepEqual(
    [marks(foreign.title), foreign.facts.length, foreign.href],
    ['Yushan Dialysis Room', 2, '/en/programmes/room/'],
  );
  // Named: what it is; else the text that has the words.
  assert.equal(marks(byName.excerpt(text).segments), '摘要说透析。');
  // Its own words alone: where they say nothing of it, no other paragraph takes their place.
  const elsewhereOnly = [{ anchor: '', text: '摘要。' }, ...text.slice(1)];
  assert.equal(marks(entryHitView(named, needles('透析'), zh, 'zh').excerpt(elsewhereOnly).segments), '摘要。');
  const mentioned = {
    tier: 'related' as const,
    entry,
    named: false,
    page: hit('透析', undefined, { tier: 'related' }),
  };
  const shown = entryHitView(mentioned, needles('别的'), zh, 'zh');
  assert.deepEqual([marks(shown.excerpt(text).segments), shown.tier], ['第二段说[透析]。', 'related']);
  const inEnglish = entryHitView(mentioned, needles('别的'), en, 'en');
  assert.deepEqual([inEnglish.excerpt(text).language, inEnglish.facts.at(-1)], ['zh', en.words.otherLanguage]);
  assert.deepEqual(entryHitView(named, [], zh, 'zh').facts.length, 1);
  const drafted = { ...named, entry: { ...entry, machine: true as const } };
  assert.deepEqual(entryHitView(drafted, [], zh, 'zh').facts.at(-1), '机器起草');
});

test('a title alone is marked and dated, and has no excerpt', () => {
  const shown = titleHitView({ url: '/a/', title: '血透室', date: '2026' }, needles('血透'), zh);
  assert.deepEqual(
    [shown.tier, shown.href, marks(shown.title), shown.date, shown.facts],
    ['exact', '/a/', '[血透]室', '2026', []],
  );
  assert.deepEqual(shown.excerpt(text), { segments: [], language: undefined, href: '/a/' });
});

test('a date that no source prints says so, and words that a machine drafted say that', () => {
  const inferred = { ...head, dateBasis: 'inferred' as const, machine: true as const };
  const shown = storyHitView(hit('透析'), inferred, names, zh);
  assert.equal(shown.dateNote, '（本站推定）');
  assert.deepEqual(shown.facts, [zh.words.kinds['report'], '聊城市', '机器起草']);
  assert.equal(
    storyHitView(hit('透析'), { ...head, dateBasis: 'event' }, names, en).dateNote?.trim(),
    '(date of the event)',
  );
  assert.equal(storyHitView(hit('透析'), head, names, zh).dateNote, undefined);
  const title = { url: '/a/', title: '血透室', date: '2026', dateBasis: 'inferred' as const };
  assert.equal(titleHitView(title, [], zh).dateNote, '（本站推定）');
});
