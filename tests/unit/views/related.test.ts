/** Stories near a story. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatedTo } from '../../../src/views/parts/related-stories.ts';
import { entry } from '../../../src/views/input/content-index.ts';
import { storyView } from '../../../src/views/pages/story.ts';
import { anOrganisation, aPlace, aProgramme, aSite, aStory, aTopic, idsOf, words } from '../../lib/index-of-content.ts';

const TOPICS = ['common', 'rare', 'alone'].map((id) => aTopic(id));
const near = (content: ReturnType<typeof aSite>, id: string, limit?: number) =>
  idsOf(relatedTo(content, entry(content.story, id), limit));

test('a name that few stories share says more than one that many do', () => {
  const crowd = Array.from({ length: 6 }, (_, at) =>
    aStory(`crowd-${at}`, `2026-02-0${at + 2}`, { topics: ['common'] }),
  );
  const content = aSite({
    stories: [
      aStory('it', '2026-02-01', { topics: ['common', 'rare'] }),
      aStory('by-rare-name', '2020', { topics: ['rare'] }),
      ...crowd,
    ],
    topics: TOPICS,
  });
  assert.equal(near(content, 'it')[0], 'by-rare-name');
});

test('a programme says more than an organisation, and that more than a topic', () => {
  const content = aSite({
    stories: [
      aStory('it', '2026-02-01', { programmes: ['p'], organisations: ['a'], topics: ['rare'] }),
      aStory('topic', '2026-01-31', { topics: ['rare'] }),
      aStory('organisation', '2026-01-30', { organisations: ['a'] }),
      aStory('programme', '2026-01-29', { programmes: ['p'] }),
    ],
    organisations: [anOrganisation('a')],
    programmes: [aProgramme('p')],
    topics: TOPICS,
  });
  assert.deepEqual(near(content, 'it'), ['programme', 'organisation', 'topic']);
});

test('a programme says more than an organisation and a topic together', () => {
  const content = aSite({
    stories: [
      aStory('it', '2026-02-01', { programmes: ['p'], organisations: ['a'], topics: ['rare'] }),
      aStory('both', '2026-01-31', { organisations: ['a'], topics: ['rare'] }),
      aStory('programme', '2026-01-30', { programmes: ['p'] }),
    ],
    organisations: [anOrganisation('a')],
    programmes: [aProgramme('p')],
    topics: TOPICS,
  });
  assert.deepEqual(near(content, 'it'), ['programme', 'both']);
});

test('an organisation says as much as a topic and a place together: the newer stands first', () => {
  const content = aSite({
    stories: [
      aStory('it', '2026-02-01', { organisations: ['a'], topics: ['rare'], places: ['city'] }),
      aStory('both', '2026-01-31', { topics: ['rare'], places: ['city'] }),
      aStory('organisation', '2026-01-30', { organisations: ['a'] }),
    ],
    organisations: [anOrganisation('a')],
    places: [aPlace('city')],
    topics: TOPICS,
  });
  assert.deepEqual(near(content, 'it'), ['both', 'organisation']);
});

test('names add up; of equals the newest stands first; never the story itself, nor one that shares no name', () => {
  const content = aSite({
    stories: [
      aStory('it', '2026-02-01', { topics: ['common', 'rare'] }),
      aStory('old', '2024', { topics: ['common'] }),
      aStory('new', '2025', { topics: ['common'] }),
      aStory('both', '2020', { topics: ['common', 'rare'] }),
      aStory('apart', '2026-02-01', { topics: ['alone'] }),
    ],
    topics: TOPICS,
  });
  assert.deepEqual(near(content, 'it'), ['both', 'new', 'old']);
  assert.deepEqual(near(content, 'it', 1), ['both']);
  assert.deepEqual(near(content, 'apart'), []);
});

test('of a name that hundreds share, the nearest in time are looked at, on both sides', () => {
  const stories = Array.from({ length: 100 }, (_, at) =>
    aStory(`s${at}`, `${1900 + at}-01-01`, { topics: ['common'] }),
  );
  const content = aSite({ stories, topics: TOPICS });
  const found = near(content, 's50', 100);
  assert.equal(found.length, 24);
  assert.ok(found.includes('s62') && found.includes('s38'));
  assert.ok(!found.includes('s63') && !found.includes('s37'));
});

test('a part of a series has the parts before and after it, by number, whatever their dates', () => {
  const part = (id: string, date: string, number: number | undefined, of = 'grass-roots') =>
    aStory(id, date, {
      series: { id: of, name: words('走基层', 'At the grass roots'), ...(number !== undefined && { part: number }) },
    });
  const stories = [
    part('late', '2026-03', undefined),
    part('first', '2026-02', 1),
    part('second', '2026-01', 2),
    part('other', '2026-01', 2, 'another'),
    aStory('alone', '2026-01'),
  ];
  const content = aSite({ stories });
  const beside = (id: string) => {
    const { before, after } = storyView(content, entry(content.story, id), 'zh');
    return [before?.href, after?.href];
  };
  assert.deepEqual(beside('first'), [undefined, '/articles/second/']);
  assert.deepEqual(beside('second'), ['/articles/first/', '/articles/late/']);
  assert.deepEqual(beside('late'), ['/articles/second/', undefined]);
  assert.deepEqual([beside('other'), beside('alone')].flat(), [undefined, undefined, undefined, undefined]);
});
