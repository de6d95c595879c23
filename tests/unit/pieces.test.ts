import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../src/check/blocks.ts';
import { parseMarkdown } from '../../src/check/markdown.ts';
import { type NamedEntry, nameFinder } from '../../src/check/names.ts';
import { checkVocabulary } from '../../src/check/vocabulary.ts';
import { anchored } from '../../src/lib/pieces.ts';
import { bodyOf } from '../../src/loaders/pieces.ts';

const entry = (id: string, zh: string, autolink = true): NamedEntry => ({
  collection: 'organisations',
  id,
  autolink,
  name: { zh, en: id },
  aliases: { zh: [], en: [] },
});
const finder = nameFinder(
  [entry('beijing', '北京医院'), entry('branch', '北京医院聊城分院'), entry('word', '门诊', false)],
  'zh',
);

const html = (markdown: string, anchors: Parameters<typeof bodyOf>[1] = []) => {
  const { tree, findings } = parseMarkdown(markdown, 1);
  assert.deepEqual([...findings, ...checkVocabulary(tree)], []);
  return bodyOf(blocksOf(tree), anchors, finder, 'zh')
    .blocks.map((piece) => ('html' in piece ? piece.html : JSON.stringify(piece)))
    .join('\n');
};

test('bold and strikethrough next to Chinese punctuation', () => {
  assert.equal(html('**注意：**请提前'), '<p><strong>注意：</strong>请提前</p>');
  assert.equal(
    html('**注意（重要）**后续，**“血糖”**'),
    '<p><strong>注意（重要）</strong>后续，<strong>“血糖”</strong></p>',
  );
  assert.equal(html('~~删除：~~好'), '<p><del>删除：</del>好</p>');
});

test('a line break between Chinese characters is no space; between English words it is one', () => {
  assert.equal(html('第一行，\n第二行'), '<p>第一行，第二行</p>');
  assert.equal(html('one\ntwo'), '<p>one two</p>');
});

test('the first mention is linked, by the longest name, never in a heading or a link', () => {
  assert.equal(
    html('## 北京医院\n\n北京医院聊城分院与北京医院，北京医院门诊。'),
    '<h2>北京医院</h2>\n<p><a href="/organisations/branch/" class="name">北京医院聊城分院</a>与<a href="/organisations/beijing/" class="name">北京医院</a>，北京医院门诊。</p>',
  );
  assert.equal(html('[北京医院](https://example.org)开业'), '<p><a href="https://example.org">北京医院</a>开业</p>');
  assert.equal(
    html('**北京医院**开业'),
    '<p><strong><a href="/organisations/beijing/" class="name">北京医院</a></strong>开业</p>',
  );
});

test('a figure’s sentence is wrapped, with what stands in it, twice where two figures share it', () => {
  const text = '开头。北京医院做了**14155**台手术。结尾。';
  const at = { block: 0, leaf: 0, start: 3, end: 18 };
  const one = '<a href="/organisations/beijing/" class="name">北京医院</a>做了<strong>14155</strong>台手术。';
  assert.equal(
    html(text, [{ figure: 'a', ...at }]),
    `<p>开头。<span id="f-a" class="figure-sentence">${one}</span>结尾。</p>`,
  );
  assert.equal(
    html(text, [
      { figure: 'a', ...at },
      { figure: 'b', ...at },
    ]),
    `<p>开头。<span id="f-b" class="figure-sentence"><span id="f-a" class="figure-sentence">${one}</span></span>结尾。</p>`,
  );
});

test('block ids are put in by the page, and kept apart where both languages stand on it', () => {
  assert.equal(anchored('<p>a</p>', 'p3'), '<p id="p3">a</p>');
  assert.equal(anchored('<p><span id="f-a">a</span></p>', 'p3', 'en-'), '<p id="en-p3"><span id="en-f-a">a</span></p>');
});

test('text is escaped, whatever it holds', () => {
  assert.equal(html('a &lt;b&gt; & "c"'), '<p>a &#x3C;b> &#x26; "c"</p>');
});
