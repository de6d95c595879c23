/** Dates and numbers in the ways in which people type them, and the words of people that a scan or a keyboard garbles. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dateIn } from '../../src/search/ask/rewrite/date-forms.ts';
import { numberForms } from '../../src/search/ask/rewrite/number-forms.ts';
import { mayBePinyin } from '../../src/search/ask/rewrite/pinyin-input.ts';
import { READ_TWO_WAYS, spellings } from '../../src/search/index/pinyin-spellings.ts';
import { fold } from '../../src/search/text/fold.ts';
import { buildIndex, openIndex, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;

before(async () => {
  index = await buildIndex([
    story('printed', '医院开诊', ['2026年2月3日，医院开诊。'], { date: '2026-03-01' }),
    story('dated', '护士节', ['护士节活动。'], { date: '2026-02-03' }),
    story('month', '义诊', ['医生义诊。'], { date: '2026-02' }),
    story('older', '停车场', ['新的停车场。'], { date: '2025-12-03' }),
    story('figures', '检查互认', ['互认节约4800余万元，惠及150万人口，共45亿条，设备1.4万余台，99万项次。']),
    story('figures', 'Shared results', ['It saved more than 48 million yuan.'], { locale: 'en' }),
  ]);
});
after(() => index.remove());

const found = async (typed: string, locale: 'zh' | 'en' = 'zh') =>
  (await index.ask(typed, locale)).urls.map((url) => url.replace(/^.*articles\/(.*)\/$/, '$1'));

test('a date finds the text that has it and the stories of that day, however it is typed', async () => {
  const typed = [
    '2026-02-03',
    '2026/2/3',
    '2026.02.03',
    '20260203',
    'Feb 3, 2026',
    '3 February 2026',
    '２０２６-０２-０３',
  ];
  for (const date of typed) assert.deepEqual(await found(date), ['printed', 'dated'], date);
  assert.deepEqual((await index.ask('2026-02-03')).change, {
    kind: 'date',
    queries: ['2026年2月3日', '3 February 2026'],
  });
  assert.deepEqual(await found('2月3日'), ['printed', 'dated']);
  assert.deepEqual(await found('12月3日'), ['older']);
  assert.deepEqual(await found('2026-02'), ['printed', 'dated', 'month']);
  assert.deepEqual(await found('2026-02-03 护士节'), ['dated']);
  assert.deepEqual(await found('2026-02-04'), []);
});

test('what is no date is none', () => {
  for (const text of ['2026.13.4', '1202026-02-03', '2026', '13月3日', '2026-02-30', '1.5.3', '120-2026'])
    assert.equal(dateIn(text), undefined, text);
  assert.deepEqual(dateIn('聊城 2月29号 义诊'), {
    date: '02-29',
    queries: ['聊城 2月29日 义诊', '聊城 29 February 义诊'],
    rest: '聊城   义诊',
  });
  assert.deepEqual(dateIn('Sept. 5th, 2025')?.date, '2025-09-05');
  assert.deepEqual(dateIn('clinic in May 2025')?.queries[1], 'clinic in May 2025');
});

test('a number of any size is found as text writes it', async () => {
  for (const typed of [
    '1500000',
    '1,500,000',
    '1.5 million',
    '4500000000',
    '4.5 billion',
    '990000',
    '4800万元 互认',
    '1.4万台',
  ])
    assert.deepEqual(await found(typed), ['figures'], typed);
  assert.deepEqual(await found('48000000', 'en'), ['figures']);
  assert.deepEqual(await found('1500001'), []);
  const { change, stories } = await index.ask('1500000');
  assert.deepEqual([change?.kind, stories[0]?.tier], ['number', 'related']);
});

test('a number or a date is looked for in the other language only where that has stories of its own', async () => {
  const twins = (id: string, zh: string, en: string) => {
    const other = (locale: 'zh' | 'en') => ({ url: `/${locale}/`, title: id });
    return [story(id, id, [zh], { other: other('en') }), story(id, id, [en], { locale: 'en', other: other('zh') })];
  };
  const pair = twins('figures', '惠及150万人口。', 'It served 1.5 million people.');
  const alone = story('alone', 'Alone', ['It saved 77 lives on 29 March 2026.'], { locale: 'en' });
  for (const [records, languages] of [
    [pair, ['zh']],
    [
      [...pair, alone],
      ['zh', 'en'],
    ],
  ] as const) {
    const built = await buildIndex(records);
    for (const typed of ['77', '4500000000', '2026/03/29']) {
      const own = await openIndex(built.folder);
      const { urls } = await own.ask(typed);
      const read = own.read.filter((path) => path.endsWith('pages.json')).map((path) => path.slice(0, 2));
      assert.deepEqual(read.toSorted().toReversed(), languages, typed);
      assert.equal(urls.length, languages.length === 2 && typed !== '4500000000' ? 1 : 0, typed);
    }
    assert.deepEqual((await built.ask('1.5 million')).urls.length, 1);
    await built.remove();
  }
});

test('letters that can be no pinyin are not looked for as such', () => {
  for (const typed of [
    'changhuxian',
    'jishuitan yiyuan',
    'xuetou',
    'chx',
    'zhgh',
    'lüyou',
    'changhuxia',
    'xuet',
    'er',
    'xio',
  ])
    assert.equal(mayBePinyin(typed), true, typed);
  for (const typed of ['subway', 'thyroid', 'insomnia', 'dialysis', 'vision', 'massaging'])
    assert.equal(mayBePinyin(typed), false, typed);
});

test('numbers are put otherwise where that is the same number', () => {
  assert.deepEqual(numberForms('1500000'), ['150万', '1.5 million']);
  assert.deepEqual(numberForms('1.5亿'), ['15000万', '150000000', '150 million', '1.5亿余', '1.5亿多']);
  assert.deepEqual(numberForms('30家'), ['30余家', '30多家']);
  for (const text of ['60', '百万', '2026']) assert.deepEqual(numberForms(text), [], text);
});

test('radicals that stand for characters are those', () => {
  assert.equal(fold('⼈⺠医院'), '人民医院');
  assert.equal(fold('⻔诊⻓护险'), '门诊长护险');
});

test('a word is spelt as it is read, rightly or not; a dictionary’s reading first', () => {
  assert.deepEqual(spellings('脑卒中').toSorted(), ['nao cu zhong', 'nao zu zhong']);
  assert.deepEqual(spellings('血透'), ['xue tou', 'xie tou']);
  assert.deepEqual(spellings('医院'), ['yi yuan']);
  for (const [character, both] of Object.entries(READ_TWO_WAYS))
    assert.deepEqual(spellings(character).toSorted(), both.toSorted(), character);
});
