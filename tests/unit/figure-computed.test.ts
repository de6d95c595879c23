/** What is computed of figures, and their sentences read back from a body. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, sumOf } from '../../src/lib/figure-change.ts';
import { figureSentences } from '../../src/lib/figure-sentences.ts';
import { aFigure } from '../lib/index-of-content.ts';

test('how far a figure went, and in per cent of where it began', () => {
  assert.deepEqual(changeOf({ from: 60, to: 36 }), { by: -24, percent: -40 });
  assert.deepEqual(changeOf({ from: 6.1, to: 3.8 }), { by: -2.3, percent: -37.7 });
  assert.deepEqual(changeOf({ from: 10, to: 15 }), { by: 5, percent: 50 });
  assert.deepEqual(changeOf({ from: 0, to: 5 }), { by: 5, percent: undefined });
  assert.equal(changeOf({ from: undefined, to: undefined }), undefined);
});

test('a sum is computed of its parts, and told whether the source says the same', () => {
  const parts = [aFigure('a', { value: 0.1 }), aFigure('b', { value: 0.2 })];
  const sum = (value: number) => sumOf(aFigure('c', { value, adds: ['a', 'b'] }), parts);
  assert.deepEqual([sum(0.3)?.total, sum(0.3)?.agrees], [0.3, true]);
  assert.deepEqual([sum(0.4)?.total, sum(0.4)?.agrees], [0.3, false]);
  assert.equal(sumOf(aFigure('c', { value: 1 }), parts), undefined);
});

test('the sentence of a figure is the text of its anchor: in one another, in a call, with marks of its own', () => {
  const blocks = [
    {
      html: '<p>前。<span id="f-a">外<a href="/x/">层</a><span id="f-b">内<span>层</span></span>&#x26; R&#x3C;1。</span>后。</p>',
    },
    { component: 'Aside' as const, props: {}, children: [{ html: '<p><span id="f-c"> 盒子里。</span></p>' }] },
  ];
  assert.deepEqual(
    [...figureSentences({ blocks }, ['a', 'b', 'c', 'd'])],
    [
      ['a', '外层内层& R<1。'],
      ['b', '内层'],
      ['c', '盒子里。'],
    ],
  );
});
