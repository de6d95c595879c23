/** The ledger of figures, a figure's own page, and the board of those that changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body } from '../../../src/lib/body-pieces.ts';
import { entry } from '../../../src/views/input/content-index.ts';
import { changesView } from '../../../src/views/pages/figure-changes.ts';
import { figureViews } from '../../../src/views/pages/figure.ts';
import { figuresViews } from '../../../src/views/pages/figures.ts';
import { figureFile, figureRows } from '../../../src/views/parts/figure-ledger.ts';
import {
  aFigure,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';

/** A body whose sentence of `waiting` says which body it is. */
const readBody = (digest: string): Body => ({
  blocks: [{ html: `<p><span id="f-waiting">候诊时间在“${digest}”里。</span></p>` }],
  numbers: [1],
  gone: [],
  text: [],
});

const waiting = aFigure('waiting', {
  from: 60,
  to: 36,
  what: words('候诊时间', 'Waiting time'),
  scope: words('门诊', 'Outpatients'),
  period: '2024-11/2025-02',
  claimant: words('医院'),
  of: ['hospital', 'booking'],
});
const parts = [aFigure('a', { value: 12, of: ['alliance'] }), aFigure('b', { value: 5 })];
const total = aFigure('total', { value: 17, adds: ['a', 'b'], asOf: '2023' });

const content = aSite({
  stories: [
    aStory('new', '2026-03-29', {
      dateBasis: 'event',
      figures: [waiting, ...parts, total],
      topics: ['access'],
      places: ['province'],
      source: { date: '2026-03-29', voice: 'press-conference' },
    }),
    inChinese(aStory('old', '2025', { figures: [aFigure('waiting', { value: 3 })], places: ['city'] })),
  ],
  organisations: [anOrganisation('hospital', { place: 'city' })],
  programmes: [
    aProgramme('booking', { sources: ['new'] }),
    aProgramme('alliance', { places: ['elsewhere'], sources: ['new'] }),
  ],
  places: [aPlace('province', { kind: 'province' }), aPlace('city', { parent: 'province' }), aPlace('elsewhere')],
  topics: [aTopic('access')],
});

const row = (id: string, locale: 'zh' | 'en' = 'zh') => {
  const found = figureRows(content, locale, readBody).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};

test('a row says what the source says, leads to its sentence and to its own page, and what is computed is told apart', () => {
  assert.deepEqual(row('new/waiting').cells, [
    { text: '从60到36家', href: '/figures/new/waiting/', note: '少24家（−40%）' },
    { text: '候诊时间' },
    { text: '门诊，2024年11月至2025年2月' },
    { text: '医院' },
    { text: '候诊时间在“body of new”里。', href: '/articles/new/#f-waiting', lang: undefined },
    { text: '新闻发布会', note: '2026年3月29日（事件日期）' },
  ]);
  const english = row('old/waiting', 'en').cells;
  assert.equal(english[0]?.href, '/en/figures/old/waiting/');
  assert.deepEqual(
    [english[4]?.href, english[4]?.lang, english[4]?.text],
    ['/articles/old/#f-waiting', 'zh-CN', '候诊时间在“body of old”里。'],
    'a story without a translation is quoted in Chinese',
  );
});

test('a figure is found by whose it is, where that lies, its years and its story’s topics', () => {
  const { facets } = row('new/waiting');
  assert.deepEqual(facets, {
    of: ['hospital', 'booking'],
    topic: ['access'],
    place: ['city', 'province'],
    unit: ['hospital'],
    year: ['2024', '2025'],
    voice: ['press-conference'],
  });
  assert.deepEqual(row('new/a').facets['place'], ['elsewhere']);
  assert.deepEqual(row('new/b').facets['place'], ['province'], 'else where its story is');
  assert.deepEqual(row('new/b').facets['year'], ['2026'], 'else when its story is');
  assert.deepEqual(row('new/total').facets['year'], ['2023']);
});

test('the file of all rows names every id that narrows them', () => {
  const { rows, names } = figureFile(content, 'en', readBody);
  assert.equal(rows.length, 5);
  for (const { facets } of rows)
    for (const [facet, ids] of Object.entries(facets))
      for (const id of ids) assert.ok(names[facet]?.[id], `${facet} ${id}`);
  assert.equal(names['of']?.['booking'], 'booking (en)');
});

test('the ledger stands on pages of two hundred', () => {
  const many = aSite({
    stories: [
      aStory('one', '2026', { figures: Array.from({ length: 401 }, (_, at) => aFigure(`f${at}`, { value: 1 })) }),
    ],
  });
  const views = figuresViews(many, 'zh', readBody);
  assert.deepEqual(
    views.map(({ path, rows }) => [path, rows.items.length]),
    [
      ['/figures/', 200],
      ['/figures/page/2/', 200],
      ['/figures/page/3/', 1],
    ],
  );
  assert.equal(figuresViews(aSite({}), 'zh', readBody)[0]?.rows.total, 0, 'an empty ledger has a page');
});

const page = (story: string, figure: string, locale: 'zh' | 'en' = 'zh') => {
  const views = figureViews(content, entry(content.story, story), locale, readBody);
  const found = views.find((view) => view.figure.id === figure);
  assert.ok(found);
  return found;
};

test('a figure’s page has its sentence, whose it is, and its own address in its reference; its title claims no number', () => {
  const view = page('new', 'waiting');
  assert.equal(view.title, '候诊时间、门诊');
  assert.deepEqual(view.sentence, { text: '候诊时间在“body of new”里。', lang: undefined });
  assert.deepEqual(
    view.of.map(({ href }) => href),
    ['/organisations/hospital/', '/programmes/booking/'],
  );
  assert.ok(view.citation.includes('/figures/new/waiting/'), view.citation);
  assert.ok(!view.title.includes('36'));
  assert.equal(page('old', 'waiting', 'en').sentence?.lang, 'zh-CN');
});

test('a sum is computed anew, and told to agree or not', () => {
  assert.deepEqual(page('new', 'total').sum, { words: 'a 12家 + b 5家 = 17家', agrees: true });
  assert.equal(page('new', 'waiting').sum, undefined);
});

test('the board has what went from one value to another, with what is said of each', () => {
  const { figures, more } = changesView(content, 'en');
  assert.deepEqual(
    figures.map(({ page: own, change, ends }) => [own, change, ends.from]),
    [['/en/figures/new/waiting/', '24 hospitals less (−40%)', '60 hospitals']],
  );
  assert.equal(more, 0);
});

test('a second value that is qualified is told so, and the change is then about so much', () => {
  const under = aSite({
    stories: [aStory('one', '2026', { figures: [aFigure('x', { from: 15, to: 1, qualifier: 'under' })] })],
  });
  const value = (locale: 'zh' | 'en') => {
    const [first] = changesView(under, locale).figures;
    return [first?.value, first?.change, first?.ends.to];
  };
  assert.deepEqual(value('zh'), ['从15到1家以内', '少约14家', '1家以内']);
  assert.deepEqual(value('en'), ['from 15 to under 1 hospital', 'about 14 hospitals less', 'under 1 hospital']);
});
