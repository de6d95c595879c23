/** What lists say of an entry: where it is, unless its name does, and what it is, in a sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentence, saysPlace } from '../../src/lib/text.ts';

test('a name that holds its place says where it is', () => {
  assert.ok(saysPlace('聊城市人民医院', '聊城市', 'zh'));
  assert.ok(saysPlace('青岛大学附属医院西海岸院区', '西海岸新区', 'zh'));
  assert.ok(!saysPlace('齐鲁医院蓝谷医院', '即墨区', 'zh'));
  assert.ok(saysPlace('Chengyang campus of Qingdao Hospital', 'Chengyang District', 'en'));
  assert.ok(!saysPlace('Qilu Hospital (Qingdao)', 'Jimo District', 'en'));
  assert.ok(!saysPlace('区医院', '区', 'zh'), 'a kind of place is no place');
});

test('a list has the first sentence', () => {
  assert.equal(firstSentence('聊城的平台，有5个入口。报道没有写别的。', 'zh'), '聊城的平台，有5个入口。');
  assert.equal(firstSentence('A clinic of Dr. Li since 2025. It is free.', 'en'), 'A clinic of Dr. Li since 2025.');
  assert.equal(firstSentence('', 'zh'), '');
});
