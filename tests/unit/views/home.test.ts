/** The home page: what is new, what is there for me, where to look things up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeView } from '../../../src/views/pages/home.ts';
import {
  aBenefit,
  aCampaign,
  aFigure,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  idsOf,
  words,
} from '../../lib/index-of-content.ts';

const KINDS = ['t-one', 't-two', 't-none', 't-three'];

const content = aSite({
  stories: [
    ...Array.from({ length: 12 }, (_, at) => aStory(`s${String(at).padStart(2, '0')}`, `2026-01-${31 - at}`)),
    aStory('a', '2025-01-01', {
      topics: ['t-one', 't-two'],
      organisations: ['company', 'h-b', 'h-a'],
      places: ['city'],
    }),
    aStory('b', '2024-01-01', { topics: ['t-two', 't-three'], organisations: ['h-c'] }),
    aStory('c', '2024-01-01', { organisations: ['h-c'] }),
  ],
  organisations: [
    anOrganisation('company'),
    ...['h-a', 'h-b', 'h-c', 'h-none'].map((id) => anOrganisation(id, { kind: 'hospital', place: 'city' })),
  ],
  programmes: [aProgramme('p', { benefits: ['2024', '2026-02', '2025'].map((asOf) => aBenefit('a', asOf)) })],
  campaigns: [
    aCampaign('k', '2026', { benefits: ['2026-02', '2026-01', '2023', '2026-03'].map((asOf) => aBenefit('a', asOf)) }),
  ],
  places: [aPlace('city'), aPlace('elsewhere')],
  topics: KINDS.map((id) => aTopic(id)),
});
const view = homeView(content, 'zh');

test('the ten newest stories, and how many there are in all', () => {
  assert.deepEqual(
    idsOf(view.stories),
    ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09'].map((n) => `s${n}`),
  );
  assert.equal(view.total, 15);
});

test('six services at most, the newest first, one of each that offers them where nobody is said to run it', () => {
  const many = aSite({
    stories: Array.from({ length: 9 }, (_, at) => aStory(`a${at}`, '2026')),
    programmes: Array.from({ length: 9 }, (_, at) =>
      aProgramme(`p${at}`, {
        sources: [`a${at}`],
        benefits: [aBenefit(`a${at}`, `2026-0${at + 1}`), aBenefit(`a${at}`, `2025-0${at + 1}`)],
      }),
    ),
  });
  assert.deepEqual(
    homeView(many, 'zh').benefits.map(({ asOf }) => asOf.date),
    ['2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04'],
  );
});

test('no report has two services on the front page', () => {
  assert.deepEqual(
    view.benefits.map(({ asOf, by }) => [asOf.date, by?.name]),
    [['2026-03', 'k']],
  );
});

test('a city whose news is old has a card before a second one of another city, and so has one of its districts', () => {
  const at = (id: string, place: string, asOf: string, more: object = {}) =>
    aProgramme(id, { sources: [`of-${id}`], benefits: [aBenefit(`of-${id}`, asOf, { places: [place] })], ...more });
  const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'old', 'twice'];
  const many = aSite({
    stories: ids.map((id) => aStory(`of-${id}`, '2026')),
    organisations: [anOrganisation('one')],
    places: [aPlace('big'), aPlace('far'), aPlace('quarter', { kind: 'district', parent: 'big' })],
    programmes: [
      ...Array.from({ length: 6 }, (_, n) => at(`p${n}`, n % 2 === 0 ? 'big' : 'quarter', `2026-0${6 - n}`)),
      at('old', 'far', '2023'),
      at('twice', 'far', '2022', { operator: 'one' }),
    ],
  });
  assert.deepEqual(
    homeView(many, 'zh').benefits.map(({ by }) => by?.name),
    ['p0', 'old', 'p1', 'p2', 'p3', 'p4'],
  );
});

test('months stand in a row up to the newest, those without a story too, and no more than two years of them', () => {
  const months = homeView(
    aSite({ stories: [aStory('a', '2026-02-03'), aStory('b', '2025-11'), aStory('c', '2020-01')] }),
    'zh',
  ).months;
  assert.equal(months.length, 24);
  assert.deepEqual(
    months.slice(-4).map(({ year, month, count }) => [year, month, count]),
    [
      [2025, 11, 1],
      [2025, 12, 0],
      [2026, 1, 0],
      [2026, 2, 1],
    ],
  );
});

test('figures stand with who says them, first of stories that the page does not list, never a small count', () => {
  const told = (id: string, value: number, claimant?: string) =>
    aStory(id, '2026', {
      zh: { title: `${value}家`, summary: '。', body: '', terms: [] },
      figures: [aFigure('f', { value, ...(claimant === undefined ? {} : { claimant: words(claimant) }) })],
    });
  const listed = Array.from({ length: 10 }, (_, at) => told(`s${at}`, 20 + at));
  const { figures } = homeView(aSite({ stories: [...listed, told('t1', 5), told('t2', 70, '医院')] }), 'zh');
  assert.deepEqual(figures.map(({ figure, by }) => [figure.value, by]).slice(0, 2), [
    ['70家', '医院'],
    ['21家', '媒体报道'],
  ]);
});

test('four figures stand on the page, each of another story', () => {
  const stories = Array.from({ length: 8 }, (_, at) =>
    aStory(`s${at}`, `2026-01-${20 - at}`, {
      zh: { title: `${20 + at}家，${50 + at}家`, summary: '。', body: '', terms: [] },
      figures: [aFigure('f', { value: 20 + at }), aFigure('g', { value: 50 + at })],
    }),
  );
  const { figures } = homeView(aSite({ stories }), 'zh');
  assert.deepEqual(
    figures.map(({ figure }) => figure.value),
    ['21家', '22家', '23家', '24家'],
  );
});

test('hospitals alone, and of all only what is in the news: most often first, then by id', () => {
  assert.deepEqual(
    view.hospitals.map(({ id, count }) => [id, count]),
    [
      ['h-c', 2],
      ['h-a', 1],
      ['h-b', 1],
    ],
  );
  assert.deepEqual(idsOf(view.topics), ['t-two', 't-one', 't-three']);
  assert.deepEqual(idsOf(view.places), ['city']);
  assert.equal(view.hospitals[0]?.place, undefined, 'a row of names has no places');
});

test('no more than six of a kind', () => {
  const topics = Array.from({ length: 9 }, (_, at) => `t${at}`);
  const many = aSite({ stories: [aStory('a', '2026', { topics })], topics: topics.map((id) => aTopic(id)) });
  assert.equal(homeView(many, 'en').topics.length, 6);
});
