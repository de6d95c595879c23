/** Places in a query: which one it names, and what is said where nothing is there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import { placeInQuery } from '../../src/search/ask/match/place-in-query.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { missingPlaceIn } from '../../src/search/ask/results/missing-place.ts';
import { nameEntry } from '../lib/fake-search-index.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

test('the place of a query is the longest that it names, in the reader’s words; a city where the registry has none', () => {
  const names = [
    nameEntry('places', 'dongchangfu', ['东昌府区'], ['Dongchangfu']),
    nameEntry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
    nameEntry('topics', 't', ['透析']),
  ];
  const place = (typed: string, locale: Locale = 'zh') =>
    placeInQuery(parseQuery(typed), names, ['济南', '济南市中'], locale);
  assert.deepEqual(place('聊城东昌府区'), { id: 'dongchangfu', name: '东昌府区', asked: '东昌府区' });
  assert.deepEqual(place('聊城', 'en'), { id: 'liaocheng', name: '聊城', asked: '聊城' });
  assert.deepEqual(place('liaocheng beds'), { id: 'liaocheng', name: '聊城市', asked: 'liaocheng' });
  assert.deepEqual(place('liaocheng beds', 'en'), { id: 'liaocheng', name: 'Liaocheng', asked: 'liaocheng' });
  assert.deepEqual(place('济南市中透析'), { name: '济南市中', asked: '济南市中' });
  assert.equal(place('透析'), undefined);
  assert.equal(place('jinan'), undefined);
});

test('a city whose name is a word as well is meant where it stands alone, or with what kind of place it is', () => {
  const ALSO_WORDS = '日照来宾台中安康三明长治吉安平凉海东定西通化保山内江大同北海白银百色江门';
  for (const [name] of ALSO_WORDS.matchAll(/../g)) {
    const asked = (typed: string) => placeInQuery(parseQuery(typed), [], [name], 'zh')?.name;
    for (const typed of [`${name} 透析`, `${name}市哪里看病`, `${name}的医院在哪`])
      assert.equal(asked(typed), name, typed);
    assert.equal(asked(`${name}问题怎么办`), undefined, name);
  }
});

test('another city is meant wherever its name is a word, not where that is a piece of others', () => {
  const asked = (typed: string, name: string) => placeInQuery(parseQuery(typed), [], [name], 'zh')?.name;
  for (const typed of ['青岛问题怎么办', '青岛市问题怎么办', '在青岛看病', '看病去青岛'])
    assert.equal(asked(typed, '青岛'), '青岛', typed);
  assert.equal(asked('吃三明治过敏怎么办', '三明'), undefined);
  assert.equal(asked('阳谷县中医院怎么走', '阳谷'), '阳谷');
});

let index: TestIndex;

before(async () => {
  const here = (id: string, title: string, text: string, places: string[], plainWords: string[] = []) =>
    story(id, title, [text], { plainWords, facets: { ...story('', '', []).facets, places } });
  const [service, inEnglish] = entry('programmes', 'monitor', ['胎心监护平台'], ['Fetal monitoring']);
  assert.ok(service && inEnglish);
  index = await buildIndex([
    ...entry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
    ...entry('places', 'qingdao', ['青岛市', '青岛'], ['Qingdao']),
    here('birth', '母婴云平台', '聊城市的孕妇在家监测胎心。', ['liaocheng'], ['怀孕', '产检']),
    here('vaccine', '接种门诊', '青岛的接种门诊开到晚上。', ['qingdao'], ['打疫苗']),
    ...['停车', '食堂', '培训', '会议'].map((what, at) =>
      here(`s${at}`, `聊城${what}`, `聊城市的${what}。`, ['liaocheng']),
    ),
    { ...service, plainWords: ['怀孕', '产检', '聊城市'] },
    inEnglish,
  ]);
});
after(() => index.remove());

const found = async (typed: string) =>
  (await index.ask(typed)).urls.map((url) => url.replace(/^.*articles\/(.*)\/$/, '$1'));

test('of a place and a need both count, apart or in a sentence', async () => {
  for (const typed of ['怀孕 聊城', '聊城怀孕', '聊城产检', '怀孕了在聊城去哪产检']) {
    assert.deepEqual(await found(typed), ['birth'], typed);
    assert.equal((await index.ask(typed)).entries[0], 'programmes/monitor', typed);
  }
});

test('where the need is only elsewhere, that is shown and said, with what was asked for', async () => {
  const missing = async (typed: string) => missingPlaceIn(await index.ask(typed), index.names, index.index, 'zh');
  assert.deepEqual(await found('聊城打疫苗'), ['vaccine']);
  assert.deepEqual(await missing('聊城打疫苗'), { id: 'liaocheng', name: '聊城', need: '打疫苗' });
  assert.deepEqual(await missing('阳谷哪里能打疫苗'), { id: undefined, name: '阳谷', need: '打疫苗' });
  assert.equal(await missing('怀孕 聊城'), undefined);
  assert.deepEqual(await found('聊城无人机'), []);
  assert.deepEqual(await missing('聊城无人机'), { id: 'liaocheng', name: '聊城', need: '无人机' });
});

test('the place itself is no answer to what is needed there, and of where a reader would rather not go nothing is said', async () => {
  const of = async (typed: string, locale: Locale = 'zh') => {
    const answer = await index.ask(typed, locale);
    const missing = await missingPlaceIn(answer, index.names, index.index, locale);
    return [answer.entries.filter((id) => id.startsWith('places/')), answer.place?.id, missing?.name];
  };
  assert.deepEqual(await of('聊城无人机'), [[], 'liaocheng', '聊城']);
  assert.deepEqual(await of('聊城 无人机'), [[], 'liaocheng', '聊城']);
  assert.deepEqual(await of('drone in Liaocheng', 'en'), [[], 'liaocheng', 'Liaocheng']);
  assert.deepEqual(await of('聊城'), [['places/liaocheng'], undefined, undefined]);
  assert.deepEqual((await of('不去聊城打疫苗'))[2], undefined);
  assert.deepEqual((await of('drone without travelling to Liaocheng', 'en'))[2], undefined);
  // Filler is no need: of a place that has a page nothing is said to be missing.
  assert.deepEqual((await of('going to Liaocheng', 'en'))[2], undefined);
  assert.deepEqual((await of('see someone in Liaocheng', 'en'))[2], 'Liaocheng');
});

test('of a place alone, or a year, the newest story stands first; with a need, the best', async () => {
  const own = await buildIndex([
    ...entry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
    story('old', '聊城聊城聊城', ['聊城。2026年聊城。2026年2026年。'], { date: '2024-01-01' }),
    story('new', '新闻', ['聊城的医院2026年开诊，许多别的话也写在这里。'], { date: '2026-01-01' }),
  ]);
  const order = async (typed: string) => (await own.ask(typed)).urls.map((url) => url.slice(-4, -1));
  assert.deepEqual(await order('聊城'), ['new', 'old']);
  assert.deepEqual(await order('2026年'), ['new', 'old']);
  assert.deepEqual(await order('聊城2026年'), ['old']);
  await own.remove();
});

test('of a need in a place what offers it is shown, and the place only as a way on, where no text has both in a row', async () => {
  const own = await buildIndex([
    ...entry('places', 'donge', ['东阿县', '东阿'], ["Dong'e"]),
    ...entry('programmes', 'forward', ['护士站前移'], ['Nurses forward'], { zh: '在东阿的医院，出院在床边办。' }),
    story('beds', '床边办手续', ['东阿县的医院里，患者在床边办出院。']),
  ]);
  const { entries, urls, place } = await own.ask('东阿 出院');
  assert.deepEqual([entries, urls, place?.id], [['programmes/forward'], ['/articles/beds/'], 'donge']);
  await own.remove();
});
