/** Rows of a long table: what narrows them, their order, their address, and the lines of a file that they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, isNarrowed, linesOf, readRowState, type Row, rowsFor, writeRowState } from '../../src/lib/rows.ts';

const FACETS = ['place', 'unit'];

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  cells: [
    { text: `cell of ${id}`, note: '近30家' },
    { text: '', links: [{ text: 'Hospital A', href: '/a/' }] },
  ],
  facets: { place: ['city', 'province'], unit: ['minutes'] },
  sorts: {},
  ...more,
});

const ROWS = [
  row('one', { sorts: { value: 36 } }),
  row('two', { facets: { place: ['city'], unit: ['beds'] }, sorts: { value: 4 } }),
  row('three', { facets: { place: [], unit: ['minutes'] } }),
];

const found = (search: string) => rowsFor(ROWS, readRowState(search, FACETS)).map(({ id }) => id);

test('nothing asked for, all stand as they are', () => {
  assert.deepEqual(found(''), ['one', 'two', 'three']);
  assert.equal(isNarrowed(readRowState('', FACETS)), false);
});

test('rows have all that is chosen and every word, wherever they say it, in whatever width and case', () => {
  assert.deepEqual(found('?place=city'), ['one', 'two']);
  assert.deepEqual(found('?place=city&unit=beds'), ['two']);
  assert.deepEqual(found('?place=nowhere'), []);
  assert.deepEqual(found('?q=hospital+ＯＮＥ'), ['one']);
  assert.deepEqual(found('?q=近30家'), ['one', 'two', 'three']);
  assert.deepEqual(found('?q=one+two'), []);
});

test('an order leaves out what has nothing to be sorted by, and falls where it begins with a minus', () => {
  assert.deepEqual(found('?sort=value'), ['two', 'one']);
  assert.deepEqual(found('?sort=-value'), ['one', 'two']);
  assert.deepEqual(found('?sort=unheard-of'), []);
});

test('a state and its address are one: what no table of these facets knows is let be', () => {
  for (const search of ['', '?place=city', '?place=city&q=%E4%BA%AC&sort=-value&page=3']) {
    assert.equal(writeRowState(readRowState(search, FACETS)), search);
  }
  const state = readRowState('?page=0&topic=x&place=&q=', FACETS);
  assert.deepEqual([state.page, state.chosen, state.words], [1, {}, '']);
  assert.equal(isNarrowed(readRowState('?page=2', FACETS)), true);
});

test('each value of a facet is counted', () => {
  assert.deepEqual(
    [...countsOf(ROWS, 'place')],
    [
      ['city', 2],
      ['province', 1],
    ],
  );
});

test('the lines of a CSV are found by their ids and put in order, whatever stands in quotation marks', () => {
  const csv = 'id,what\r\none,"a ""b"",\r\nc"\r\ntwo,d\r\nthree,\r\n';
  assert.equal(linesOf(csv, ['three', 'one', 'none']), 'id,what\r\nthree,\r\none,"a ""b"",\r\nc"\r\n');
});
