/** What the archive does not have: nothing is shown as an answer to it, and every hit says what it lacks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { folders } from '../../src/disk/build-folders.ts';
import { openIndex, pagesIn, type TestIndex } from '../lib/search-index.ts';

interface AbsentQuery {
  query: string;
  /** The word of it that is on no page. */
  absent: string;
}

let index: TestIndex;
/** All that the archive says. */
let texts: string;

before(async () => {
  index = await openIndex(join(folders.dist, 'search-index'));
  texts = JSON.stringify(await pagesIn(index));
});

test('of what is not there no hit is exact, and each names the word that it lacks', async () => {
  const all = JSON.parse(readFileSync(join('tests', 'search', 'absent.json'), 'utf8')) as AbsentQuery[];
  const absent = all.filter((one) => !texts.includes(one.absent));
  assert.ok(absent.length > all.length / 2, 'the archive has few of them');
  const wrong: string[] = [];
  for (const one of absent) {
    const { allRegistry, stories } = await index.ask(one.query);
    for (const { tier, lacking = [] } of [...allRegistry.map((hit) => ({ ...hit, ...hit.page })), ...stories])
      if (tier === 'exact' || !lacking.some((word) => one.absent.includes(word) || word.includes(one.absent)))
        wrong.push(`${one.query}: ${tier}, ${lacking.join(' ')}`);
  }
  assert.deepEqual(wrong, []);
});
