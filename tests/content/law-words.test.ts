/** The editorial law by its words: what each rule must find, and where, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { checkBodyTexts, checkFieldText } from '../../src/check/check-texts.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { FIELDS, article } from '../lib/content-folder.ts';

/** What the law says of a body: rule, severity, and the column in its line. */
function said(body: string, locale: Locale = 'zh', people: string[] = []): string[] {
  const text = article(body, FIELDS);
  const { blocks } = parseArticle(Buffer.from(text), 'zh');
  return checkBodyTexts(blocks, locale, text.split('\n'), people).map(
    ({ rule, severity, column }) => `${rule} ${severity} ${column}`,
  );
}

const RULES: [rule: string, locale: Locale, words: string[]][] = [
  [
    'relative-date error',
    'zh',
    [
      '今年',
      '去年',
      '前年',
      '明年',
      '本月',
      '上月',
      '下月',
      '本周',
      '上周',
      '日前',
      '近日',
      '昨日',
      '昨天',
      '今日',
      '今天',
      '明天',
      '前不久',
    ],
  ],
  [
    'relative-date error',
    'en',
    ['this year', 'last month', 'next week', 'Last Year', 'yesterday', 'tomorrow', 'recently', 'the other day'],
  ],
  [
    'contact-in-story error',
    'zh',
    [
      '0635-1234567',
      '13800138000',
      '400-818-1234',
      '8001234567'.replace('800', '800-').replace('1234567', '123-4567'),
      '示例路67号',
      '人民大街1号',
      '长江大道20号',
      '槐树巷3号',
    ],
  ],
  [
    'contact-in-story error',
    'en',
    [
      '0635-1234567',
      '(0635) 123-4567',
      '+86 635 8272555',
      '13800138000',
      '400-818-1234',
      '67 Example Road',
      '1 New Example Street',
      '2 Example Avenue',
      '3 Example Lane',
    ],
  ],
  [
    'patient-named error',
    'zh',
    [
      '（化名）',
      '(化名)',
      '患者王女士',
      '病人小李某',
      '市民赵先生',
      '家属张大爷',
      '村民刘奶奶',
      '居民陈阿姨',
      '群众孙老人',
      '患儿周某',
      '患者吴强说',
      '市民郑华表示',
      '居民钱明告诉',
    ],
  ],
  [
    'patient-named error',
    'en',
    [
      'not his real name',
      'not her real name',
      'not their real name',
      'patient Ms Wang',
      'resident, Mr. Li',
      'villager Mrs Liu',
      'relative Mr Zhao',
    ],
  ],
  ['half-width warning', 'zh', ['一,二', '一;二', '一:二', '一?二', '一!二']],
  ['half-width warning', 'en', ['a，b', 'a。', 'a：b', 'a；b', 'a（b', 'a！', 'a？', 'a、b']],
  [
    'claim-unattributed warning',
    'zh',
    ['首创', '国际首例', '全国首个', '全省首家', '唯一', '世界领先', '国内一流', '行业领先', '治愈率', '好转率'],
  ],
  [
    'claim-unattributed warning',
    'en',
    [
      'world-leading',
      'world leading',
      'world-class',
      'first of its kind',
      'the only such centre in China',
      'first in the country',
      'first in China',
      'cure rate',
      'state-of-the-art',
    ],
  ],
];

for (const [rule, locale, words] of RULES) {
  test(`${rule}, ${locale}`, () => {
    for (const word of words) {
      const before = locale === 'zh' ? '医院' : 'It is ';
      const after = locale === 'zh' ? '门诊' : ' there';
      const [first] = said(`${before}${word}${after}。`.replace('。', locale === 'zh' ? '。' : '.'), locale);
      assert.match(first ?? 'nothing', new RegExp(`^${rule} \\d+$`), word);
    }
  });
}

test('the column is that of the words, also of full-width digits', () => {
  assert.deepEqual(said('一二三今年。'), ['relative-date error 4']);
  assert.deepEqual(said('电话０６３５－１２３４５６７。'), ['contact-in-story error 3']);
});

test('what only looks like a breach', () => {
  for (const text of [
    '过去年年如此',
    '说明年龄',
    '表明年内',
    '光明天使',
    '3月31日前',
    '节假日前',
    '生日前',
    '12345678901234',
    '1.13800138000',
    '路67号线',
    '街3号楼',
    '患者说',
    '市民热线',
    '5,000',
    '12:30',
    '医院称首创',
    '据介绍唯一',
    '目标是国内领先',
  ])
    assert.deepEqual(said(`${text}。`), [], text);
  for (const text of [
    'The yearly report',
    'said to be world-leading',
    'described as state-of-the-art',
    'according to it the only such centre in China',
    'They put the cure rate at 5',
    'Patient Mary said',
  ])
    assert.deepEqual(said(`${text}.`, 'en'), [], text);
});

test('recorded words may speak of today, but never of a telephone or a patient; a claim in them is the speaker’s', () => {
  const quoted = (words: string) => `<Quote by="某人">\n\n${words}\n\n</Quote>`;
  assert.deepEqual(said(quoted('今年全国领先。')), []);
  assert.deepEqual(said(quoted('请拨打0635-1234567。')), ['contact-in-story error 4']);
  assert.deepEqual(said(quoted('患者王女士出院。')), ['patient-named error 3']);
  assert.deepEqual(said('今年全国领先。'), ['relative-date error 1', 'claim-unattributed warning 3']);
});

test('each sentence says whose its claim is', () => {
  assert.deepEqual(said('医院称首创。这里唯一。'), ['claim-unattributed warning 9']);
});

test('a number to call behind a link', () => {
  assert.deepEqual(said('[预约](tel:0635-1234567)'), ['contact-in-story error 10']);
  assert.deepEqual(said('**[预约](tel:0635-1234567)**').length, 1);
  assert.deepEqual(said('[官网](https://example.org/0635-1234567)'), []);
});

test('fields: headlines hold no claim at all, others one that says whose it is, names any', () => {
  const position = { line: 2, column: 3 };
  const rules = (text: string, stands: 'card' | 'field', claimed = false) =>
    checkFieldText({ text, locale: 'zh', stands, claimed, position, lines: [], people: [] }).map(
      ({ rule, severity, line, column }) => `${rule} ${severity} ${line}:${column}`,
    );
  assert.deepEqual(rules('医院称全国领先', 'card'), ['claim-in-headline error 2:3']);
  assert.deepEqual(rules('医院称全国领先', 'field'), []);
  assert.deepEqual(rules('全国领先', 'field'), ['claim-unattributed warning 2:3']);
  assert.deepEqual(rules('全国领先', 'field', true), []);
  assert.deepEqual(rules('今年', 'field', true), ['relative-date error 2:3']);
});

test('a pseudonym is told with its bracket, and again wherever it stands alone', () => {
  assert.deepEqual(said('小宇（化名）出院。后来小宇又来了，小宇的母亲也来了。'), [
    'patient-named error 1',
    'patient-named error 12',
    'patient-named error 18',
  ]);
  assert.deepEqual(said('她不愿说出姓名（化名）。').length, 1);
});

test('the name of a person of the record may hold brackets: it is read to the letter', () => {
  assert.deepEqual(said('Ms Wang spoke.', 'en', ['Zhang (San Wei)']), ['patient-named error 1']);
});
