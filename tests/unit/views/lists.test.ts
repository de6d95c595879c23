/** Stories and entries in lists: pages of twenty, links and their languages, what an entry says of itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listEntries, listEntry } from '../../../src/views/parts/registry-list-item.ts';
import { storyLinkTo } from '../../../src/views/parts/links.ts';
import { pageNumbers, pageOf } from '../../../src/views/parts/pagination.ts';
import type { Phrase } from '../../../src/lib/phrases.ts';
import { headlinePhrases } from '../../../src/views/parts/headline-phrases.ts';
import { storyItem } from '../../../src/views/parts/story-list-item.ts';
import {
  aCampaign,
  anOrganisation,
  aPlace,
  aProgramme,
  aSite,
  aStory,
  aTopic,
  idsOf,
  inChinese,
  words,
} from '../../lib/index-of-content.ts';

const hrefOf = (page: number) => `/x/${page}/`;

test('a list has twenty stories a page and knows its neighbours', () => {
  const stories = Array.from({ length: 45 }, (_, at) => aStory(`s${String(at).padStart(2, '0')}`, '2026-01-01'));
  const content = aSite({ stories });
  const pages = [1, 2, 3].map((page) => pageOf(content, content.stories, page, 'zh', hrefOf));
  assert.deepEqual(
    pages.map(({ items, total, page, pages: all, newer, older }) => [items.length, total, page, all, newer, older]),
    [
      [20, 45, 1, 3, undefined, '/x/2/'],
      [20, 45, 2, 3, '/x/1/', '/x/3/'],
      [5, 45, 3, 3, '/x/2/', undefined],
    ],
  );
  assert.deepEqual(idsOf(pages.flatMap(({ items }) => items)), idsOf(stories), 'every story once');
});

test('twenty stories fill one page, twenty-one two, none one', () => {
  assert.deepEqual(
    [0, 1, 20, 21, 40, 41].map((total) => pageNumbers(total).length),
    [1, 1, 1, 2, 2, 3],
  );
  assert.deepEqual(pageNumbers(41), [1, 2, 3]);
});

test('an English list leads to the Chinese story where there is no other, and says so', () => {
  const content = aSite({ stories: [inChinese(aStory('one', '2026')), aStory('two', '2026')] });
  const [one, two] = content.stories.map((story) => storyItem(content, story, 'en'));
  assert.deepEqual([one?.href, one?.lang, one?.name, one?.summary], ['/articles/one/', 'zh-CN', 'one', 'one。']);
  assert.deepEqual([two?.href, two?.lang, two?.name], ['/en/articles/two/', undefined, 'two (en)']);
  const [chinese] = content.stories.map((story) => storyItem(content, story, 'zh'));
  assert.deepEqual([chinese?.href, chinese?.lang], ['/articles/one/', undefined]);
});

test('a link leads to a story that readers see, or nowhere', () => {
  const content = aSite({ stories: [aStory('one', '2026')] });
  assert.equal(storyLinkTo(content, 'one', 'en')?.href, '/en/articles/one/');
  assert.equal(storyLinkTo(content, 'hidden', 'en'), undefined);
  assert.equal(storyLinkTo(content, undefined, 'en'), undefined);
});

const wholeOf = (phrase: Phrase): string => [phrase].flat().join('');

test('a headline in Chinese is told in phrases, which no registered name is broken by', () => {
  const name = '青禾医院';
  const title = `${name}与省内外四十余家医疗机构共建区域医疗中心`;
  const content = aSite({
    stories: [aStory('one', '2026', { zh: { title, summary: '一。', body: '', terms: [] } })],
    organisations: [anOrganisation('a', { name: words(name) })],
  });
  const [story] = content.stories.map((one) => storyItem(content, one, 'zh'));
  assert.equal(story?.phrases?.flat().join(''), title);
  assert.ok(story.phrases.some((phrase) => wholeOf(phrase).includes(name)));
  assert.equal(content.stories.map((one) => storyItem(content, one, 'en'))[0]?.phrases, undefined);
});

test('names of every kind hold a headline together: organisations, programmes, campaigns, places, topics, and aliases', () => {
  const name = '健康生活行动';
  const named = { name: words(name) };
  const alias = { aliases: { zh: [name], en: [] } };
  const sites = [
    aSite({ organisations: [anOrganisation('a', alias)] }),
    aSite({ stories: [aStory('one', '2026')], programmes: [aProgramme('a', named)] }),
    aSite({ stories: [aStory('one', '2026')], campaigns: [aCampaign('a', '2026', named)] }),
    aSite({ places: [aPlace('a', named)] }),
    aSite({ topics: [aTopic('a', named)] }),
  ];
  const title = `市民参加${name}启动`;
  assert.ok(
    headlinePhrases(aSite({}), title, 'zh')?.every((phrase) => !wholeOf(phrase).includes(name)),
    'it is no word by itself',
  );
  for (const content of sites)
    assert.ok(headlinePhrases(content, title, 'zh')?.some((phrase) => wholeOf(phrase).includes(name)));
});

test('an entry says where it is, unless its name does; when it is; and how often it was in the news', () => {
  const content = aSite({
    stories: [aStory('one', '2026', { organisations: ['a', 'b'] }), aStory('two', '2025', { organisations: ['b'] })],
    organisations: [
      anOrganisation('a', { name: words('人民医院', 'People’s Hospital'), place: 'city' }),
      anOrganisation('b', { name: words('聊城市人民医院', 'Liaocheng People’s Hospital'), place: 'city' }),
    ],
    campaigns: [aCampaign('c', '2026-01', { places: ['city'], until: '2026-03' }), aCampaign('d', '2025')],
    places: [aPlace('city', { name: words('聊城', 'Liaocheng') })],
  });
  const of = (id: string) => listEntry(content, 'zh', 'organisations', id);
  assert.deepEqual([of('a').place, of('a').count, of('a').href], ['聊城', 1, '/organisations/a/']);
  assert.deepEqual([of('b').place, of('b').count], [undefined, 2]);
  const campaign = (id: string) => listEntry(content, 'en', 'campaigns', id);
  assert.deepEqual([campaign('c').date, campaign('c').place], ['2026-01/2026-03', 'Liaocheng']);
  assert.deepEqual([campaign('d').date, campaign('d').place], ['2025', undefined]);
  assert.equal(listEntry(content, 'zh', 'campaigns', 'c').summary, '关于c。');
});

test('entries stand by name; the place that the page has named is not named again', () => {
  const content = aSite({
    organisations: [
      anOrganisation('a', { name: words('中医院'), place: 'here' }),
      anOrganisation('b', { name: words('阿城医院'), place: 'there' }),
      anOrganisation('c', { name: words('第二医院') }),
    ],
    places: [aPlace('here', { name: words('甲') }), aPlace('there', { name: words('乙') })],
  });
  const entries = listEntries(content, 'zh', 'organisations', ['a', 'b', 'c'], '甲');
  assert.deepEqual(
    entries.map(({ id, place }) => [id, place]),
    [
      ['b', '乙'],
      ['c', undefined],
      ['a', undefined],
    ],
  );
});
