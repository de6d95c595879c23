/** What is suggested while a reader types. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestionsFor } from '../../src/search/ask/suggestions.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

const names = [
  nameEntry('organisations', 'jst', ['北京积水潭医院聊城医院', '积水潭聊城'], ['Jishuitan Liaocheng Hospital']),
  nameEntry('programmes', 'league', ['积水潭骨科联盟'], ['Orthopaedic League']),
  nameEntry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
];
const terms = [
  { zh: ['血液透析'], en: ['dialysis'], also: { zh: ['洗肾', '透析'], en: ['kidney machine'] }, programmes: [] },
  { zh: ['孕产'], en: ['maternity'], also: { zh: ['怀孕', '聊天'], en: [] }, programmes: [] },
];
const suggested = (typed: string) => suggestionsFor(typed, names, terms).map(({ text }) => text);

test('names that begin with what was typed come first, then words of needs, then names that hold it', () => {
  assert.deepEqual(suggested('积水潭'), ['积水潭骨科联盟', '北京积水潭医院聊城医院']);
  assert.deepEqual(suggested('聊'), ['聊城市', '聊天', '北京积水潭医院聊城医院']);
  assert.deepEqual(suggested('洗'), ['洗肾']);
  assert.deepEqual(suggested('怀'), ['怀孕']);
});

test('Latin letters are answered in English, and by whole words', () => {
  assert.deepEqual(suggested('Liao'), ['Liaocheng', 'Jishuitan Liaocheng Hospital']);
  assert.deepEqual(suggested('kid'), ['kidney machine']);
  assert.deepEqual(suggested('chen'), []);
});

test('what was typed to its end, quoted or asked for exactly needs no suggestion', () => {
  assert.deepEqual(suggested('洗肾'), []);
  for (const typed of ['', ' ', '“积水潭', '"积水潭"', '积水潭 -聊城', '机构：积水潭', '\ud800', '没有的'])
    assert.deepEqual(suggested(typed), typed === '“积水潭' ? suggested('积水潭') : [], typed);
});

test('a suggestion of a name says where it stands; five are enough', () => {
  assert.deepEqual(suggestionsFor('洗', names, terms), [{ text: '洗肾' }]);
  assert.equal(suggestionsFor('积水潭', names, terms)[0]?.collection, 'programmes');
  const many = Array.from({ length: 9 }, (_, at) => nameEntry('topics', `t${at}`, [`医院${at}`]));
  assert.equal(suggestionsFor('医院', many, []).length, 5);
});
