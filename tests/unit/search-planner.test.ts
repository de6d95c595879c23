/** The steps of a search and the order of what they find, on a real index. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { namesOnly } from '../../src/search/ask/match/registry-matches.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { shardsOf } from '../../src/search/index/shards.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

const twin = (id: string, title: string) => ({ other: { url: `/en/articles/${id}/`, title } });

const records = [
  story('old-body', '旧闻一则', ['医院开了血透室。', '血透室有12张床，占120%。'], { date: '2023-05-01' }),
  story('new-title', '镇上有了血透室', ['终末期肾病患者就近治疗，11月开诊。'], {
    date: '2026-01-11',
    summary: '一句摘要。',
    ...twin('new-title', 'A dialysis room in town'),
  }),
  story('words-apart', '两件事', ['聊城的护士上门。', '透析的费用没有写明，1月开诊，涨20%。'], {
    date: '2025-03',
    ...twin('dialysis', 'A room for dialysis'),
  }),
  story('dialysis', 'A room for dialysis', ['The hospital opened a dialysis room.', '14,155 operations, 20% more.'], {
    locale: 'en',
    date: '2025',
    other: { url: '/articles/words-apart/', title: '两件事' },
  }),
  story('new-title', 'A dialysis room in town', ['Patients with kidney disease are treated near home.'], {
    locale: 'en',
    date: '2026-01-11',
    other: { url: '/articles/new-title/', title: '镇上有了血透室' },
  }),
  ...entry('programmes', 'scan', ['码上就办', '扫码就办'], ['Scan and Solve'], {
    zh: '扫码提意见。',
    en: 'Scan a code.',
  }),
  ...entry('programmes', 'room', ['郁山镇血透室'], ['Yushan Dialysis Room']),
  ...entry('programmes', 'seven', ['7日内复诊免挂号费'], ['Free follow-up within 7 days']),
  ...entry('organisations', 'hospital', ['聊城市人民医院', '聊城人医'], ["Liaocheng People's Hospital"], {
    zh: '设有血透室的医院，11月成立。',
  }),
  ...entry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
  ...entry('topics', 'share', ['份额'], ['Share']),
];

let index: TestIndex;
before(async () => (index = await buildIndex(records)));
after(() => index.remove());

const stories = async (typed: string, locale: 'zh' | 'en' = 'zh') => (await index.ask(typed, locale)).urls;

test('a title stands before a text, whatever their dates', async () => {
  assert.deepEqual(await stories('血透室'), ['/articles/new-title/', '/articles/old-body/']);
});

test('full-width, upper case, spaces and punctuation are folded away', async () => {
  for (const typed of ['７日内复诊', '7日内复诊', ' 7 日内，复诊 ']) {
    assert.equal((await index.ask(typed)).entries[0], 'programmes/seven', typed);
  }
  assert.deepEqual(await stories('终末期 肾病'), ['/articles/new-title/']);
});

test('words apart are found below the words in a row, and say so', async () => {
  const found = await index.ask('聊城 透析');
  assert.deepEqual(found.urls, ['/articles/words-apart/']);
  assert.equal(found.stories[0]?.tier, 'related');
  const both = await index.ask('开诊 患者');
  assert.deepEqual(both.urls, ['/articles/new-title/']);
  const row = await index.ask('血透室 有12张床');
  assert.deepEqual(
    row.stories.map(({ tier }) => tier),
    ['exact'],
  );
});

test('numbers hold their bounds; quoted ones do not', async () => {
  assert.deepEqual(await stories('20%'), ['/articles/words-apart/']);
  assert.deepEqual((await stories('"20%"')).sort(), ['/articles/old-body/', '/articles/words-apart/']);
  assert.deepEqual(await stories('1月开诊'), ['/articles/words-apart/']);
  assert.deepEqual(await stories('11月'), ['/articles/new-title/']);
  assert.deepEqual(await stories('2张床'), []);
  assert.deepEqual(await stories('141'), []);
});

test('quoted text and words beside it must all be there', async () => {
  assert.deepEqual(await stories('“终末期肾病” 开诊'), ['/articles/new-title/']);
  assert.deepEqual(await stories('“终末期肾病” 护士'), []);
});

test('a name leads to its own entry, by official name, alias, beginning and in the other language', async () => {
  for (const typed of ['码上就办', '扫码就办', '码上', 'Scan and Solve', 'scan and', 'SCAN']) {
    const found = await index.ask(typed);
    assert.deepEqual([found.entries[0], found.registry[0]?.tier], ['programmes/scan', 'exact'], typed);
  }
  assert.equal((await index.ask('码上就办', 'en')).entries[0], 'programmes/scan');
});

test('every name of the registry leads to its entry first', async () => {
  for (const { collection, id, zh, en } of index.names) {
    for (const typed of [...zh, ...en]) {
      assert.equal((await index.ask(typed)).entries[0], `${collection}/${id}`, typed);
    }
  }
});

test('names in Latin letters answer by whole words', async () => {
  assert.deepEqual((await index.ask('hare')).entries, []);
  assert.deepEqual((await index.ask('shareholder meeting')).entries, []);
  assert.deepEqual((await index.ask('share')).entries, ['topics/share']);
});

test('what only comes near stands above stories only where none has the words', async () => {
  assert.deepEqual((await index.ask('聊城医院透析')).entries, ['organisations/hospital']);
  // The story has the very words; the place is only named in the query.
  assert.deepEqual((await index.ask('聊城的护士')).entries, []);
});

test('an entry whose text has the words is there too, but does not drown the stories', async () => {
  assert.deepEqual((await index.ask('血透室')).entries, ['programmes/room']);
  assert.deepEqual((await index.ask('设有血透室')).entries, ['organisations/hospital']);
  assert.deepEqual((await index.ask('"血透室"')).entries, ['programmes/room', 'organisations/hospital']);
});

test('English is searched by words and their forms', async () => {
  assert.deepEqual(await stories('dialysis rooms', 'en'), ['/en/articles/new-title/', '/en/articles/dialysis/']);
  assert.deepEqual(await stories('14155', 'en'), ['/en/articles/dialysis/']);
  assert.deepEqual(await stories('20%', 'en'), ['/en/articles/dialysis/']);
  const begun = await index.ask('hospi', 'en');
  assert.deepEqual([begun.urls, begun.stories[0]?.tier], [['/en/articles/dialysis/'], 'related']);
  assert.deepEqual(await stories('hospitalxyz', 'en'), []);
  assert.deepEqual(await stories('141', 'en'), []);
});

test('quoted English is meant to the letter', async () => {
  assert.deepEqual(await stories('"dialysis rooms"', 'en'), []);
  assert.deepEqual(await stories('"a Dialysis room."', 'en'), ['/en/articles/new-title/', '/en/articles/dialysis/']);
});

test('the other language answers where the reader’s own has nothing', async () => {
  const zh = await index.ask('血透室', 'en');
  assert.deepEqual(zh.stories[0]?.locale, 'zh');
  const en = await index.ask('kidney', 'zh');
  assert.deepEqual(en.urls, ['/en/articles/new-title/']);
});

test('a query of signs alone finds nothing and fails nowhere', async () => {
  for (const typed of ['', '。', '""', '???', '《》']) {
    const { urls, entries } = await index.ask(typed);
    assert.deepEqual([urls, entries], [[], []], typed);
  }
});

test('names answer without any index', () => {
  const hits = namesOnly(parseQuery('聊城'), index.names);
  assert.deepEqual(
    hits.map(({ entry: { id } }) => id),
    ['liaocheng', 'hospital'],
  );
});

test('bundles hold whole years, newest first, the registry in the newest', () => {
  const years = shardsOf(records, 'zh', 2);
  assert.deepEqual(
    years.map(({ name, stories: count, records: own }) => [name, count, own.length]),
    [
      ['zh-2025-2026', 2, 8],
      ['zh-2023', 1, 1],
    ],
  );
  assert.deepEqual(
    shardsOf(records, 'zh').map(({ name }) => name),
    ['zh-2023-2026'],
  );
  assert.deepEqual(shardsOf([], 'en'), []);
});
