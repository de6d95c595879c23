import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFigure, listed } from '../../src/lib/figures.ts';

const hospitals = { zh: '家', en: { one: 'hospital', other: 'hospitals' }, tight: false };
const percent = { zh: '%', en: { one: '%', other: '%' }, tight: true };

test('a qualifier is never lost, and a unit agrees with its number', () => {
  assert.equal(formatFigure({ value: 30, qualifier: 'nearly' }, hospitals, 'zh'), '近30家');
  assert.equal(formatFigure({ value: 30, qualifier: 'nearly' }, hospitals, 'en'), 'nearly 30 hospitals');
  assert.equal(formatFigure({ value: 48_000_000, qualifier: 'over' }, hospitals, 'zh'), '逾4,800万家');
  assert.equal(formatFigure({ value: 48_000_000, qualifier: 'over' }, hospitals, 'en'), 'over 48 million hospitals');
  assert.equal(formatFigure({ value: 1 }, hospitals, 'en'), '1 hospital');
  assert.equal(formatFigure({ value: 80, qualifier: 'over' }, percent, 'zh'), '逾80%');
  assert.equal(formatFigure({ value: 80, qualifier: 'over' }, percent, 'en'), 'over 80%');
  assert.equal(formatFigure({ from: 12, to: 18, qualifier: 'at-least' }, hospitals, 'zh'), '至少12至18家');
  assert.equal(formatFigure({ from: 12, to: 18 }, hospitals, 'en'), '12 to 18 hospitals');
});

test('names in a row', () => {
  assert.equal(listed(['甲', '乙', '丙'], 'zh'), '甲、乙、丙');
  assert.equal(listed(['A'], 'en'), 'A');
  assert.equal(listed(['A', 'B', 'C'], 'en'), 'A, B and C');
});
