/** Figures and scopes: which numbers of the stories that were found answer a query, and what each scope of an answer holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/search/ask/assemble-answer.ts';
import { asksForFigure, figureHits, type FigureSource } from '../../src/search/ask/match/figures.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import { figureHitView, storyHitView } from '../../src/search/ask/results/hit-view.ts';
import { inScope, scopeCounts } from '../../src/search/ask/results/scopes.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import type { BlockFigure } from '../../src/search/text/search-record.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';
import { buildIndex, story as storyRecord } from '../lib/search-index.ts';

const story = (id: string, locale: 'zh' | 'en' = 'zh'): PageHit => ({
  tier: 'exact',
  locale,
  dir: `${locale}-0`,
  id,
  at: undefined,
  needles: [],
});

const source = (
  title: string,
  figures: (BlockFigure & { what: string })[],
  locale: 'zh' | 'en' = 'zh',
): FigureSource => ({
  // In an index a page has a number; its own id stands in its head.
  hit: { ...story(title, locale), id: `1/${title}` },
  head: {
    collection: 'articles',
    id: title,
    url: `/articles/${title}/`,
    title,
    other: { url: `/en/articles/${title}/`, title: `${title} (en)` },
    kind: 'report',
    places: [],
    starts: [],
    anchors: [],
  },
  text: [
    { anchor: 'p1', text: '候诊时间很长。' },
    ...figures.map(({ what, ...figure }, at) => ({ anchor: `f-${at}`, text: what, figure })),
  ],
});

const sources = [
  source('聊城的医院', [
    { what: '平均候诊时间', value: '从60到36分钟', by: '医院' },
    { what: '手术量', value: '14,155台', basis: '2025年' },
  ]),
  source('青岛的医院', [
    { what: '平均候诊时间', value: '约20分钟' },
    { what: '互认的检查', value: '99万人次' },
  ]),
];
const found = (typed: string) => figureHits(parseQuery(typed), sources);
const whole = (typed: string) =>
  found(typed)
    .filter(({ isWhole }) => isWhole)
    .map(({ head, anchor }) => head.id + anchor);

test('a figure answers by what it counts, by its number whatever way it is written, and by who says so', () => {
  assert.deepEqual(whole('候诊时间'), ['聊城的医院f-0', '青岛的医院f-0']);
  assert.deepEqual(whole('候诊时间 青岛'), ['青岛的医院f-0']);
  assert.deepEqual(whole('候诊36分钟'), ['聊城的医院f-0']);
  assert.deepEqual(whole('14155台'), ['聊城的医院f-1']);
  assert.deepEqual(whole('990000'), ['青岛的医院f-1']);
  assert.deepEqual(whole('1415'), [], 'a number is whole or no answer');
  assert.deepEqual(whole('停车时间'), []);
});

test('figures that have more of the query come first; where none has any, all of the stories’ stand', () => {
  assert.deepEqual(
    found('青岛候诊时间').map(({ head, anchor }) => head.id + anchor),
    ['青岛的医院f-0', '聊城的医院f-0'],
  );
  assert.equal(found('聊城').length, 4);
});

test('a figure of the very value that was asked for comes before one that has its number', () => {
  const others = [{ what: '办理出院的时间', value: '5分钟' }];
  const both = [source('聊城的医院', others), source('青岛的医院', [{ what: '帮扶的机构', value: '5家' }])];
  const [first] = figureHits(parseQuery('5家'), both);
  assert.deepEqual([first?.figure.value, first?.isWhole], ['5家', true]);
});

test('the value of a figure is text of its story, with its qualifier and whatever the text says', async () => {
  const figures = (locale: 'zh' | 'en', texts: string[], value: string, what: string) => [
    storyRecord(`has-it-${locale}`, locale === 'zh' ? '有' : 'It', texts, {
      locale,
      blocks: [...texts.map((text) => ({ anchor: '', text })), { anchor: 'f-a', text: what, figure: { value } }],
    }),
    storyRecord(`has-not-${locale}`, locale === 'zh' ? '无' : 'Not', texts, { locale }),
  ];
  const records = [
    ...figures('zh', ['四十多家医院来进修。'], '逾40家', '来进修的医院'),
    ...figures('en', ['Stays are shorter by a day and a bit.'], '1.1 days', 'Cut in the stay'),
  ];
  for (const small of [0, Infinity]) {
    const index = await buildIndex(records, [], small);
    const asked = async (typed: string, locale: 'zh' | 'en') => (await index.ask(typed, locale)).urls;
    assert.deepEqual(await asked('逾40家', 'zh'), ['/articles/has-it-zh/']);
    assert.deepEqual(await asked('进修 逾40家', 'zh'), ['/articles/has-it-zh/']);
    assert.deepEqual(await asked('1.1 days', 'en'), ['/en/articles/has-it-en/']);
    const { stories } = await index.ask('"逾40家"');
    const [hit] = stories;
    assert.ok(hit);
    const [head, text] = await Promise.all([index.index.head(hit.dir, hit.id), index.index.text(hit.dir, hit.id)]);
    const { excerpt } = storyHitView(hit, head, [], { locale: 'zh', words: interfaceWords('zh') });
    assert.deepEqual(excerpt(text), {
      segments: [
        { text: '来进修的医院 ', marked: false },
        { text: '逾40家', marked: true },
      ],
      language: undefined,
      href: '/articles/has-it-zh/#f-a',
    });
    await index.remove();
  }
});

test('English words count in any of their forms', () => {
  const english = source('Hospitals', [{ what: 'Average waiting times', value: '36 minutes' }], 'en');
  assert.equal(figureHits(parseQuery('waiting time'), [english])[0]?.isWhole, true);
  assert.equal(figureHits(parseQuery('beds'), [english])[0]?.isWhole, false);
});

test('a figure is asked for by a number, or by words that ask for one', () => {
  for (const typed of ['36分钟', '治愈率', '做了多少台手术', '等待时间', 'how many beds', 'success rate'])
    assert.equal(asksForFigure(parseQuery(typed)), true, typed);
  for (const typed of ['血透室', '护士上门', '几乎', 'dialysis', 'operator'])
    assert.equal(asksForFigure(parseQuery(typed)), false, typed);
  // Each word that asks for a number, in a question of its own.
  const words =
    '多少 几个 几家 几人 几次 几台 几张 几例 几天 几分 几位 几种 率 占比 比例 人次 人数 次数 例数 数量 总量 时间 时长 天数 多久 多长 费用 价格 多贵 平均 床位';
  for (const word of words.split(' ')) assert.equal(asksForFigure(parseQuery(`门诊${word}`)), true, word);
  const english =
    'how many|how much|how long|rate|number|share|percent|per cent|average|cost|costs|time|times|beds|days|visits';
  for (const word of english.split('|')) {
    assert.equal(asksForFigure(parseQuery(`The ${word.toUpperCase()} now`)), true, word);
    assert.equal(asksForFigure(parseQuery(`x${word}x`)), false, word);
  }
});

test('a figure shows who says so and its story, and leads to its own page in the reader’s language', () => {
  const [hit] = found('候诊36分钟');
  assert.ok(hit);
  const view = figureHitView(hit, { locale: 'zh', words: interfaceWords('zh') });
  assert.deepEqual(view, {
    tier: 'exact',
    href: '/figures/聊城的医院/0/',
    language: undefined,
    value: '从60到36分钟',
    what: '平均候诊时间',
    facts: ['谁说的：医院', '聊城的医院'],
  });
  const english = figureHitView(hit, { locale: 'en', words: interfaceWords('en') });
  assert.deepEqual(
    [english.href, english.language, english.facts.at(-1)],
    ['/en/figures/聊城的医院/0/', 'zh', '聊城的医院 (en)'],
  );
});

test('a scope holds one kind of hit, all of it; the whole answer a few entries above the stories', () => {
  const entry = (collection: 'organisations' | 'programmes' | 'campaigns', id: string) => ({
    tier: 'exact' as const,
    entry: nameEntry(collection, id),
    named: true,
  });
  const allRegistry = [entry('organisations', 'o'), entry('programmes', 'p'), entry('campaigns', 'c')];
  const answer: Answer = {
    query: parseQuery('医院'),
    registry: allRegistry.slice(0, 1),
    allRegistry,
    stories: [story('a'), story('b')],
    searched: [],
  };
  assert.deepEqual(scopeCounts(answer), { all: 5, stories: 2, services: 2, registry: 3 });
  const shown = (...[scope]: [Parameters<typeof inScope>[1]]) => {
    const { registry, stories } = inScope(answer, scope);
    return [...registry.map(({ entry: { id } }) => id), ...stories.map(({ id }) => id)].join('');
  };
  assert.deepEqual((['all', 'stories', 'services', 'figures', 'registry'] as const).map(shown), [
    'oab',
    'ab',
    'pc',
    'ab',
    'opc',
  ]);
});
