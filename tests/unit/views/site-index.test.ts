/** The views' input: what a story is filed under, and in which order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, namedIn, placeLine, storiesOf } from '../../../src/views/input/content-index.ts';
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
} from '../../lib/index-of-content.ts';

const PLACES = [
  aPlace('province', { kind: 'province' }),
  aPlace('city', { parent: 'province' }),
  aPlace('district', { kind: 'district', parent: 'city' }),
];

test('stories are newest first; a partial date stands after the whole dates of its own span', () => {
  const dates = ['2025', '2026-02-03', '2026-02', '2026-01-31', '2026', '2025-12-31'];
  const content = aSite({ stories: dates.map((date) => aStory(`s${date}`, date)) });
  assert.deepEqual(
    content.stories.map(({ date }) => date),
    ['2026-02-03', '2026-02', '2026-01-31', '2026', '2025-12-31', '2025'],
  );
});

test('stories of one day stand by id, entries of the registry too', () => {
  const content = aSite({
    stories: ['b', 'a', 'c'].map((id) => aStory(id, '2026-01-01')),
    topics: ['z', 'y'].map((id) => aTopic(id)),
  });
  assert.deepEqual(idsOf(content.stories), ['a', 'b', 'c']);
  assert.deepEqual([...content.topics.keys()], ['y', 'z']);
});

test('a story is filed under what it names, what its text mentions, and every place around its own', () => {
  const content = aSite({
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
  assert.deepEqual(idsOf(storiesOf(content, 'organisations', 'a')), ['one']);
  assert.deepEqual(idsOf(storiesOf(content, 'programmes', 'p')), ['one']);
  assert.deepEqual(idsOf(storiesOf(content, 'topics', 't')), ['one']);
  assert.deepEqual(idsOf(storiesOf(content, 'places', 'district')), ['one']);
  assert.deepEqual(idsOf(storiesOf(content, 'places', 'city')), ['one', 'two']);
  assert.deepEqual(idsOf(storiesOf(content, 'places', 'province')), ['one', 'two']);
  assert.deepEqual(idsOf(storiesOf(content, 'years', '2025')), ['two']);
  assert.deepEqual(idsOf(storiesOf(content, 'months', '2026-02')), ['one']);
  assert.deepEqual([...content.index.months.keys()], ['2026-02'], 'a year alone is of no month');
  assert.deepEqual(storiesOf(content, 'topics', 'none'), []);
});

test('a story is filed under the entries that rest on it', () => {
  const contact = { telephone: '120', reportedIn: 'contact' };
  const content = aSite({
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
  assert.deepEqual(idsOf(storiesOf(content, 'organisations', 'a')), ['contact', 'link']);
  assert.deepEqual(idsOf(storiesOf(content, 'organisations', 'b')), ['benefit', 'link']);
  assert.deepEqual(idsOf(storiesOf(content, 'organisations', 'c')), ['benefit', 'plan']);
  assert.deepEqual(idsOf(storiesOf(content, 'programmes', 'p')), ['benefit']);
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
