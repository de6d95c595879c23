import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from '../../src/lib/numbers/format.ts';
import { saysValue } from '../../src/lib/numbers/figure-value.ts';
import { numbersIn } from '../../src/lib/numbers/read.ts';

const values = (text: string, locale: 'zh' | 'en') => numbersIn(text, locale).map((token) => token.value);
const hard = (text: string, locale: 'zh' | 'en') =>
  numbersIn(text, locale)
    .filter((token) => token.hard)
    .map((token) => token.value);

test('Chinese: 万 and 亿, 余, percent, full-width digits, numerals', () => {
  assert.deepEqual(
    hard('99万项次，4800余万元，45亿条，17.41万人，1.4亿笔', 'zh'),
    [990000, 48000000, 4500000000, 174100, 140000000],
  );
  assert.deepEqual(hard('７日内，2026年3月29日', 'zh'), [7, 2026, 3, 29]);
  assert.deepEqual(values('二十四家，十余项，三千五百名，两年，半年', 'zh'), [24, 10, 3500, 2, 0.5]);
  assert.deepEqual(values('“十五五”规划', 'zh'), [15, 5]);
  assert.deepEqual(
    numbersIn('占20%，百分之九十', 'zh').map((t) => [t.value, t.percent]),
    [
      [20, true],
      [90, true],
    ],
  );
});

test('English: groups, millions, percent, words, months', () => {
  assert.deepEqual(
    hard('990,000 items, 48 million yuan, 4.5 billion, 61.21 per cent', 'en'),
    [990000, 48000000, 4500000000, 61.21],
  );
  assert.ok(values('twenty-four hospitals and two hundred and six beds', 'en').includes(24));
  assert.ok(values('two hundred and six beds', 'en').includes(206));
  assert.deepEqual(values('on 3 February 2026', 'en'), [3, 2, 2026]);
  assert.deepEqual(values('half a year; a two-week course', 'en'), [0.5, 2]);
  assert.deepEqual(
    values('in 2023–24 and 2013–23', 'en'),
    [2023, 2024, 2013, 2023],
    'a second year without its century',
  );
  assert.ok(!values('pages 2023–34', 'en').includes(2034), 'of more than ten years it is written in full');
});

test('a number is written as a newspaper writes it', () => {
  assert.deepEqual(
    [990000, 48000000, 4500000000, 140000000, 14155, 12.95].map((n) => formatNumber(n, 'en')),
    ['990,000', '48 million', '4.5 billion', '140 million', '14,155', '12.95'],
  );
  assert.deepEqual(
    [990000, 4500000000, 140000000, 14155, 268000].map((n) => formatNumber(n, 'zh')),
    ['99万', '45亿', '1.4亿', '14155', '26.8万'],
  );
});

/** Where a text says each value of a figure, in this unit. */
const says = (text: string, locale: 'zh' | 'en', value: number, id: string, zh: string): boolean =>
  numbersIn(text, locale).some((number) => saysValue(number, value, { id, zh }));

test('a figure is found in whatever form the text says it', () => {
  for (const [text, value, id, zh] of [
    ['投入1亿2000万元', 120_000_000, 'yuan', '元'],
    ['覆盖2万3000人', 23_000, 'people', '人'],
    ['八成患者', 80, 'percent', '%'],
    ['百分之二十三点五', 23.5, 'percent', '%'],
    ['一个半小时', 1.5, 'hours', '小时'],
    ['一个半小时', 90, 'minutes', '分钟'],
    ['2小时30分', 150, 'minutes', '分钟'],
    ['七日内', 7, 'days', '日'],
    ['每10人中有8人', 8, 'people', '人'],
    ['3-5万人', 30_000, 'people', '人'],
  ] as const)
    assert.ok(says(text, 'zh', value, id, zh), text);
  for (const [text, value, id, zh] of [
    ['120 million yuan', 120_000_000, 'yuan', '元'],
    ['eight in ten', 80, 'percent', '%'],
    ['eight in ten', 8, 'people', '人'],
    ['an hour and a half', 90, 'minutes', '分钟'],
    ['three and a half years', 42, 'months', '个月'],
    ['3 to 5 million', 3_000_000, 'people', '人'],
  ] as const)
    assert.ok(says(text, 'en', value, id, zh), text);
});

test('an indefinite number is no figure, nor a share a count, nor minutes hours', () => {
  for (const [text, value] of [
    ['数十人', 10],
    ['上百人', 100],
    ['几百人', 100],
    ['上半年', 0.5],
    ['下午3点半', 3],
    ['八成患者', 80],
  ] as const)
    assert.ok(!says(text, 'zh', value, 'people', '人'), text);
  for (const [text, value] of [
    ['dozens of people', 12],
    ['hundreds of people', 100],
  ] as const)
    assert.ok(!says(text, 'en', value, 'people', '人'), text);
  assert.ok(!says('90分钟', 'zh', 90, 'hours', '小时'));
  assert.ok(!says('增长3个百分点', 'zh', 3, 'percent', '%'));
});
