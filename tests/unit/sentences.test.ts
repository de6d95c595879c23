/** A text in pieces that a voice speaks at one go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenPieces } from '../../src/lib/sentences.ts';

test('Chinese ends at its marks, with the quotation marks that close after them', () => {
  assert.deepEqual(spokenPieces('他说：“能走了。”随后出院！真的？是；占52.6%', 'zh'), [
    '他说：“能走了。”',
    '随后出院！',
    '真的？',
    '是；',
    '占52.6%',
  ]);
});

test('English ends before a space, and not after a title, an initial or within a number', () => {
  assert.deepEqual(spokenPieces('Dr. Li said “yes.” Then 3.5 million came. Why? J. Wang knows', 'en'), [
    'Dr. Li said “yes.” ',
    'Then 3.5 million came. ',
    'Why? ',
    'J. Wang knows',
  ]);
});

test('a long sentence is spoken in parts that end at commas, and nothing is lost', () => {
  const long = `${'北京积水潭医院聊城医院，'.repeat(12)}完。`;
  const pieces = spokenPieces(long, 'zh');
  assert.equal(pieces.join(''), long);
  assert.ok(pieces.length > 1);
  for (const piece of pieces) assert.ok(piece.length <= 70 && /[，。]$/.test(piece), piece);
});

test('of nothing nothing is spoken', () => assert.deepEqual(spokenPieces('', 'zh'), []));
