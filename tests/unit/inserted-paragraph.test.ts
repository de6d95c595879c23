/** A story that is edited by an inserted paragraph: links to its old third paragraph and to a figure land on their sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorFigures } from '../../src/check/anchor-figures.ts';
import { nameFinder } from '../../src/check/name-finder.ts';
import { numberedLeaves } from '../../src/check/numbered-leaves.ts';
import { blocksOf } from '../../src/check/read/blocks.ts';
import { parseMarkdown } from '../../src/check/read/markdown.ts';
import { blockDigests, blockNumbersOf } from '../../src/check/recorded-block-numbers.ts';
import { isCall } from '../../src/lib/body-pieces.ts';
import { figureSentences } from '../../src/lib/figure-sentences.ts';
import { bodyOf } from '../../src/loaders/blocks-to-pieces.ts';
import { unit } from '../../src/schemas/lists.ts';
import type { AnchorsRecord } from '../../src/schemas/release.ts';
import { aFigure } from '../lib/index-of-content.ts';

const minutes = unit.parse({ id: 'minutes', zh: '分钟', en: { one: 'minute', other: 'minutes' } });
const waiting = aFigure('waiting', { from: 60, to: 36, unit: 'minutes' });

/** A body as the build makes it, by what was published of it. */
function built(paragraphs: readonly string[], record?: AnchorsRecord) {
  const blocks = blocksOf(parseMarkdown(paragraphs.join('\n\n'), 1).tree);
  const digests = blockDigests(blocks);
  const { anchors, findings } = anchorFigures(
    [waiting],
    new Map([['minutes', minutes]]),
    numberedLeaves(blocks, 'zh'),
    'zh',
    () => ({ line: 1, column: 1 }),
  );
  assert.deepEqual(findings, []);
  const { zh: numbers } = blockNumbersOf(record, { zh: digests, en: [] }, false);
  const body = bodyOf(blocks, anchors, nameFinder([], 'zh'), 'zh', [], numbers);
  const texts = body.blocks.map((piece) => (isCall(piece) ? '' : piece.html.replace(/<[^>]*>/g, '')));
  return {
    record: { id: 'one', numbers: numbers.numbers, zh: digests, en: [], gone: numbers.gone },
    paragraph: (number: number) => texts[body.numbers.indexOf(number)],
    sentence: figureSentences(body, ['waiting']).get('waiting'),
  };
}

const STORY = ['医院开业一年。', '候诊从60分钟减到36分钟。别的没有变。', '第三段讲的是病房。'];

test('a link to the old third paragraph and one to a figure land on what they landed on', () => {
  const before = built(STORY);
  const after = built([STORY[0]!, '后来补写的一段。', ...STORY.slice(1), '末尾再补一段。'], before.record);
  assert.equal(before.paragraph(3), '第三段讲的是病房。');
  assert.equal(after.paragraph(3), '第三段讲的是病房。');
  assert.deepEqual(
    [after.paragraph(4), after.paragraph(5)],
    ['后来补写的一段。', '末尾再补一段。'],
    'new numbers for new ones',
  );
  assert.equal(after.sentence, '候诊从60分钟减到36分钟。');
  assert.equal(before.sentence, after.sentence);
});
