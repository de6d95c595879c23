/** Registered names in running text: the longest at each place, and never a piece of another word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFinder, type NamedEntry } from '../../src/check/name-finder.ts';
import type { Locale } from '../../src/i18n/locales.ts';

const entry = (id: string, zh: string[], en: string[]): NamedEntry => ({
  collection: 'organisations',
  id,
  autolink: true,
  name: { zh: zh[0] ?? '', en: en[0] ?? '' },
  aliases: { zh: zh.slice(1), en: en.slice(1) },
});

const found = (locale: Locale, text: string, ...entries: NamedEntry[]) =>
  nameFinder(entries, locale)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

const model = entry('model', ['AI医生', 'AI'], ['AI Doctor', 'AI']);
const line = entry('line', ['120'], ['120 line']);
const city = entry('city', ['示例市人民医院', '示例市'], ['Example City Hospital', 'Example City']);

test('the longest name at each place', () => {
  assert.deepEqual(found('zh', '示例市人民医院在示例市。', city), ['示例市人民医院', '示例市']);
  assert.deepEqual(found('en', 'Example City Hospital is in Example City.', city), [
    'Example City Hospital',
    'Example City',
  ]);
});

test('letters and digits of a name are not cut out of longer ones, in Chinese text either', () => {
  assert.deepEqual(found('zh', '用AI看片，AI医生在线。', model), ['AI', 'AI医生']);
  assert.deepEqual(found('zh', 'RAID阵列、AIDS防治、ＡＩ。', model), []);
  assert.deepEqual(found('zh', '拨打120，共1200人、5120台。', line), ['120']);
});

test('a short name is not put together from pieces of two words', () => {
  const university = entry('university', ['北大'], ['Peking University']);
  assert.deepEqual(found('zh', '他来自东北大学。', university), []);
  assert.deepEqual(found('zh', '他来自北大，回北大任教。', university), ['北大', '北大']);
});

test('letters that change their length in lower case do not shift what comes after', () => {
  assert.deepEqual(found('en', 'From İstanbul to Example City.', city), ['Example City']);
});

test('English names are found in whatever letters they are written, those of capitals alone only so', () => {
  assert.deepEqual(found('en', 'The EXAMPLE city hospital and ai.', city, model), ['EXAMPLE city hospital']);
  assert.deepEqual(found('en', 'AI, the ai doctor.', model), ['AI', 'ai doctor']);
  const his = entry('his', ['信息系统'], ['HIS']);
  assert.deepEqual(found('en', 'His HIS, and his.', his), ['HIS']);
  const saint = entry('saint', ['圣'], ['St Mary’s']);
  assert.deepEqual(found('en', "St Mary's, ST MARY’S", saint), ["St Mary's", 'ST MARY’S']);
});

test('of two entries of one name the first by its id is meant', () => {
  const [a, b] = [entry('a', ['同名'], ['Same']), entry('b', ['同名'], ['Same'])];
  for (const entries of [
    [a, b],
    [b, a],
  ])
    assert.deepEqual(
      nameFinder(entries, 'zh')
        .find('同名')
        .map(({ entry: { id } }) => id),
      ['a'],
    );
});
