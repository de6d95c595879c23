import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, wordsInRow } from '../../src/i18n/typography.ts';
import { formatFigure } from '../../src/lib/figure-format.ts';

const hospitals = { zh: '家', en: { one: 'hospital', other: 'hospitals' }, tight: false };
const percent = { zh: '%', en: { one: '%', other: '%' }, tight: true };

test('a qualifier is never lost, and a unit agrees with its number', () => {
  assert.equal(formatFigure({ value: 30, qualifier: 'nearly' }, hospitals, 'zh'), '近30家');
  assert.equal(formatFigure({ value: 30, qualifier: 'nearly' }, hospitals, 'en'), 'nearly 30 hospitals');
  assert.equal(formatFigure({ value: 30, qualifier: 'under' }, hospitals, 'zh'), '30家以内');
  assert.equal(formatFigure({ value: 30, qualifier: 'under' }, hospitals, 'en'), 'under 30 hospitals');
  assert.equal(formatFigure({ value: 30, qualifier: 'up-to' }, hospitals, 'zh'), '最多30家');
  assert.equal(formatFigure({ value: 30, qualifier: 'up-to' }, hospitals, 'en'), 'up to 30 hospitals');
  assert.equal(formatFigure({ value: 48_000_000, qualifier: 'over' }, hospitals, 'zh'), '逾4800万家');
  assert.equal(formatFigure({ value: 48_000_000, qualifier: 'over' }, hospitals, 'en'), 'over 48 million hospitals');
  assert.equal(formatFigure({ value: 1 }, hospitals, 'en'), '1 hospital');
  assert.equal(formatFigure({ value: 80, qualifier: 'over' }, percent, 'zh'), '逾80%');
  assert.equal(formatFigure({ value: 80, qualifier: 'over' }, percent, 'en'), 'over 80%');
  assert.equal(formatFigure({ from: 60, to: 36 }, hospitals, 'zh'), '从60到36家');
  assert.equal(formatFigure({ from: 60, to: 36 }, hospitals, 'en'), 'from 60 to 36 hospitals');
  assert.equal(formatFigure({ value: 1.46 }, { zh: '', en: { one: '', other: '' }, tight: false }, 'en'), '1.46');
});

test('names in a row', () => {
  assert.equal(listed(['甲', '乙', '丙'], 'zh'), '甲、乙、丙');
  assert.equal(listed(['A'], 'en'), 'A');
  assert.equal(listed(['A', 'B', 'C'], 'en'), 'A, B, C');
});

test('common nouns in a row: one capital at the start, abbreviations as they are', () => {
  assert.deepEqual(wordsInRow([]), []);
  assert.deepEqual(wordsInRow(['Outpatients', 'Older people', 'A child’s health']), [
    'Outpatients',
    'older people',
    'a child’s health',
  ]);
  assert.deepEqual(wordsInRow(['Screening', 'HPV vaccination']), ['Screening', 'HPV vaccination']);
  assert.deepEqual(wordsInRow(['门诊患者', '老年人']), ['门诊患者', '老年人']);
});
