/** The time line: events in the order of their days as far as these are known, and a month's page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthViews, timelineMonths, timelineView } from '../../../src/views/pages/timeline.ts';
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
    timelineView(content, 'zh').rows.map(({ cells: [when] }) => [when?.text, when?.note]),
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
  const [row] = timelineView(content, 'en').rows;
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

test('rows have the ids of the open data, so that what is shown can be handed out', () => {
  const { rows, names } = eventFile(content, 'zh');
  assert.deepEqual(idsOf(rows).toSorted(), idsOf(eventItems(content)).toSorted());
  assert.deepEqual(names['basis'], { inferred: '本站推定', printed: '来源印出' });
});

test('a month has what happened in it, the first first, beside what was published in it', () => {
  const months = monthViews(content, 'zh');
  assert.deepEqual(
    timelineMonths(content).map(({ year, month }) => `${year}-${month}`),
    ['2026-11', '2026-3', '2026-2', '2026-1', '2025-12'],
  );
  const [november, march, february, january] = months;
  assert.deepEqual(
    january?.events.map(({ date }) => date),
    ['2026年1月', '2026年1月29日至2月2日', '2026年1月30日', '2026年1月30日'],
  );
  assert.deepEqual(
    february?.events.map(({ date }) => date),
    ['2026年1月29日至2月2日'],
    'it went on',
  );
  assert.deepEqual(idsOf(february?.sources ?? []), ['guess']);
  assert.deepEqual([idsOf(march?.sources ?? []), idsOf(march?.published ?? [])], [['march'], []]);
  assert.deepEqual(idsOf(november?.published ?? []), ['march']);
  assert.deepEqual(january?.undated, { count: 1, href: '/timeline/?year=2026' });
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
    timelineView(site, 'zh').rows.flatMap(({ id, cells }) => (cells[1]?.links ?? []).map(({ href }) => [id, href])),
    [['fair-report/2026-01-28', '/campaigns/fair/']],
  );
});
