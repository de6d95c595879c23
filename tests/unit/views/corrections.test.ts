/** Corrections, withdrawals, equal headlines, addresses that moved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionsView } from '../../../src/views/pages/corrections.ts';
import { oldAddressView, withdrawnViews } from '../../../src/views/pages/old-address.ts';
import { pageTitle } from '../../../src/views/parts/page-title.ts';
import { sitemapEntries } from '../../../src/views/files/sitemap.ts';
import {
  aBenefit,
  aChange,
  anOrganisation,
  aProgramme,
  aSite,
  aStory,
  idsOf,
  inChinese,
} from '../../lib/index-of-content.ts';

test('a withdrawn story is in no list, index or site map; its addresses say why', () => {
  const story = aStory('gone', '2026-02', { organisations: ['a'], changes: [aChange('withdrawal', '2026-03-01')] });
  const content = aSite({
    stories: [story, aStory('other', '2026-01')],
    organisations: [anOrganisation('a', { sources: ['gone', 'other'] })],
    programmes: [aProgramme('p', { sources: ['gone'], benefits: [aBenefit('gone', '2026-02')] })],
  });
  assert.deepEqual(idsOf(content.stories), ['other']);
  assert.deepEqual([content.story.has('gone'), content.index.months.has('2026-02')], [false, false]);
  assert.equal(content.programmes.size, 0, 'what rests on it alone goes with it');
  assert.ok(!JSON.stringify(sitemapEntries(content, [])).includes('gone'));
  const views = withdrawnViews(story);
  assert.deepEqual(
    views.map(({ path }) => path),
    ['/articles/gone/', '/en/articles/gone/', '/articles/gone/bilingual/'],
  );
  assert.deepEqual(
    views.map(({ state, reason, date }) => [state, reason, date]),
    [
      ['withdrawn', 'withdrawal的说明。', '2026-03-01'],
      ['withdrawn', 'Why: withdrawal.', '2026-03-01'],
      ['withdrawn', 'withdrawal的说明。', '2026-03-01'],
    ],
  );
  assert.deepEqual(withdrawnViews(inChinese(story)).length, 1);
});

test('corrections, clarifications and withdrawals are listed, newest first; updates are not', () => {
  const content = aSite({
    stories: [
      aStory('a', '2026', { changes: [aChange('correction', '2026-03-01'), aChange('update', '2026-06-01')] }),
      inChinese(aStory('b', '2026', { changes: [aChange('clarification', '2026-05-01')] })),
      aStory('c', '2026', { changes: [aChange('withdrawal', '2026-04-01')] }),
    ],
  });
  const { corrections, path } = correctionsView(content, 'en');
  assert.equal(path, '/en/corrections/');
  assert.deepEqual(
    corrections.map(({ date, kind, story }) => [date, kind, story.name, story.href]),
    [
      ['2026-05-01', 'clarification', 'b', '/articles/b/'],
      ['2026-04-01', 'withdrawal', '/en/articles/c/', '/en/articles/c/'],
      ['2026-03-01', 'correction', 'a (en)', '/en/articles/a/'],
    ],
  );
  assert.deepEqual(correctionsView(aSite({}), 'zh').corrections, []);
});

test('equal headlines have titles of their own: by date, and by id on one day', () => {
  const same = (id: string, date: string) =>
    aStory(id, date, { zh: { title: '停诊通知', summary: '一。', body: '', terms: [] } });
  const content = aSite({
    stories: [same('a', '2026-03-01'), same('b', '2026-03-02'), same('c', '2026-03-02'), aStory('d', '2026')],
    organisations: [anOrganisation('d')],
  });
  const titles = content.stories.map((story) => [story.id, pageTitle(content, story, 'zh')]);
  assert.deepEqual(Object.fromEntries(titles), {
    a: '停诊通知（2026年3月1日）',
    b: '停诊通知（b）',
    c: '停诊通知（c）',
    d: 'd（2026年）',
  });
  const [first] = content.stories;
  assert.equal(first && pageTitle(content, first, 'en'), 'b (en)');
});

test('an old side-by-side page that moved is a copy of the story that it moved to', () => {
  const view = oldAddressView({
    id: '/articles/old/bilingual/',
    since: '2026-01-01',
    movedTo: '/articles/new/bilingual/',
  });
  assert.deepEqual([view?.movedTo, view?.canonical], ['/articles/new/bilingual/', '/articles/new/']);
  const story = oldAddressView({ id: '/articles/old/', since: '2026-01-01', movedTo: '/articles/new/' });
  assert.equal(story?.canonical, '/articles/new/');
});

test('corrections of one day stand by the story; a withdrawn story without English is named by its Chinese address', () => {
  const corrected = (id: string) => aStory(id, '2026', { changes: [aChange('correction', '2026-03-01')] });
  const content = aSite({
    stories: [
      corrected('b'),
      corrected('c'),
      corrected('a'),
      inChinese(aStory('w', '2026', { changes: [aChange('withdrawal', '2026-03-01')] })),
    ],
  });
  assert.deepEqual(
    correctionsView(content, 'en').corrections.map(({ text, story }) => [text, story.name, story.href]),
    [
      ['Why: correction.', 'a (en)', '/en/articles/a/'],
      ['Why: correction.', 'b (en)', '/en/articles/b/'],
      ['Why: correction.', 'c (en)', '/en/articles/c/'],
      ['Why: withdrawal.', '/en/articles/w/', '/articles/w/'],
    ],
  );
});
