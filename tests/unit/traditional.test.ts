/** Traditional characters by the small table: as a reader in Taiwan writes them, whatever stands beside a word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traditionalTable } from '../../src/build/traditional-table.ts';
import { convertByTable } from '../../src/lib/convert-by-table.ts';

const table = traditionalTable();
const words = new Intl.Segmenter('zh', { granularity: 'word' });

const convert = (text: string): string =>
  convertByTable(text, table, new Set([text.length, ...Array.from(words.segment(text), ({ index }) => index)]));

test('one character becomes another by the word it stands in', () => {
  for (const [simplified, traditional] of [
    ['发布了头发的报道', '發佈了頭髮的報道'],
    ['皇后在后面', '皇后在後面'],
    ['康复训练', '康復訓練'],
    ['面向人群，并发放资料', '面向人群，並發放資料'],
    ['十个中心里，干部擦干了手', '十個中心裡，幹部擦乾了手'],
    ['北京积水潭医院聊城医院', '北京積水潭醫院聊城醫院'],
    ['启用一周年，周年报道', '啟用一週年，週年報道'],
    ['记者岳耀军登上五岳', '記者岳耀軍登上五嶽'],
    ['A/B 52.6%', 'A/B 52.6%'],
  ] as const) {
    assert.equal(convert(simplified), traditional);
  }
});

test('a browser that knows no words converts all the same', () => {
  assert.equal(convertByTable('发布了头发的报道', table), '發佈了頭髮的報道');
});

test('the table is a sixth of the dictionary', () =>
  assert.ok(table.size > 5000 && table.size < 12_000, String(table.size)));
