/** The query in other words, on a real index: what each way finds, what it says of itself, and what it must not do. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SynonymSet } from '../../src/search/text/lexicon-files.ts';
import { isOneEditApart } from '../../src/search/ask/rewrite/fuzzy-matching.ts';
import { buildIndex, entry, openIndex, story, type TestIndex } from '../lib/search-index.ts';

const terms: SynonymSet[] = [
  {
    zh: ['血液透析'],
    en: ['haemodialysis'],
    also: { zh: ['洗肾', '尿毒症'], en: ['kidney machine'] },
    programmes: ['room'],
  },
  { zh: ['胶囊'], en: ['capsule'], also: { zh: [], en: [] }, programmes: [] },
  { zh: ['警铃'], en: ['alarm line'], also: { zh: ['999'], en: [] }, programmes: [] },
  { zh: ['失能'], en: ['loss of self-care'], also: { zh: ['瘫痪', '卧床'], en: ['bedridden'] }, programmes: ['care'] },
];

const records = [
  story('dialysis', '镇上有了血透室', ['终末期肾病患者在镇上接受血液透析，占20%。'], { date: '2026-01-11' }),
  story('care', '护士上门护理失能老人', ['长期护理保险的护士到家里来。患者躺在床上，有事拨999。'], {
    date: '2026-02-01',
    other: { url: '/en/articles/care/', title: 'Nurses visit people at home' },
  }),
  story('market', '运河大集', ['膏方和香包，12张桌子。'], { date: '2026-03-01' }),
  story('surgery', '腔镜手术', ['医院开展乳腺手术。'], { date: '2025-03-01' }),
  story('fair', 'A canal fair', ['Herbal paste and sachets.'], { locale: 'en', date: '2026-03-01' }),
  story('care', 'Nurses visit people at home', ['The insurance pays a nurse.', 'There is an alarm line.'], {
    locale: 'en',
    date: '2026-02-01',
    other: { url: '/articles/care/', title: '护士上门护理失能老人' },
  }),
  story('machine', 'A machine', ['The HD unit takes a capsule.'], {
    locale: 'en',
    date: '2026-01-12',
    other: { url: '/articles/machine/', title: '新机器' },
  }),
  story('machine', '新机器', ['HD机，用药丸。'], {
    date: '2026-01-12',
    other: { url: '/en/articles/machine/', title: 'A machine' },
  }),
  story('second', '又一种胶囊', ['也配HD机。'], { date: '2026-01-13' }),
  ...entry('programmes', 'room', ['郁山镇血透室'], ['Yushan Dialysis Room']),
  ...entry('programmes', 'care', ['长期护理保险', '长护险'], ['Long-term care insurance']),
  ...entry('organisations', 'hospital', ['北京积水潭医院聊城医院'], ['Jishuitan Liaocheng Hospital']),
];

let index: TestIndex;
// As large archives are: with postings.
before(async () => (index = await buildIndex(records, terms, 0)));
after(() => index.remove());

const url = (id: string): string => `/articles/${id}/`;

/** Asks, and expects these stories, found in this way. */
async function finds(
  typed: string,
  kind: string | undefined,
  ids: string[],
  locale: 'zh' | 'en' = 'zh',
): Promise<void> {
  const found = await index.ask(typed, locale);
  const prefix = locale === 'en' ? '/en' : '';
  assert.deepEqual([found.change?.kind, found.urls], [kind, ids.map((id) => prefix + url(id))], typed);
}

test('traditional characters are the same text, and exact', async () => {
  await finds('終末期腎病', 'traditional', ['dialysis']);
  const found = await index.ask('長护險');
  assert.deepEqual([found.entries[0], found.registry[0]?.tier], ['programmes/care', 'exact']);
  assert.deepEqual(found.change?.queries, ['长护险']);
});

test('what people call a thing leads to what the archive calls it, as related', async () => {
  await finds('洗肾', 'terms', ['dialysis']);
  await finds('kidney machine', 'terms', ['dialysis']);
  const found = await index.ask('洗肾');
  assert.deepEqual([found.stories[0]?.tier, found.entries[0]], ['related', 'programmes/room']);
  await finds('瘫痪老人', 'terms', ['care']);
});

test('pinyin in full, with spaces, with tones, by its initials, and of several words', async () => {
  for (const typed of ['shouxiang', '']) assert.equal((await index.ask(typed)).urls.length, 0);
  for (const typed of ['xueye touxi', 'xueyetouxi', 'xuě yè tòu xī', 'XYTX'])
    await finds(typed, 'pinyin', ['dialysis']);
  await finds('yunhedaji', 'pinyin', ['market']);
  await finds('hushi shangmen', 'pinyin', ['care']);
  assert.equal((await index.ask('changhuxian')).entries[0], 'programmes/care');
});

test('one character of the same sound, wrong, missing or too many is mended, and said to be', async () => {
  for (const typed of ['终未期肾病', '终末期肾炳', '终末肾病', '终末的期肾病', '末终期肾病', '中末期肾病']) {
    const found = await index.ask(typed);
    assert.deepEqual([found.change?.kind, found.urls], ['typo', [url('dialysis')]], typed);
    assert.ok(found.stories.every(({ tier }) => tier === 'related'));
  }
  assert.equal((await index.ask('常护险')).entries[0], 'programmes/care');
  await finds('herbel', 'typo', ['fair'], 'en');
});

