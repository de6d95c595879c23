/** Bodies as press offices write them: what Markdown would change is told where it stands, honest sentences are let be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, textOf } from '../../src/check/read/blocks.ts';
import { parseMarkdown } from '../../src/check/read/markdown.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { slipsOf, slipsOfField } from '../lib/slips.ts';
import { assertTold } from '../lib/told.ts';
import bodies from './markdown-slips.json' with { type: 'json' };

const told = (body: string, locale?: Locale) =>
  slipsOf(body, locale).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
const shown = (body: string) => blocksOf(parseMarkdown(body, 1).tree).map(textOf).join('\n');

for (const [body = '', expected] of bodies.slips) {
  test(`told: ${JSON.stringify(body)}`, () => assert.equal(told(body)[0], expected));
}

test('of each slip editors read what they read before, and nothing else', () =>
  assertTold(
    'tests/content/told-of-slips.txt',
    bodies.slips.map(([body = '']) => ({ name: body, told: slipsOf(body) })),
  ));

test('honest sentences are let be', () => {
  for (const body of bodies.honest.zh) assert.deepEqual(told(body), [], body);
  for (const body of bodies.honest.en) assert.deepEqual(told(body, 'en'), [], body);
});

test('what is honest is shown as it was written, but for its marks', () => {
  const signs = (text: string) => text.replace(/[^\p{L}\p{N}%＋±×<>=～~*&￥$]/gu, '');
  for (const body of bodies.honest.zh) {
    // Those whose marks hold letters, digits or such signs of their own.
    if (/^\s*(?:\d+[.)]|[-+*>#|])|\]\(|\]\[|\*\*|\*[^*]+\*|~~|__|&|\\|`|^[\w科].*\n---/mu.test(body)) continue;
    assert.equal(signs(shown(body)), signs(body), body);
  }
});

test('a slip is told inside a component, a list, a quotation and a table', () => {
  const slip = '切口3*4*5厘米。';
  const bodiesWithSlip: [body: string, place: string][] = [
    [`<Aside kind="note" title="注意">\n\n${slip}\n\n</Aside>`, '3:4'],
    [`- 一\n- ${slip}`, '2:6'],
    [`> ${slip}`, '1:6'],
    [`| 甲 |\n| --- |\n| ${slip} |`, '3:6'],
    [`## ${slip}`, '1:7'],
  ];
  for (const [body, place] of bodiesWithSlip) assert.deepEqual(told(body), [`swallowed-sign ${place}`], body);
});

test('every slip of a text is told', () => {
  assert.deepEqual(told('切口3*4*5厘米，另一处6*7*8厘米，文献见[1]和[2]。'), [
    'swallowed-sign 1:4',
    'swallowed-sign 1:15',
    'reference-mark 1:25',
    'reference-mark 1:29',
  ]);
});

test('one cause is one problem', () => {
  const causes = [
    '作者：某某\n来源：某报',
    '| 项目 | 人数 |\n| 血压 | 320 |',
    ':::tip 提示\n请带证件。\n:::',
    '1、挂号\n2、候诊\n3、缴费',
    '1. 先挂号\n  1. 线上\n  2. 线下\n2. 再候诊',
    '[注]: 数据截至年底',
    '[血透室](https://a.cn）',
    '小标题\n===',
  ];
  for (const body of causes) assert.equal(told(body).length, 1, `${body}: ${told(body).join(', ')}`);
});

test('a URL ends before Chinese punctuation, with and without marks around it', () => {
  const urls = (body: string) =>
    [...JSON.stringify(blocksOf(parseMarkdown(body, 1).tree)).matchAll(/"href":"([^"]*)"/g)].map(([, url]) => url);
  const cases: [body: string, urls: string[]][] = [
    ['见 https://example.org/a1，电话另行公布。', ['https://example.org/a1']],
    ['官网（https://example.org/a2）已更新。', ['https://example.org/a2']],
    ['(https://example.org/a)也可。', ['https://example.org/a']],
    ['请访问 www.example.org。谢谢。', ['http://www.example.org']],
    ['网址www.example.org、www.example.com；', ['http://www.example.org', 'http://www.example.com']],
    [
      '“https://example.org/a”已启用，《https://example.org/b》也是',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    ['**见https://example.org/a，谢谢**。', ['https://example.org/a']],
    ['**https://example.org/a**也可。', ['https://example.org/a']],
    ['[见 https://example.org/a，也可]', ['https://example.org/a']],
    ['https://example.org/a,也可；https://example.org/b.', ['https://example.org/a', 'https://example.org/b']],
    ['https://example.org/a_(b)?c=1&d=2…', ['https://example.org/a_(b)?c=1&d=2']],
    ['| 网址 |\n| --- |\n| https://example.org/a，甲 |', ['https://example.org/a']],
    ['[名](https://example.org/x)，https://example.org/y。', ['https://example.org/x', 'https://example.org/y']],
    ['[https://example.org/x](https://example.org/y)', ['https://example.org/y']],
    ['网址：a@example.org，谢谢', ['mailto:a@example.org']],
  ];
  for (const [body, expected] of cases) {
    assert.deepEqual(urls(body), expected, body);
    assert.deepEqual(told(body), [], body);
  }
  assert.equal(shown('**见https://example.org/a，谢谢**。'), '见https://example.org/a，谢谢。');
});

test('a line break within a Chinese sentence leaves no gap, beside bold, a link, a number, a rare character', () => {
  const body = '医院位于\n**聊城市**\n东部，与\n[指南](https://example.org)\n有关，𠀀\n𠀀℃\n共\n320\n人。';
  assert.equal(shown(body), '医院位于聊城市东部，与指南有关，𠀀𠀀℃共320人。');
  assert.equal(shown('It wraps\nhere, **and\nhere**\ntoo.'), 'It wraps here, and here too.');
  assert.equal(shown('　　一段。'), '一段。');
});

test('asterisks of names are shown in one sentence as in two', () => {
  for (const body of ['A*STAR与A*STAR合作。', '**A*STAR**与HLA-B*57、HLA-B*58。']) {
    assert.equal(shown(body), body.replaceAll('**', ''));
    assert.deepEqual(told(body), [], body);
  }
});

test('markup in a field is told, honest words are let be', () => {
  const marked = [
    '重要：**流感**',
    '见[公告](https://example.org)',
    '<b>停诊</b>',
    '甲&amp;乙',
    '`停诊`',
    '停诊:smile:',
    '# 停诊',
  ];
  for (const words of marked)
    assert.deepEqual(
      slipsOfField(words).map(({ rule }) => rule),
      ['field-markup'],
      words,
    );
  for (const words of bodies.honest.zh.filter(
    (body) => !/[\n\\`]|\*.*\*|~~|__|\]\(|\]\[|&\w+;|^[-+*>] |^#+ /.test(body),
  ))
    assert.deepEqual(
      slipsOfField(words).filter(({ rule }) => rule === 'field-markup'),
      [],
      words,
    );
});

/** Pieces of bodies: words, numbers, signs and marks. */
const PIECES = [
  ...['甲', '乙', '，', '。', '：', '、', '①', '（', '）', '　', '·', '3', '5', '60', '℃', '%', 'a', 'B', 'A*B'],
  ...[
    '*',
    '*',
    '**',
    '~~',
    '~',
    '_',
    '>',
    '>',
    '<',
    '＞',
    '\\#',
    '- ',
    '-',
    '+ ',
    '+',
    '#',
    '## ',
    '|',
    '|',
    '1.',
    '2. ',
    '[',
    ']',
    '(',
    ')',
  ],
  ...['\n', '\n', '\n\n', ' ', '  ', '\t', '\\', '&', '==', '=', '\n---\n', '`', '!', '^', '$', 'http://a.cn', '[1]'],
];

