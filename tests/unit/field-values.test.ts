/** What an editor meant by a value in another form: dates, numbers, ids. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate, plainId, spokenNumber } from '../../src/check/read/field-values.ts';

test('a date in any usual form is told as it is to be written', () => {
  for (const written of [
    ...['2026年3月14日', '2026年3月14号', '2026年 3月 14日', '２０２６年３月１４日', ' 2026-03-14 '],
    ...['2026/3/14', '2026.3.14', '2026．3．14', '2026。3。14', '2026—3—14', '2026–3–14', '2026-3-14'],
    ...['20260314', '2026 3 14', '2026/03/14'],
  ])
    assert.equal(isoDate(written), '2026-03-14', written);
  assert.deepEqual(['2026年3月', '2026/3', '202603', '2026 3'].map(isoDate), Array(4).fill('2026-03'));
  assert.deepEqual(['2026年', ' 2026'].map(isoDate), ['2026', '2026']);
});

test('what is right already, or is no date, is not told otherwise', () => {
  for (const written of [
    ...['2026-03-14', '2026-03', '2026', '2026年2月30日', '2026年13月', '26年3月14日', '2026年3月14日起'],
    ...['约2026年3月', '3月14日', '去年', '', '2026年3月14日下午'],
  ])
    assert.equal(isoDate(written), undefined, written);
});

test('a number with its words is a value and a qualifier', () => {
  for (const [written, value, qualifier] of [
    ['1.2万', 12_000, undefined],
    ['1,200人', 1200, undefined],
    ['三百二十', 320, undefined],
    ...['约320', '大约320', '320左右', '左右320'].map((one) => [one, 320, 'about'] as const),
    ...['近320', '将近320', '接近320'].map((one) => [one, 320, 'nearly'] as const),
    ...['逾320', '超320', '超过320', '突破320', '320余', '320多'].map((one) => [one, 320, 'over'] as const),
    ...['至少320', '不少于320', '320以上'].map((one) => [one, 320, 'at-least'] as const),
    ...['不到320', '不足320', '320以内'].map((one) => [one, 320, 'under'] as const),
    ...['最多320', '至多320', '不超过320'].map((one) => [one, 320, 'up-to'] as const),
  ] as const)
    assert.deepEqual(spokenNumber(written), { value, qualifier }, written);
  for (const none of ['很多', '', '3到5', '320和330']) assert.equal(spokenNumber(none), undefined, none);
});

test('an id is in small letters, digits and hyphens', () => {
  for (const [written, id] of [
    ['Qilu Hospital', 'qilu-hospital'],
    [' qilu_hospital ', 'qilu-hospital'],
    ['Qilu.No_2  Hospital', 'qilu-no-2-hospital'],
    ['QILU', 'qilu'],
  ] as const)
    assert.equal(plainId(written), id, written);
  for (const none of [
    'qilu-hospital',
    '齐鲁医院',
    '2026',
    '-qilu',
    'qilu--hospital',
    'qilu/hospital',
    'Qilu/Hospital',
    '-Qilu',
    '',
  ])
    assert.equal(plainId(none), undefined, none);
});
