/** A body as blocks: what they hold, where their leaves begin, and by what form twins are compared. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, leavesOf, linkRanges, positionOfBlock, shapeOf, textOf } from '../../src/check/read/blocks.ts';
import { parseMarkdown } from '../../src/check/read/markdown.ts';

const blocks = (body: string) => blocksOf(parseMarkdown(body, 1).tree);
const leaves = (body: string) =>
  blocks(body)
    .flatMap((block) => leavesOf(block))
    .map(
      ({ text, line, column, heading, quoted }) =>
        `${line}:${column}${heading ? ' h' : ''}${quoted ? ' q' : ''} ${text}`,
    );

test('every text that a sentence can stand in is a leaf, with its position', () => {
  assert.deepEqual(leaves('## 标题\n\n一。\n\n- 二\n  - 三\n\n> 四'), [
    '1:1 h 标题',
    '3:1 一。',
    '5:1 二',
    '6:3 三',
    '8:3 四',
  ]);
  assert.deepEqual(leaves('| 甲 | 乙 |\n| --- | :-: |\n| 一 | 二 |'), ['1:1 甲', '1:5 乙', '3:1 一', '3:5 二']);
  assert.deepEqual(leaves('<Quote by="某人">\n\n原话。\n\n</Quote>'), ['1:1 h 某人', '3:1 q 原话。']);
  assert.deepEqual(leaves('- 一\n\n  又一'), ['1:3 一', '3:3 又一']);
  assert.deepEqual(leaves('- 一\n  > 二\n- 三\n  1. 四'), ['1:1 一', '2:5 二', '3:1 三', '4:3 四']);
  assert.deepEqual(leaves('- 一\n\n  | 甲 |\n  | - |\n  | 二 |'), ['1:3 一', '3:3 甲', '5:3 二']);
});

test('a picture alone is a Figure; its title is the caption, and without one it has none', () => {
  const [plain, captioned] = blocks('![画面](./a%20b.png)\n\n![画面](./a.png "说明")');
  assert.deepEqual(plain, {
    component: 'Figure',
    props: { src: './a b.png', alt: '画面' },
    children: [],
    line: 1,
    column: 1,
  });
  assert.deepEqual(captioned && 'props' in captioned ? captioned.props : {}, {
    src: './a.png',
    alt: '画面',
    caption: '说明',
  });
});

test('a line break between Chinese signs is no space; one beside Latin is', () => {
  const text = (body: string) => blocks(body).map(textOf).join();
  assert.equal(text('一\n二'), '一二');
  assert.equal(text('一 \n “二'), '一“二');
  assert.equal(text('AI\n二'), 'AI 二');
  assert.equal(text('one\ntwo'), 'one two');
  assert.equal(text('一  \n二'), '一\n二');
});

test('shapes', () => {
  const shapes = (body: string) => blocks(body).map(shapeOf);
  assert.deepEqual(shapes('## 一\n\n二\n\n- 三\n- 四\n\n1. 五\n\n> 六\n\n***'), [
    'h2',
    'p',
    'ul(2)',
    'ol(1)',
    'blockquote',
    'hr',
  ]);
  assert.deepEqual(shapes('| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n| 三 | 四 |'), ['table(3x2)']);
  assert.deepEqual(shapes('<Chart figures="a b" />\n\n<BeforeAfter figure="c" />\n\n![图](./a.png)'), [
    'Chart(a b)',
    'BeforeAfter(c)',
    'Figure(./a.png)',
  ]);
  assert.deepEqual(shapes('<Aside kind="note" title="甲">\n\n一\n\n- 二\n\n</Aside>'), ['Aside(p,ul(1))']);
});

test('links in a text, with what stands around and inside them', () => {
  const [leaf] = blocks('见[官*网*](/a/)，**又[见](/b/)**。').flatMap((block) => leavesOf(block));
  assert.deepEqual(leaf && linkRanges(leaf), [
    { start: 1, end: 3 },
    { start: 5, end: 6 },
  ]);
});

test('alignment is a class; a block begins where its first text does', () => {
  const [table] = blocks('| 甲 |\n| :-: |\n| 一 |');
  assert.match(JSON.stringify(table), /"className":\["align-center"\]/);
  const [, list] = blocks('一\n\n- 二');
  assert.deepEqual(list && (({ line, column }) => [line, column])(positionOfBlock(list)), [3, 1]);
});

test('of a component that cannot be read its two ends alone stand blank', () => {
  const { lines, findings } = parseMarkdown('前。\n\n<Aside kind="note" title=甲>\n\n一段。\n\n</Aside>后。', 1);
  assert.equal(lines.join('|'), `前。||${'…'.repeat(27)}||一段。||${'…'.repeat(8)}后。`);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['attribute-quotes'],
  );
});
