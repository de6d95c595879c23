/** Which sentence of a body a figure of the record stands in: its own, or none, or more than one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorFigures } from '../../src/check/anchor-figures.ts';
import { numberedLeaves } from '../../src/check/numbered-leaves.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { unit } from '../../src/schemas/lists.ts';
import { article } from '../lib/content-folder.ts';
import { aFigure } from '../lib/index-of-content.ts';

const UNITS = new Map(
  [
    unit.parse({ id: 'people', zh: '人', en: { one: 'person', other: 'people' } }),
    unit.parse({ id: 'minutes', zh: '分钟', en: { one: 'minute', other: 'minutes' } }),
    unit.parse({ id: 'days', zh: '天', en: { one: 'day', other: 'days' } }),
  ].map((one) => [one.id, one]),
);

/** The sentence that a figure is found in, with its block; else what is told. */
function found(body: string, more: Parameters<typeof aFigure>[1], locale: Locale = 'zh'): string {
  const { blocks } = parseArticle(Buffer.from(article(body)), 'zh');
  const figure = aFigure('visits', { unit: 'people', ...more });
  const { anchors, findings } = anchorFigures([figure], UNITS, numberedLeaves(blocks, locale), locale, () => ({
    line: 7,
    column: 3,
  }));
  const [told] = findings;
  if (told) return `${told.rule} ${told.line}:${told.column} ${told.en}`;
  const [anchor] = anchors;
  const text = body.split('\n\n')[anchor?.block ?? -1] ?? '';
  return `${anchor?.block} ${text.slice(anchor?.start, anchor?.end)}`;
}

test('the one sentence that says the value, in digits or in words', () => {
  const body = '门诊开放。\n\n第一天有3人。接诊163人，其中女性80人。';
  assert.equal(found(body, { value: 163 }), '1 接诊163人，其中女性80人。');
  assert.equal(found(body, { value: 3 }), '1 第一天有3人。');
  assert.equal(found('来了三人。\n\n住了五天。', { value: 3 }), '0 来了三人。');
  assert.equal(found('It saw 163 people. It closed.', { value: 163 }, 'en').trim(), '0 It saw 163 people.');
});

test('of two values both stand in the sentence', () => {
  const body = '候诊60分钟。\n\n候诊从60分钟降到36分钟。';
  assert.equal(found(body, { unit: 'minutes', from: 60, to: 36 }), '1 候诊从60分钟降到36分钟。');
});

test('where several sentences say it, it is told in which blocks; a piece of the right one decides', () => {
  const body = '门诊接诊163人。\n\n没有数。\n\n义诊也接诊163人。';
  assert.match(
    found(body, { value: 163 }),
    /^figure-ambiguous 7:3 .* stands in 2 sentences of the Chinese body: blocks 1, 3\.$/,
  );
  assert.equal(found(body, { value: 163, near: { zh: '义 诊也' } }), '2 义诊也接诊163人。');
  assert.match(found(body, { value: 163, near: { zh: '急诊' } }), /^figure-missing/);
});

test('one in digits goes before one in words, one with its unit before one without', () => {
  assert.equal(found('来了三人。\n\n又来3人。', { value: 3 }), '1 又来3人。');
  assert.equal(found('有3家。\n\n有3人。', { value: 3 }), '1 有3人。');
  assert.equal(found('有3余人。\n\n有3家。', { value: 3, qualifier: 'over' }), '0 有3余人。');
  assert.equal(found('It has 3 rooms.\n\nIt has 3 People.', { value: 3 }, 'en'), '1 It has 3 People.');
});

test('a heading says nothing, and neither do the days of a date', () => {
  assert.equal(found('## 接诊163人\n\n接诊163人。', { value: 163 }), '1 接诊163人。');
  assert.match(found('10月7日开诊，10月1日至7日义诊。', { unit: 'days', value: 7 }), /^figure-missing/);
  assert.equal(found('10月1日开诊。\n\n义诊7天。', { unit: 'days', value: 7 }), '1 义诊7天。');
  assert.match(found('It was held from 1 to 7 October.', { unit: 'days', value: 7 }, 'en'), /^figure-missing/);
});
