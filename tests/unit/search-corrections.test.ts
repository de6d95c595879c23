/** A disease that the archive does not know is never mended into another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../src/search/text/query.ts';
import { corrections } from '../../src/search/ask/rewrite/spelling-corrections.ts';
import { fakeIndex, words } from '../lib/fake-search-index.ts';

const SOUNDS = { 颈: 'jing3', 劲: 'jing4', 井: 'jing3', 胃: 'wei4', 畏: 'wei4', 两: 'liang3', 肾: 'shen4' };

const mend = (typed: string, known: string[]): Promise<string[]> => {
  const lexicon = {
    ...words(
      Object.fromEntries([3, 4, 5, 6].map((size) => [`zh-${size}`, known.filter((one) => [...one].length === size)])),
    ),
    sounds: () => Promise.resolve(new Map(Object.entries(SOUNDS).map(([one, sound]) => [one, sound.slice(0, -1)]))),
  };
  return corrections(parseQuery(typed), 'zh', fakeIndex([], { lexicon }), []);
};

test('another disease is no remedy, unless what it is of sounds the same', async () => {
  assert.deepEqual(await mend('胃癌筛查', ['两癌筛查', '癌筛查', '肾癌筛查']), []);
  assert.deepEqual(await mend('胃病科室', ['肾病科室']), []);
  assert.deepEqual(await mend('宫劲癌筛', ['宫颈癌筛']), ['宫颈癌筛']);
  assert.deepEqual(await mend('畏癌筛查', ['胃癌筛查', '两癌筛查']), ['胃癌筛查']);
  assert.deepEqual(await mend('胃癌筛茶', ['胃癌筛查']), ['胃癌筛查'], 'an error elsewhere is mended');
  assert.deepEqual(await mend('血头中室', ['血透中室']), ['血透中室'], 'and one where no disease is');
});
