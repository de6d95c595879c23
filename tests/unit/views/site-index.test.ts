/** The views' input: what a story is filed under, and in which order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, namedIn, placeLine, storiesOf } from '../../../src/views/site-index.ts';
import {
  aBenefit,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  idsOf,
  words,
} from '../../lib/site-of-views.ts';

const PLACES = [
  aPlace('province', { kind: 'province' }),
  aPlace('city', { parent: 'province' }),
  aPlace('district', { kind: 'district', parent: 'city' }),
];

test('stories are newest first; a partial date stands after the whole dates of its own span', () => {
  const dates = ['2025', '2026-02-03', '2026-02', '2026-01-31', '2026', '2025-12-31'];
  const site = aSite({ stories: dates.map((date) => aStory(`s${date}`, date)) });
  assert.deepEqual(
    site.stories.map(({ date }) => date),
    ['2026-02-03', '2026-02', '2026-01-31', '2026', '2025-12-31', '2025'],
  );
});

test('stories of one day stand by id, entries of the registry too', () => {
  const site = aSite({
    stories: ['b', 'a', 'c'].map((id) => aStory(id, '2026-01-01')),
    topics: ['z', 'y'].map((id) => aTopic(id)),
  });
  assert.deepEqual(idsOf(site.stories), ['a', 'b', 'c']);
  assert.deepEqual([...site.topics.keys()], ['y', 'z']);
});

test('a story is filed under what it names, what its text mentions, and every place around its own', () => {
  const site = aSite({
    stories: [
      aStory('one', '2026-02-03', {
        organisations: ['a'],
        places: ['district'],
        topics: ['t'],
        mentions: [{ collection: 'programmes', id: 'p' }],
      }),
      aStory('two', '2025', { places: ['city'] }),
    ],
    organisations: [anOrganisation('a')],
    programmes: [aProgramme('p')],
    places: PLACES,
    topics: [aTopic('t')],
  });
  assert.deepEqual(idsOf(storiesOf(site, 'organisations', 'a')), ['one']);
  assert.deepEqual(idsOf(storiesOf(site, 'programmes', 'p')), ['one']);
  assert.deepEqual(idsOf(storiesOf(site, 'topics', 't')), ['one']);
  assert.deepEqual(idsOf(storiesOf(site, 'places', 'district')), ['one']);
  assert.deepEqual(idsOf(storiesOf(site, 'places', 'city')), ['one', 'two']);
  assert.deepEqual(idsOf(storiesOf(site, 'places', 'province')), ['one', 'two']);
  assert.deepEqual(idsOf(storiesOf(site, 'years', '2025')), ['two']);
  assert.deepEqual(idsOf(storiesOf(site, 'months', '2026-02')), ['one']);
  assert.deepEqual([...site.index.months.keys()], ['2026-02'], 'a year alone is of no month');
  assert.deepEqual(storiesOf(site, 'topics', 'none'), []);
});

test('a story is filed under the entries that rest on it', () => {
  const contact = { telephone: '120', reportedIn: 'contact' };
  const site = aSite({
    stories: ['benefit', 'contact', 'link', 'plan'].map((id) =>
      aStory(id, '2026', id === 'plan' ? { plans: [{ what: words('一'), by: 'c', status: 'done', updates: [] }] } : {}),
    ),
    organisations: [
      anOrganisation('a', { contact, links: [{ type: 'supports', to: 'b', article: 'link' }] }),
      anOrganisation('b'),
      anOrganisation('c'),
    ],
    programmes: [aProgramme('p', { operator: 'b', partners: ['c'], benefits: [aBenefit('benefit', '2026')] })],
  });
  assert.deepEqual(idsOf(storiesOf(site, 'organisations', 'a')), ['contact', 'link']);
  assert.deepEqual(idsOf(storiesOf(site, 'organisations', 'b')), ['benefit', 'link']);
  assert.deepEqual(idsOf(storiesOf(site, 'organisations', 'c')), ['benefit', 'plan']);
  assert.deepEqual(idsOf(storiesOf(site, 'programmes', 'p')), ['benefit']);
});

test('what a record names stands before what only the text mentions, and nothing stands twice', () => {
  const story = aStory('one', '2026', {
    organisations: ['b'],
    mentions: [
      { collection: 'organisations', id: 'a' },
      { collection: 'organisations', id: 'b' },
      { collection: 'programmes', id: 'p' },
    ],
  });
  assert.deepEqual(namedIn(story, 'organisations'), ['b', 'a']);
});

test('a place lies in all that its own place lies in; a circle comes to an end', () => {
  const places = aSite({ places: PLACES }).places;
  assert.deepEqual(idsOf(placeLine(places, 'district')), ['district', 'city', 'province']);
  assert.deepEqual(placeLine(places, 'nowhere'), []);
  const circle = aSite({ places: [aPlace('a', { parent: 'b' }), aPlace('b', { parent: 'a' })] }).places;
  assert.deepEqual(idsOf(placeLine(circle, 'a')), ['a', 'b']);
});

test('an entry that is not there is a fault of ours', () => {
  assert.throws(() => entry(new Map<string, string>(), 'x'), /“x”/);
});
