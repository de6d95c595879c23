/** A story for WeChat's editor: pasted through the rules of that editor, it loses nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { parseArticle } from '../../../src/check/read/parse-article.ts';
import { nameFinder } from '../../../src/check/name-finder.ts';
import { bodyOf } from '../../../src/loaders/blocks-to-pieces.ts';
import { wechatArticle, wechatDocument } from '../../../src/views/files/wechat-document.ts';
import { aFigure, aSite, aStory, words } from '../../lib/index-of-content.ts';
import { article } from '../../lib/content-folder.ts';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements that the editor keeps. */
const TAGS = new Set(
  'section p span strong em b i u del sub sup br hr h1 h2 h3 h4 blockquote ul ol li table thead tbody tr th td img'.split(
    ' ',
  ),
);
/** Attributes that it keeps; classes, ids, `data-…` and handlers go. */
const ATTRIBUTES = new Set(['style', 'colspan', 'rowspan', 'start', 'src', 'alt', 'width']);
/** Of a style it drops what places an element elsewhere, is fetched, or is a font of the writer's: with a font, all of it. */
const REFUSED = /position|float|transform|animation|font-family|z-index|url\(|var\(|calc\(|!important/;

/** What is left of pasted nodes. */
function pasted(nodes: readonly ChildNode[], lists = 0): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!('tagName' in node)) return [node];
    const deeper = lists + Number(/^[uo]l$/.test(node.tagName));
    if (/^(?:script|style|link|iframe|form|svg)$/.test(node.tagName)) return [];
    const childNodes = pasted(node.childNodes, deeper);
    if (!TAGS.has(node.tagName) || deeper > 2) return childNodes;
    const attrs = node.attrs.filter(
      ({ name, value }) =>
        ATTRIBUTES.has(name) &&
        !(name === 'style' && REFUSED.test(value)) &&
        !(name === 'src' && !/^https:/.test(value)),
    );
    return [{ ...node, attrs, childNodes }];
  });
}

const sanitised = (html: string): string => {
  const fragment = parseFragment(html);
  return serialize({ ...fragment, childNodes: pasted(fragment.childNodes) });
};

const BODY = `第一段有**重点**、[链接](/organisations/a/)和~~删去的~~字。

## 小标题

- 一项
- 又一项

<Figure src="./scan.jpg" alt="医生看片" caption="七月" credit="李明" />

<Aside kind="note" title="说明">

里面有图：

<Figure src="./in-aside.png" alt="楼" />

</Aside>

<Quote by="院长">

说过的话 & 别的。

</Quote>

| 项目 | 数 |
|---|---|
| 床位 | 30 |

<Chart figures="beds" />
`;

const finder = nameFinder([], 'zh');
const { blocks } = parseArticle(Buffer.from(article(BODY)), 'zh');
const story = aStory('one', '2026-01-11', {
  cover: { src: './cover.jpg', alt: words('大楼') },
  figures: [aFigure('beds', { value: 30 })],
  notes: [words('来源没有说费用。')],
});
const html = wechatArticle(aSite({ stories: [story] }), story, bodyOf(blocks, [], finder, 'zh'));

test('the editor takes away nothing of it', () => {
  assert.equal(sanitised(html), html);
  assert.doesNotMatch(html, /<a |<img|class=|id=|<script|<link/);
});

test('all that the story says stands in it, and who says so', () => {
  for (const text of [
    '第一段有',
    '重点',
    '链接',
    '小标题',
    '又一项',
    '说过的话 &amp; 别的。',
    '——院长',
    '床位',
    '来源没有说费用。',
    '2026年1月11日',
  ])
    assert.ok(html.includes(text), text);
});

test('where a picture belongs, its file is named with its words', () => {
  assert.match(html, /【此处插图：cover\.jpg】大楼/);
  assert.match(html, /【此处插图：scan\.jpg】医生看片<br>七月<br>摄影：李明/);
  assert.match(html, /<blockquote[^>]*>.*【此处插图：in-aside\.png】楼.*<\/blockquote>/s);
});

test('every element with a look has it in itself; the file holds what is pasted and nothing else', () => {
  for (const [, tag = '', rest = ''] of html.matchAll(/<(p|h2|li|td|th|blockquote|strong|table)( [^>]*)?>/g))
    assert.match(rest, /style="/, tag);
  const whole = wechatDocument(aSite({ stories: [story] }), story, bodyOf(blocks, [], finder, 'zh'));
  assert.ok(whole.includes(`<body>\n${html}\n</body>`));
  assert.match(whole, /<meta name="robots" content="noindex">/);
});
