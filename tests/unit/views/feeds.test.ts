/** Feeds: what is in them, in which order, and that both formats say the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute } from '../../../src/lib/site-address.ts';
import type { FeedSubject } from '../../../src/lib/urls.ts';
import { atomText, feedView, jsonFeedText } from '../../../src/views/files/feeds.ts';
import { storyMarkdown } from '../../../src/views/files/story-markdown.ts';
import { feedSubjects } from '../../../src/views/parts/feed-stories.ts';
import type { Body } from '../../../src/lib/body-pieces.ts';
import {
  aChange,
  aFigure,
  anOrganisation,
  aSite,
  aStory,
  aTopic,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';
import { readAtom, readJsonFeed } from '../../lib/read-feed.ts';

const bodyOf = (): Body => ({
  blocks: [
    {
      html: '<p>见<a href="/articles/x/#p2" class="name">甲院</a>和<a href="#t-bed" class="term">床</a>，3 &lt; 5 且 ]]> 无妨。</p>',
    },
    {
      component: 'Aside',
      props: { kind: 'note', title: '没有说明的 & 其他' },
      children: [{ html: '<p>没有说<wbr>费用。</p>' }],
    },
    { component: 'Quote', props: { by: '某院长' }, children: [{ html: '<p>来扎根。</p>' }] },
    { component: 'BeforeAfter', props: { figure: 'wait' }, children: [] },
  ],
  numbers: [1, 2, 3, 4],
  gone: [],
  text: [],
});

const figures = [aFigure('wait', { from: 60, to: 36, claimant: words('院方') })];
const stories = [
  aStory('old', '2025-01-01', { published: '2026-01-01', changes: [aChange('correction', '2026-05-01')], figures }),
  aStory('new', '2026-03-01', { published: '2026-04-01', figures, topics: ['beds'] }),
  inChinese(aStory('zh', '2026-02', { figures, organisations: ['clinic'] })),
];
const content = aSite({
  stories,
  organisations: [anOrganisation('clinic'), anOrganisation('none')],
  topics: [aTopic('beds')],
});
const site: FeedSubject = { kind: 'site' };
const both = (subject: FeedSubject, locale: 'zh' | 'en' = 'zh', from = content) => {
  const feed = feedView(from, locale, subject, bodyOf);
  return [readAtom(atomText(feed)), readJsonFeed(jsonFeedText(feed))] as const;
};

test('both formats say the same; each names itself and its page', () => {
  for (const [locale, prefix] of [
    ['zh', ''],
    ['en', '/en'],
  ] as const) {
    const [atom, json] = both(site, locale);
    assert.deepEqual({ ...atom, self: '' }, { ...json, self: '' });
    assert.deepEqual(
      [atom.self, json.self, atom.page],
      [absolute(`${prefix}/feed.xml`), absolute(`${prefix}/feed.json`), absolute(`${prefix}/`)],
    );
  }
});

test('the last changed comes first, by our own days; a language has the stories that are in it', () => {
  const [{ entries }] = both(site);
  assert.deepEqual(
    entries.map(({ id, updated }) => [id, updated.slice(0, 10)]),
    [
      [absolute('/articles/old/'), '2026-05-01'],
      [absolute('/articles/new/'), '2026-04-01'],
      [absolute('/articles/zh/'), '2026-02-01'],
    ],
  );
  assert.deepEqual(
    both(site, 'en')[0].entries.map(({ title }) => title),
    ['old (en)', 'new (en)'],
  );
});

test('an entry is followed where it has a story in the language', () => {
  const names = (locale: 'zh' | 'en') => feedSubjects(content, locale).map((one) => ('id' in one ? one.id : one.kind));
  assert.deepEqual(names('zh'), ['site', 'corrections', 'clinic', 'beds']);
  assert.deepEqual(names('en'), ['site', 'corrections', 'beds']);
  assert.deepEqual(
    both({ kind: 'topics', id: 'beds' })[0].entries.map(({ url }) => url),
    [absolute('/articles/new/')],
  );
});

test('feeds are bounded: twenty stories, ten of an entry', () => {
  const many = aSite({
    stories: Array.from({ length: 25 }, (_, at) => aStory(`s${at}`, '2026-01-01', { topics: ['beds'], figures })),
    topics: [aTopic('beds')],
  });
  assert.equal(both(site, 'zh', many)[0].entries.length, 20);
  assert.equal(both({ kind: 'topics', id: 'beds' }, 'zh', many)[0].entries.length, 10);
});

test('the text is whole, its addresses too, without what only our pages know', () => {
  const html = both(site)[1].entries[0]?.html ?? '';
  for (const part of [
    `<a href="${absolute('/articles/x/#p2')}">甲院</a>`,
    `<a href="${absolute('/articles/old/#t-bed')}">床</a>`,
    '3 &lt; 5 且 ]]> 无妨。',
    '<blockquote><p><strong>没有说明的 &amp; 其他</strong></p><p>没有说费用。</p></blockquote>',
    '——某院长',
    '<td>60家</td>',
    '谁说的：院方',
    'correction的说明。',
  ])
    assert.ok(html.includes(part), part);
});

test('an empty site has feeds without entries', () => {
  for (const subject of [site, { kind: 'corrections' } as const])
    for (const feed of both(subject, 'zh', aSite({}))) assert.deepEqual(feed.entries, []);
});

test('corrections are told apart where a story has two of one day, and keep their ids when another comes, of a later day or the same', () => {
  const day = '2026-05-01';
  const ids = (changes: ReturnType<typeof aChange>[]) =>
    both({ kind: 'corrections' }, 'zh', aSite({ stories: [aStory('old', '2025', { changes })] }))[0].entries.map(
      ({ id }) => id,
    );
  const two = ids([aChange('correction', day), aChange('clarification', day)]);
  assert.equal(new Set(two).size, 2);
  const three = ids([aChange('correction', day), aChange('clarification', day), aChange('correction', '2026-06-01')]);
  assert.deepEqual(three.slice(1), two);
  const again = ids([aChange('correction', day), aChange('clarification', day), aChange('correction', day)]);
  assert.deepEqual(again.slice(0, 2), two);
});

test('Markdown says the same as the page, with what it has to escape', () => {
  const text = storyMarkdown(content, stories[0] ?? assert.fail(), 'zh', bodyOf());
  assert.ok(text.startsWith('# old\n\nold。\n'));
  for (const part of [
    `[甲院](${absolute('/articles/x/#p2')})`,
    '> **没有说明的 & 其他**',
    '| 之前',
    '60家',
    '- 日期：2025年1月1日',
  ])
    assert.ok(text.includes(part), `${part} in\n${text}`);
});

test('plain words stand before the text, in feeds as in Markdown', () => {
  const plain = words('可以在镇上透析。', 'Dialysis is to be had in the town.');
  const text = storyMarkdown(aSite({ stories }), aStory('x', '2026-01-01', { plain, figures }), 'en', bodyOf());
  assert.match(text, /## What this means for you\n\nDialysis is to be had in the town\.\n/);
  assert.ok(text.indexOf('Dialysis') < text.indexOf('甲院'));
});
