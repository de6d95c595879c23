/** An institution or place that the archive does not know is never answered by another one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hospitalIn, isNameOfItsKind } from '../../src/search/ask/match/looks-like-a-name.ts';
import { missingPlaceIn } from '../../src/search/ask/results/missing-place.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;
before(async () => {
  index = await buildIndex([
    story('fourth', '聊城市第四人民医院开诊', ['聊城市第四人民医院有床位，第五批人员到院。']),
    story('care', '护士上门', ['长期护理保险的护士上门。']),
    ...entry('organisations', 'fourth', ['聊城市第四人民医院'], ['Liaocheng Fourth People’s Hospital']),
  ]);
});
after(() => index.remove());

test('a name is known by how it ends; a kind alone, a question or a sentence is none', () => {
  for (const name of ['聊城市第五人民医院', '冠县医院', '阳谷县', 'Huashan Hospital'])
    assert.equal(isNameOfItsKind(parseQuery(name)), true, name);
  for (const none of ['医院', '去哪家医院', '聊城 医院', '聊城有哪些医院', 'hospital', '血透室'])
    assert.equal(isNameOfItsKind(parseQuery(none)), false, none);
});

test('a query is about the hospital that it begins with, wherever that is, not about one that it comes to late', () => {
  const of = (text: string) => hospitalIn(parseQuery(text));
  assert.equal(of('聊城第一人民医院电话'), '聊城第一人民医院');
  assert.equal(of('示例大学附属医院'), '示例大学附属医院');
  assert.equal(of('长期护理保险上门护理服务团队建设聊城第一人民医院'), undefined);
  assert.equal(of('聊城有哪些人民医院'), undefined);
});

test('what it finds lacks the name and says so, and no other institution stands there', async () => {
  const { entries, stories, change } = await index.ask('聊城市第五人民医院');
  assert.deepEqual([entries, change?.kind], [[], 'question']);
  assert.deepEqual(
    stories.map(({ tier, lacking }) => [tier, lacking]),
    [['related', ['聊城市第五人民医院']]],
  );
});

test('nor where more is asked of it: what has parts of the name alone lacks the whole, one that is known does not', async () => {
  const { entries, stories } = await index.ask('聊城第五人民医院电话');
  assert.deepEqual(entries, []);
  assert.ok(stories.length > 0 && stories.every(({ lacking }) => lacking?.includes('聊城第五人民医院')));
  const known = await index.ask('聊城第四人民医院床位几张');
  assert.deepEqual(known.entries, ['organisations/fourth']);
  assert.ok(known.stories.every(({ lacking = [] }) => !lacking.some((word) => word.includes('医院'))));
});

test('a hit names the words that it lacks, but not those that another word of the same meaning has', async () => {
  const { stories } = await index.ask('护士上门打疫苗');
  assert.deepEqual(stories[0]?.lacking, ['疫苗']);
});

test('a place is named by a word, not by parts of others', async () => {
  const missing = async (typed: string) => missingPlaceIn(await index.ask(typed), index.names, index.index, 'zh');
  for (const [typed, place] of [
    ['深圳护士上门', '深圳'],
    ['日照 护士', '日照'],
    ['日照市护士上门', '日照'],
    ['日照时间和护士', undefined],
    ['三明治护士上门', undefined],
    ['平台中的护士', undefined],
  ] as const)
    assert.equal((await missing(typed))?.name, place, typed);
});

test('a name in short leads to the entry and to what is written of it, and to nothing that only has a word of it', async () => {
  const own = await buildIndex([
    ...entry('programmes', 'union', ['国家骨科医学联盟'], ['Orthopaedic Union']),
    story('founded', '联盟成立', ['国家骨科医学联盟在北京成立。']),
    story('clinic', '骨科门诊', ['骨科。']),
  ]);
  const { urls, entries, change } = await own.ask('骨科联盟');
  assert.deepEqual([urls, entries], [['/articles/founded/'], ['programmes/union']]);
  assert.deepEqual(change, { kind: 'terms', queries: ['国家骨科医学联盟'] });
  await own.remove();
});
