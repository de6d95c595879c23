/** The vocabulary of a body, form by form: which rule refuses what, where, and with which remedy; and what is fine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { BODY_LINE, STORY, article, problemsOf } from '../lib/content-folder.ts';

const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } })
  .png()
  .toBuffer();

/** What is said of a body: rule, line and column counted from where it begins, remedy in English. */
const said = async (body: string) =>
  (await problemsOf({ [STORY]: article(body), 'articles/2026/a.png': png }))
    .filter(({ file, severity }) => file === STORY && severity === 'error')
    .map(({ rule, line, column, fixEn }) => `${rule} ${line - BODY_LINE + 1}:${column} ${fixEn}`);

const aside = (inside: string, attributes = 'kind="note" title="注意"') =>
  `<Aside ${attributes}>\n\n${inside}\n\n</Aside>`;
const WITHIN = 'Give it a paragraph of its own, with a blank line before and after.';
const ADDRESS = 'Write an address whole, https://…; a page of this site as its path, such as /articles/<id>/.';

/** A body, and what is said of it. */
const refused: [body: string, said: string][] = [
  ['# 标题', 'heading 1:1 Use “## ”.'],
  ['#### 标题', 'heading 1:1 Use “## ”.'],
  ['- [ ] 待办', 'check-box 1:1 Remove [ ] and keep the list.'],
  ['- [x] 已办', 'check-box 1:1 Remove [ ] and keep the list.'],
  ['```\n码\n```', 'code-block 1:1 Delete the two lines of three backquotes.'],
  ['一[^1]。\n\n[^1]: 注', 'footnote 1:2 Say it in the text, or use <Aside>.'],
  ['![画面][a]\n\n[a]: /x/', 'vocabulary 1:1 Use a plain paragraph, list or table.'],
  ['见![画面](./a.png)。', 'image 1:2 Give it a paragraph of its own.'],
  ['![ ](./a.png)', 'image 1:1 Write ![what it shows](./picture.jpg).'],
  ['[见](./a.png)', `url 1:1 ${ADDRESS}`],
  ['[见](ftp://example.org/)', `url 1:1 ${ADDRESS}`],
  ['这是~~删去。', 'stray-markup 1:3 Add the other half or remove it; no space inside the marks or in a file name.'],
  ['<Stepz />', 'component 1:1 Did you mean <Steps>?'],
  ['<marquee />', 'html 1:1 Delete the tag and keep the words; bold is **words**.'],
  ['<Marquee />', 'component 1:1 Choose one of: Figure, Aside, Quote, Steps, Chart, BeforeAfter.'],
  [aside('正文', 'kind="note"'), 'attribute 1:1 Add title="…".'],
  [aside('正文', 'kind="note" tilte="a" title="b"'), 'attribute 1:20 Did you mean title?'],
  [aside('正文', 'kind="note" x="a" title="b"'), 'attribute 1:20 It takes: kind, title.'],
  ['<Steps x="a">\n\n1. 一\n\n</Steps>', 'attribute 1:8 It takes: none.'],
  [aside('正文', 'kind="note" title=" "'), 'attribute 1:20 Give it once, with a value.'],
  [aside('正文', 'kind="note" title'), 'attribute 1:20 Give it once, with a value.'],
  [aside('正文', 'kind="note" title="a" title="b"'), 'attribute 1:30 Give it once, with a value.'],
  [aside('正文', 'kind="warn" title="a"'), 'attribute 1:8 Choose one of: note, background, caution.'],
  [
    '<Aside kind="note" title="a" />',
    'component-children 1:1 Write text between the two tags, with a blank line before and after.',
  ],
  [
    '<Chart figures="a">\n\n正文\n\n</Chart>',
    'component-children 1:1 Write <Name … /> and move what stands inside out of it.',
  ],
  [
    '<Steps>\n\n- 一\n\n</Steps>',
    'component-children 1:1 Write each step as a line “1. …”, with a blank line before and after.',
  ],
  [
    '<Steps>\n\n1. 一\n\n又\n\n</Steps>',
    'component-children 1:1 Write each step as a line “1. …”, with a blank line before and after.',
  ],
  [`> <Steps>\n>\n> 1. 一\n>\n> </Steps>`, `component-place 1:3 ${WITHIN}`],
  ['- <Steps>\n\n  1. 一\n\n  </Steps>', `component-place 1:3 ${WITHIN}`],
  ['一<Steps />二', `component-place 1:2 ${WITHIN}`],
];

for (const [body, expected] of refused) {
  test(`refused: ${body.split('\n')[0]}`, async () => assert.deepEqual((await said(body)).slice(0, 1), [expected]));
}

test('fine as they are: both levels of headings, lists, tables, links, a picture, calls inside calls', async () => {
  const body = `## 二级

### 三级

- 一
  1. 二

> 引用

| 甲 | 乙 |
| --- | :-: |
| 一 | 二 |

**粗** *斜* ~~删~~ \`码\` [外](https://example.org) [内](/search/) [信](mailto:a@example.org) [名][1]

[1]: https://example.org

***

![画面](./a.png)

${aside('<Quote by="某人">\n\n原话。\n\n</Quote>\n\n<Steps>\n\n1. 一\n\n</Steps>', 'kind="background" title="背景"')}
`;
  assert.deepEqual(await said(body), []);
});

test('inside a component that is not known, and beside it, other slips are told too', async () => {
  const body = '<Stepz>\n\n# 标题\n\n</Stepz>\n\n# 一\n\n# 二';
  assert.deepEqual(
    (await said(body)).map((one) => one.split(' ').slice(0, 2).join(' ')),
    ['component 1:1', 'heading 3:1', 'heading 7:1', 'heading 9:1'],
  );
});

test('nesting of 50 quotations is read, one more is not, nor a long run of marks or a paragraph without end', async () => {
  const quoted = (depth: number) => `${'>'.repeat(depth)} 文`;
  const rules = async (body: string) => (await said(body)).map((one) => one.split(' ').slice(0, 2).join(' '));
  assert.deepEqual(await rules(quoted(50)), ['quote-marker 1:2']);
  assert.deepEqual(await rules(quoted(51)), ['nesting 1:1']);
  assert.deepEqual(await rules(`一\n\n字${'['.repeat(200)}`), ['nesting 3:2']);
  assert.deepEqual(await rules(`字${'['.repeat(199)}`), []);
  assert.deepEqual(await rules(`一\n\n${'-'.repeat(60)}\n\n二`), []);
  assert.deepEqual(await rules('字'.repeat(10_000)), []);
  assert.deepEqual(await rules(`${'字'.repeat(5_000)}\n${'字'.repeat(5_001)}`), ['nesting 2:1']);
});
