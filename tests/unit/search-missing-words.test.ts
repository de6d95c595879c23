/** What an answer is told to be without: words that tell a query apart and that none of its hits has. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import { missingWords } from '../../src/search/ask/match/missing-words.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;
before(async () => {
  index = await buildIndex([
    story('mutual', '医院互认检查检验', ['疫苗接种门诊开到晚上，护士在床边办出院。', '体检的费用没有写明。']),
    story('night', '骨科夜间门诊', ['骨科的夜间门诊开到九点。失能的老人可以预约。']),
    story('mutual', 'Hospitals recognise each other’s tests', ['The vaccine clinic opens in the evening.'], {
      locale: 'en',
    }),
    ...entry('programmes', 'hpv', ['HPV疫苗接种'], ['HPV vaccination'], {
      zh: '免费接种疫苗。',
      en: 'A free vaccine.',
    }),
    ...entry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
  ]);
});
after(() => index.remove());

const missing = async (typed: string, locale: Locale = 'zh') => (await index.ask(typed, locale)).missing;

test('where no page has the word that tells a query apart, it is named, with what the hits have', async () => {
  const rabies = { missing: ['狂犬'], left: ['疫苗'], nowhere: true };
  for (const typed of ['狂犬疫苗', '狂犬 疫苗', '打狂犬疫苗']) assert.deepEqual(await missing(typed), rabies, typed);
  assert.deepEqual(await missing('被狗咬了 狂犬疫苗'), { ...rabies, missing: ['狗咬', '狂犬'] });
  assert.deepEqual(await missing('rabies vaccine', 'en'), { missing: ['rabies'], left: ['vaccine'], nowhere: true });
  // A place is no part of what is needed there.
  assert.deepEqual(await missing('聊城狂犬疫苗'), rabies);
});

test('what a single one of many hits has is not said of all', () => {
  const hit = (id: string, without: string[]): PageHit => {
    return { tier: 'related', locale: 'zh', dir: 'd', id, at: undefined, needles: [], without };
  };
  const stories = [hit('a', ['九院']), hit('b', ['九院', '电话']), hit('c', ['九院', '电话'])];
  const told = missingWords({ allRegistry: [], stories }, { asked: { words: ['九院', '电话'], absent: ['九院'] } });
  assert.deepEqual(told, { missing: ['九院'], left: [], nowhere: true });
});

test('what stands elsewhere on the site is not said to be nowhere', async () => {
  assert.deepEqual((await index.ask('骨科夜间门诊 体检')).missing?.nowhere ?? false, false);
  assert.equal(await missing('疫苗接种'), undefined);
  assert.equal(await missing('夜间的骨科门诊'), undefined);
});

test('of a long question that lacks a small part nothing is said, nor of characters that are of two words', async () => {
  assert.equal(await missing('疫苗 接种 门诊 晚上 检验 大象'), undefined);
  assert.equal(await missing('家里有失能老人怎么办'), undefined);
});

test('who asks, how near and how many are not named as missing; what is asked for is', async () => {
  const lacking = async (typed: string) => {
    const { stories, registry } = await index.ask(typed);
    assert.ok(stories.length > 0, typed);
    return [...stories.map((hit) => hit.lacking ?? []), ...registry.map((hit) => hit.page?.lacking ?? [])].flat();
  };
  for (const typed of ['我妈 打疫苗 附近', '疫苗 几岁 能打', '老公 骨科 就近 门诊', '骨科门诊 哪家'])
    assert.doesNotMatch((await lacking(typed)).join(), /妈|近|岁|老公|哪/, typed);
  assert.match((await lacking('骨科门诊 电话')).join(), /电话/);
});