test('a run of words of the text is mended too, with the fewest texts read; pieces of words are no remedy', async () => {
  for (const typed of [
    '患者在镇接受',
    '患者在镇乙接受',
    '患者在镇上乙接受',
    '患者在上镇接受',
    '镇接受',
    '肾病的患者在镇上',
  ]) {
    const own = await openIndex(index.folder);
    const found = await own.ask(typed);
    assert.deepEqual([found.change?.kind, found.urls], ['typo', [url('dialysis')]], typed);
    assert.deepEqual(own.read.filter((path) => /texts/.test(path)).length, 1, typed);
  }
  for (const typed of ['镇上乙接乙受', '者在接受镇上', '占30%。', '镇甲乙', '者在镇接受', '期肾病的患者在镇上'])
    assert.notEqual((await index.ask(typed)).change?.kind, 'typo', typed);
});

test('signs in a query are signs', async () => {
  for (const typed of ['治愈率92%怎么算的', '镇上+接受', '$肾病(终末', '镇上*接受?', '[患者', '5^2肾病\\'])
    await assert.doesNotReject(index.ask(typed), typed);
});

test('a story stands once, in the language in which it was found', async () => {
  assert.deepEqual((await index.ask('999')).urls, [url('care')]);
  assert.deepEqual((await index.ask('999', 'en')).urls, [url('care')]);
});

test('stories that have no page in the language of what was found are offered too', async () => {
  const [own, further] = ['/en/articles/machine/', url('second')];
  for (const [typed, tier, kind] of [
    ['HD', 'exact', undefined],
    ['"HD"', 'exact', undefined],
    ['capsule', 'related', 'terms'],
  ] as const) {
    const found = await index.ask(typed, 'en');
    assert.deepEqual([found.urls, found.stories[1]?.tier, found.change?.kind], [[own, further], tier, kind], typed);
  }
  // The Chinese page has the Chinese text of both.
  assert.deepEqual((await index.ask('HD')).urls.sort(), [url('machine'), further]);
});

test('half a name in the right order is enough', async () => {
  assert.equal((await index.ask('积水潭聊城医院')).entries[0], 'organisations/hospital');
});

test('a whole question finds its story; its small words do not', async () => {
  await finds('老伴瘫在床上护士能上门吗', 'question', ['care']);
  await finds('who pays the nurse', 'question', ['care'], 'en');
  for (const typed of ['没有这样的话', '怎么办', '可以吗']) await finds(typed, undefined, []);
});

test('numbers hold their bounds in every tier', async () => {
  for (const typed of ['2张桌子', '120%', '桌子有2张吗']) assert.deepEqual((await index.ask(typed)).urls, [], typed);
  assert.deepEqual((await index.ask('桌子有12张吗')).urls, [url('market')]);
});

test('quoted text and a literal search are never put otherwise', async () => {
  for (const typed of ['"洗肾"', '“终未期肾病”']) {
    const found = await index.ask(typed);
    assert.deepEqual([found.change, found.urls, found.entries], [undefined, [], []], typed);
  }
  for (const typed of ['终未期肾病', '腎病']) {
    const literal = await index.ask(typed, 'zh', { literal: true });
    assert.deepEqual([literal.change, literal.urls], [undefined, []], typed);
  }
});

test('quoted English is exact wherever it begins and ends, and never crosses a block', async () => {
  for (const [typed, id] of [
    ['"erbal pas"', 'fair'],
    ['"achet"', 'fair'],
    ['"sachet"', 'fair'],
    ['“urance pays a nu”', 'care'],
    ['"s visit people at ho"', 'care'],
    ['"pays a nu" insurance', 'care'],
  ] as const) {
    for (const locale of ['zh', 'en'] as const) {
      const found = await index.ask(typed, locale);
      assert.deepEqual([found.urls, found.stories[0]?.tier], [[`/en${url(id)}`], 'exact'], `${typed} ${locale}`);
    }
  }
  for (const typed of ['"a nurse. there is"', '"erbal pastes"', '"nsurances"', '"ru a"'])
    assert.deepEqual((await index.ask(typed, 'en')).urls, [], typed);
});

test('what has the very words stands above what was found otherwise, and reads no dictionary of errors', async () => {
  const own = await openIndex(index.folder);
  assert.deepEqual((await own.ask('血液透析')).urls, [url('dialysis')]);
  assert.deepEqual(
    own.read.filter((path) => /pinyin|sounds|words/.test(path)),
    [],
  );
  await own.ask('血夜透析');
  assert.ok(own.read.some((path) => /words/.test(path)));
});

test('one character away: wrong, missing, too many, changed places; nothing else', () => {
  const away = (a: string, b: string) => isOneEditApart([...a], [...b]);
  for (const [a, b] of [
    ['甲乙丙', '甲丁丙'],
    ['甲乙丙', '甲丙'],
    ['甲丙', '甲乙丙'],
    ['甲乙丙', '乙甲丙'],
    ['甲乙', '甲乙丙'],
  ] as const)
    assert.ok(away(a, b), `${a} ${b}`);
  for (const [a, b] of [
    ['甲乙丙', '丙乙甲'],
    ['甲乙丙', '甲'],
    ['甲乙丙丁', '乙甲丁丙'],
  ] as const)
    assert.ok(!away(a, b), `${a} ${b}`);
});