test('of bodies by chance none that is let be loses a letter, a digit or a sign of a number', () => {
  let seed = 20260101;
  const chance = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const words = (text: string) => text.replace(/[^\p{L}\p{N}%℃+]/gu, '');
  let honest = 0;
  for (let count = 0; count < 8000; count += 1) {
    const body = Array.from({ length: 3 + chance(14) }, () => PIECES[chance(PIECES.length)]).join('');
    if (told(body).length > 0) continue;
    honest += 1;
    const written = body.replace(/^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t\n]+)+/gm, '').replace(/\]\([^)]*\)/g, '');
    assert.equal(words(shown(body)), words(written), JSON.stringify(body));
  }
  assert.ok(honest > 500, `${honest} of 8000 were let be`);
});

test('a long piece is quoted in short, a shorter one whole', () => {
  const quoted = (body: string) => /^“([^”]*)”/.exec(slipsOf(body)[0]?.zh ?? '')?.[1];
  const piece = (length: number) => `3*${'4'.repeat(length - 4)}*5`;
  assert.equal(quoted(`切口${piece(24)}厘米。`), piece(24));
  assert.equal(quoted(`切口${piece(25)}厘米。`), `${piece(25).slice(0, 24)}…`);
});

test('a brace is mended by a backslash: the words in it stay', () => {
  assert.deepEqual(slipsOf('您好{患者}')[0]?.edit, { remove: '{', insert: '\\{' });
});

test('the braces of a formula belong to it; others of its line are told beside it', () => {
  assert.deepEqual(told('公式$x^{2}$。'), ['foreign-dialect 1:3']);
  assert.deepEqual(told('{甲}在$x^{2}$前，也在后{乙}。').sort(), ['code 1:1', 'code 1:17', 'foreign-dialect 1:5']);
});
