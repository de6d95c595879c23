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
