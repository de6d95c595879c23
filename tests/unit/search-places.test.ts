/** Places in a query: which one it names, and what is said where nothing is there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../../src/i18n/locales.ts';
import { placeInQuery } from '../../src/search/ask/results/missing-place.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

test('the place of a query is the longest that it names, in the reader’s words; a city where the registry has none', () => {
  const names = [
    nameEntry('places', 'dongchangfu', ['东昌府区'], ['Dongchangfu']),
    nameEntry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng']),
    nameEntry('topics', 't', ['透析']),
  ];
  const place = (typed: string, locale: Locale = 'zh') =>
    placeInQuery(parseQuery(typed), names, ['济南', '济南市中'], locale);
  assert.deepEqual(place('聊城东昌府区'), { id: 'dongchangfu', name: '东昌府区' });
  assert.deepEqual(place('聊城', 'en'), { id: 'liaocheng', name: '聊城' });
  assert.deepEqual(place('liaocheng beds'), { id: 'liaocheng', name: '聊城市' });
  assert.deepEqual(place('liaocheng beds', 'en'), { id: 'liaocheng', name: 'Liaocheng' });
  assert.deepEqual(place('济南市中透析'), { name: '济南市中' });
  assert.equal(place('透析'), undefined);
  assert.equal(place('jinan'), undefined);
});
