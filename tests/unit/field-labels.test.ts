/** What a field is called to an editor, by its place in the record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldLabel } from '../../src/check/field-labels.ts';

const LABELS: [path: (string | number)[], zh: string, en: string][] = [
  [[], '这个文件', 'the file'],
  [['title'], '标题“title”', 'title'],
  [['items', 2, 'name', 'zh'], '第 3 条的中文名称“name.zh”', '[3].name.zh'],
  [['items', 0], '第 1 条', '[1]'],
  [['colour'], '“colour”', 'colour'],
  [['figures', 0, 'colour'], '第 1 条数字的“figures.colour”', 'figures[1].colour'],
  [['colours', 1], '第 2 条“colours”', 'colours[2]'],
  [['figures', 0, 'value'], '第 1 条数字的数值“figures.value”', 'figures[1].value'],
  [['source', 'via', 'date'], '来源的转载的日期“source.via.date”', 'source.via.date'],
  [['aliases', 'en', 1], '英文别名“aliases.en”', 'aliases.en[2]'],
  [['benefits', 0, 'what', 'en'], '第 1 条可得的服务的英文说明“benefits.what.en”', 'benefits[1].what.en'],
];

for (const [path, zh, en] of LABELS) {
  test(`${path.join('.') || 'no path'}: ${zh}`, () => assert.deepEqual(fieldLabel(path), { zh, en }));
}
