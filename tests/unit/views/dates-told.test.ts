/** Dates that a story tells of, and those of entries that rest on it: printed by a source, or inferred. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataFile } from '../../../src/views/files/open-data.ts';
import { campaignView } from '../../../src/views/pages/campaign.ts';
import { organisationView } from '../../../src/views/pages/organisation.ts';
import { programmeView } from '../../../src/views/pages/programme.ts';
import { storyView } from '../../../src/views/pages/story.ts';
import { pageTitle } from '../../../src/views/parts/page-title.ts';
import { listEntry } from '../../../src/views/parts/registry-list-item.ts';
import { aCampaign, aFigure, anOrganisation, aProgramme, aSite, aStory, words } from '../../lib/index-of-content.ts';

const event = (date: string, dateBasis?: 'printed' | 'inferred') => ({
  date,
  dateBasis,
  what: words(`事${date}`),
  organisations: ['a'],
});

const told = {
  events: [event('2026-01-30'), event('2025-12', 'printed')],
  figures: [
    aFigure('guessed', { value: 1, period: '2026-01/2026-02' }),
    aFigure('printed', { value: 2, asOf: '2023-12', dateBasis: 'printed' }),
  ],
};
const stories = {
  inferred: aStory('inferred', '2026-02', { dateBasis: 'inferred', ...told }),
  event: aStory('event', '2026-01-30', {
    dateBasis: 'event',
    events: [event('2026-01-30'), event('2025', 'inferred')],
  }),
  printed: aStory('printed', '2026-02', told),
};
const page = (id: string) => ({ locale: 'zh' as const, id, page: 1 });
const content = aSite({
  stories: Object.values(stories),
  organisations: [
    anOrganisation('a', { links: [{ type: 'member-of', to: 'b', article: 'inferred', date: '2026-01-30' }] }),
    anOrganisation('b', { links: [{ type: 'supports', to: 'a', article: 'inferred', date: '2025-12' }] }),
  ],
  programmes: [
    aProgramme('guessed', { sources: ['inferred'], since: '2026-01-30' }),
    aProgramme('told', { sources: ['inferred'], since: '2025-12' }),
    aProgramme('twice', { sources: ['inferred', 'printed'], since: '2026-01-30' }),
  ],
  campaigns: [
    aCampaign('guessed', '2026-01-30', { sources: ['inferred'] }),
    aCampaign('known', '2026-01-30', { sources: ['printed'] }),
    aCampaign('alone', '2026-01-30', { sources: [] }),
  ],
});

test('an event and a figure are dated as their story is, unless their record says otherwise', () => {
  const of = (id: keyof typeof stories) => {
    const { events, figures } = storyView(content, stories[id], 'zh');
    return [events.map(({ basis }) => basis), figures.map(({ basis }) => basis)];
  };
  assert.deepEqual(of('inferred'), [
    ['inferred', 'printed'],
    ['inferred', 'printed'],
  ]);
  assert.deepEqual(of('printed'), [
    ['printed', 'printed'],
    ['printed', 'printed'],
  ]);
  assert.deepEqual(of('event')[0], ['printed', 'inferred'], 'such a story is dated by what it prints of an event');
});

test('who took part in an event stands with it, unless it was the subject of the story alone', () => {
  const taking = (organisations: string[]) => ({ ...event('2026-01-30'), organisations });
  const story = aStory('one', '2026', {
    organisations: ['a', 'b'],
    events: [['a'], ['b', 'a'], ['b'], []].map(taking),
  });
  assert.deepEqual(
    storyView(content, story, 'en').events.map(({ organisations }) => organisations.map(({ href }) => href)),
    [[], ['/en/organisations/b/', '/en/organisations/a/'], ['/en/organisations/b/'], []],
  );
});

test('the days of a campaign, the beginning of a programme and of a link are as the stories tell them', () => {
  assert.deepEqual(
    ['guessed', 'known', 'alone'].map((id) => campaignView(content, page(id)).dateBasis),
    ['inferred', 'printed', 'printed'],
  );
  assert.equal(listEntry(content, 'zh', 'campaigns', 'guessed').dateBasis, 'inferred');
  assert.deepEqual(
    ['guessed', 'told', 'twice'].map((id) => programmeView(content, page(id)).sinceBasis),
    ['inferred', 'printed', 'printed'],
  );
  assert.deepEqual(
    organisationView(content, page('a')).links.map(({ date, dateBasis }) => [date, dateBasis]),
    [
      ['2026-01-30', 'inferred'],
      ['2025-12', 'printed'],
    ],
  );
});

test('the data says so where no source prints a date, and nothing where one does', () => {
  const items = (name: 'campaigns' | 'programmes' | 'organisations') =>
    JSON.parse(JSON.stringify(dataFile(content, name).items)) as Record<string, unknown>[];
  assert.deepEqual(
    items('campaigns').map(({ id, dateBasis }) => [id, dateBasis]),
    [
      ['alone', undefined],
      ['guessed', 'inferred'],
      ['known', undefined],
    ],
  );
  assert.deepEqual(
    items('programmes').map(({ sinceBasis }) => sinceBasis),
    ['inferred', undefined, undefined],
  );
  assert.match(JSON.stringify(items('organisations')[0]), /"date":"2026-01-30","dateBasis":"inferred"/);
  assert.ok(!JSON.stringify(items('organisations')[1]).includes('dateBasis'));
});

test('a date that no source prints tells no page from another', () => {
  const twins = aSite({
    stories: ['2026-02', '2026-03'].map((date, at) =>
      aStory(`s${at}`, date, {
        dateBasis: at === 0 ? 'inferred' : 'printed',
        zh: { ...aStory('x', date).zh, title: '停诊通知' },
      }),
    ),
  });
  assert.deepEqual(
    twins.stories.map((story) => pageTitle(twins, story, 'zh')),
    ['停诊通知（2026年3月）', '停诊通知（s0）'],
  );
});
