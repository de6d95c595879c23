/** What a reader asks for exactly: words that must not stand there, alternatives, fields; other operators are told. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import { readOperators } from '../../src/search/ask/operators.ts';
import { remarksOn } from '../../src/search/ask/results/status-messages.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { buildIndex, entry, story, type TestIndex } from '../lib/search-index.ts';

let index: TestIndex;

const fields = (author: string, source: string, place: string) => ({
  fields: { author: [author], source: [source], place: [place], organisation: ['示例医院'] },
});

before(async () => {
  index = await buildIndex([
    story('both', '透析室', ['镇上医院的透析室，专家来自积水潭。'], fields('记者 徐小钦', '示例日报', '聊城市')),
    story('one', '医院开诊', ['新医院开诊。'], fields('记者 张三', '青岛早报', '青岛市')),
    story('robot', '机器人', ['机器人做手术。'], fields('记者 徐小钦', '青岛早报', '青岛市')),
    story('robot', 'Robots', ['A robot helps with surgery.'], {
      locale: 'en',
      ...fields('Xu Xiaoqin', 'Example Daily', 'Qingdao'),
    }),
    ...entry('organisations', 'jst', ['积水潭医院'], ['Jishuitan Hospital']),
    ...entry('organisations', 'own', ['示例医院'], ['Example Hospital']),
  ]);
});
after(() => index.remove());

const found = async (typed: string, locale: 'zh' | 'en' = 'zh') =>
  (await index.ask(typed, locale)).urls.map((url) => url.replace(/^.*articles\/(.*)\/$/, '$1')).sort();

test('a minus leaves out the pages that have the word, and entries of that name', async () => {
  assert.deepEqual(await found('医院'), ['both', 'one']);
  assert.deepEqual(await found('医院 -积水潭'), ['one']);
  assert.deepEqual(await found('医院 -"专家来自"'), ['one']);
  assert.deepEqual((await index.ask('医院 -积水潭')).entries, ['organisations/own']);
  assert.deepEqual((await index.ask('医院')).entries.length, 2);
});

test('a minus within a word or before a number is none', () => {
  for (const text of ['COVID-19', '2025-2026', '零下 -5', 'X-光', '- 医院'])
    assert.equal(readOperators(text), undefined, text);
});

test('alternatives are answered together, what is exact first', async () => {
  assert.deepEqual(await found('透析室 OR 机器人'), ['both', 'robot']);
  assert.deepEqual(await found('透析室 | 机器人'), ['both', 'robot']);
  assert.deepEqual(await found('robot OR 透析室', 'en'), ['both', 'robot']);
  const { entries } = await index.ask('积水潭医院 OR 示例医院');
  assert.deepEqual([...entries].sort(), ['organisations/jst', 'organisations/own'], 'entries of both, each once');
});

test('fields: who wrote it, where it stood, where it is, whom it names; alone or with words', async () => {
  assert.deepEqual(await found('作者:徐小钦'), ['both', 'robot']);
  assert.deepEqual(await found('作者：徐小钦 医院'), ['both']);
  assert.deepEqual(await found('来源:青岛早报'), ['one', 'robot']);
  assert.deepEqual(await found('来源:青岛早报 作者:徐小钦'), ['robot']);
  assert.deepEqual(await found('地点:聊城 医院'), ['both']);
  assert.deepEqual((await found('机构:示例医院')).length, 3);
  assert.deepEqual(await found('author:"Xu Xiaoqin"', 'en'), ['robot']);
  assert.deepEqual(await found('作者:李四'), []);
});

test('an operator that there is none of is left out, and told', async () => {
  const answer = await index.ask('site:example.com 透析室');
  assert.deepEqual(answer.urls.length, 1);
  const wording = { locale: 'zh', words: interfaceWords('zh') } as const;
  const answered = { answer, query: answer.query, address: addressFor('x'), missingPlace: undefined, unfiltered: 1 };
  assert.match(remarksOn(answered, wording, [], [])[0]?.text ?? '', /已略去：site:example\.com/);
  assert.deepEqual(readOperators('透析 AND 护士')?.unknown, ['AND']);
  assert.deepEqual(readOperators('dialys* 透析')?.unknown, ['dialys*']);
  for (const text of ['医院在哪里?', 'A*STAR 合作', 'HLA-B*57', 'websites: a', 'NOTE', 'LAND'])
    assert.equal(readOperators(text), undefined, text);
});
