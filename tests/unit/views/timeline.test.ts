/** The time line: events in the order of their days as far as these are known, and a month's page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthViews, timelineSpans, timelineViews } from '../../../src/views/pages/timeline.ts';
import { eventFile } from '../../../src/views/parts/timeline.ts';
import type { Story } from '../../../src/views/input/content-records.ts';
import { eventItems } from '../../../src/views/files/archive-data.ts';
import { aCampaign, anOrganisation, aPlace, aSite, aStory, idsOf, words } from '../../lib/index-of-content.ts';

const event = (date: string, more: Partial<Story['events'][number]> = {}): Story['events'][number] => ({
  date,
  what: words(`事在${date}`),
  organisations: [],
  ...more,
});

const content = aSite({
  stories: [
    aStory('march', '2026-03-29', {
      published: '2026-11-22',
      events: [event('2026-01-29', { until: '2026-02-02' }), event('2026'), event('2026-01')],
    }),
    aStory('guess', '2026-02-03', {
      dateBasis: 'inferred',
      events: [
        event('2026-01-30', { place: 'city', organisations: ['hospital', 'other'] }),
        event('2025-12-31', { dateBasis: 'printed' }),
        event('2026-01-30'),
      ],
    }),
  ],
  places: [aPlace('province', { kind: 'province' }), aPlace('city', { parent: 'province' })],
  organisations: [anOrganisation('hospital'), anOrganisation('other')],
});

test('newest first; what has no day stands after those of its month, what has no month after those of its year', () => {
  assert.deepEqual(
    timelineViews(content, 'zh')[0]?.events.items.map(({ cells: [when] }) => [when?.text, when?.note]),
    [
      ['2026年1月30日', '（本站推定）'],
      ['2026年1月30日', '（本站推定）'],
      ['2026年1月29日至2月2日', undefined],
      ['2026年1月', undefined],
      ['2026年', undefined],
      ['2025年12月31日', undefined],
    ],
  );
});

test('an event names its place, its institutions and its story, each with its page, and is found by them', () => {
  const [row] = timelineViews(content, 'en')[0]?.events.items ?? [];
  assert.deepEqual(row?.cells[2]?.links, [{ text: 'city (en)', href: '/en/places/city/' }]);
  assert.deepEqual(
    row?.cells[3]?.links?.map(({ href }) => href),
    ['/en/organisations/hospital/', '/en/organisations/other/'],
  );
  assert.equal(row?.cells[4]?.href, '/en/articles/guess/');
  assert.deepEqual(row?.facets, {
    place: ['city', 'province'],
    organisation: ['hospital', 'other'],
    year: ['2026'],
    basis: ['inferred'],
  });
});

test('a page says so where one of the stories that it tells of was drafted by a machine', () => {
  const of = (year: string, drafted: Story['drafted']) =>
    aStory(`in-${year}`, `${year}-02-03`, { drafted, events: [event(`${year}-01-01`)] });
  const site = aSite({ stories: [of('2026', 'machine'), of('2024', 'human')] });
  assert.deepEqual(
    timelineViews(site, 'zh').map(({ year, isMachineDrafted }) => [year, isMachineDrafted]),
    [
      [undefined, true],
      [2026, true],
      [2024, false],
    ],
  );
});

test('rows have the ids of the open data, so that what is shown can be handed out', () => {
  const { rows, names } = eventFile(content, 'zh');
  assert.deepEqual(idsOf(rows).toSorted(), idsOf(eventItems(content)).toSorted());
  assert.deepEqual(names['basis'], { inferred: '本站推定', printed: '来源印出' });
});

test('a month has what happened in it, the first first, beside what was published in it', () => {
  const months = monthViews(content, 'zh');
  assert.deepEqual(
    timelineSpans(content).map(({ year, month = '' }) => `${year}-${month}`),
    ['2026-', '2026-11', '2026-3', '2026-2', '2026-1', '2025-', '2025-12'],
  );
  const [november, march, february, january] = months;
  assert.deepEqual(
    january?.events.items.map(({ date }) => date),
    ['2026年1月', '2026年1月29日至2月2日', '2026年1月30日', '2026年1月30日'],
  );
  assert.deepEqual(
    february?.events.items.map(({ date }) => date),
    ['2026年1月29日至2月2日'],
    'it went on',
  );
  assert.deepEqual(idsOf(february?.sources.items ?? []), ['guess']);
  assert.deepEqual([idsOf(march?.sources.items ?? []), idsOf(march?.published.items ?? [])], [['march'], []]);
  assert.deepEqual(idsOf(november?.published.items ?? []), ['march']);
  assert.deepEqual(january?.undated, { count: 1, href: '/timeline/2026/' });
  assert.deepEqual([january?.earlier?.href, january?.later?.href], ['/timeline/2025/12/', '/timeline/2026/02/']);
  assert.equal(november?.later, undefined);
});

test('a campaign stands with the event that it is: of its day, of its story, held by one of its bodies', () => {
  const site = aSite({
    stories: [
      aStory('fair-report', '2026-01-29', {
        events: [
          event('2026-01-28', { organisations: ['hospital'] }),
          event('2026-01-28'),
          event('2026-01-29', { organisations: ['hospital'] }),
        ],
      }),
      aStory('another', '2026-01-29', { events: [event('2026-01-28', { organisations: ['hospital'] })] }),
    ],
    organisations: [anOrganisation('hospital')],
    campaigns: [aCampaign('fair', '2026-01-28', { operator: 'hospital', sources: ['fair-report'] })],
  });
  assert.deepEqual(
    timelineViews(site, 'zh')[0]?.events.items.flatMap(({ id, cells }) =>
      (cells[1]?.links ?? []).map(({ href }) => [id, href]),
    ),
    [['fair-report/2026-01-28', '/campaigns/fair/']],
  );
});

test('a year has its events, those without a month and those that went on into it among them', () => {
  const years = timelineViews(content, 'zh').filter(({ year }) => year !== undefined);
  assert.deepEqual(
    years.map(({ path, events }) => [path, events.total]),
    [
      ['/timeline/2026/', 5],
      ['/timeline/2025/', 1],
    ],
  );
  assert.deepEqual(
    years[0]?.years.map(({ year, count, months }) => [year, count, months.map((one) => [one.month, one.count])]),
    [
      [
        2026,
        5,
        [
          [11, undefined],
          [3, undefined],
          [2, 1],
          [1, 4],
        ],
      ],
      [2025, 1, [[12, 1]]],
    ],
    'each leads to all others, and counts what happened, not what was published',
  );
});

test('a hundred events stand on a page, every one on one page of the whole; a month names twenty stories of each kind', () => {
  const day = (at: number) => `2026-05-${String(1 + (at % 28)).padStart(2, '0')}`;
  const stories = Array.from({ length: 250 }, (_, at) =>
    aStory(`story-${at}`, day(at), { published: '2026-06-01', events: [event(day(at))] }),
  );
  const site = aSite({ stories });
  const whole = timelineViews(site, 'zh').filter(({ year }) => year === undefined);
  assert.deepEqual(
    whole.map(({ path, events }) => [path, events.items.length, events.newer, events.older]),
    [
      ['/timeline/', 100, undefined, '/timeline/page/2/'],
      ['/timeline/page/2/', 100, '/timeline/', '/timeline/page/3/'],
      ['/timeline/page/3/', 50, '/timeline/page/2/', undefined],
    ],
  );
  assert.equal(new Set(whole.flatMap(({ events }) => idsOf(events.items))).size, 250);
  const [june, ...may] = monthViews(site, 'en');
  assert.deepEqual(
    may.map(({ path, events }) => [path, events.items.length]),
    [
      ['/en/timeline/2026/05/', 100],
      ['/en/timeline/2026/05/page/2/', 100],
      ['/en/timeline/2026/05/page/3/', 50],
    ],
  );
  const [first] = may;
  assert.deepEqual(
    [first?.sources.items.length, first?.sources.total, first?.sources.href],
    [20, 250, '/en/articles/2026/05/'],
  );
  assert.deepEqual([june?.published.items.length, june?.published.total], [20, 250]);
});
