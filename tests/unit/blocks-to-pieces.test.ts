import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf } from '../../src/check/read/blocks.ts';
import { parseMarkdown } from '../../src/check/read/markdown.ts';
import { firstMentions, type NamedEntry, nameFinder } from '../../src/check/name-finder.ts';
import { checkMarkdown } from '../../src/check/check-markdown.ts';
import { anchored, explained } from '../../src/lib/body-pieces.ts';
import { bodyOf } from '../../src/loaders/blocks-to-pieces.ts';
import { termsOf } from '../../src/loaders/glossary-terms.ts';

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
  assert.deepEqual([...findings, ...checkMarkdown({ tree, lines: markdown.split('\n'), locale: 'zh' })], []);
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
  assert.equal(html(text, [{ figure: 'a', ...at }]), `<p>开头。<span id="f-a">${one}</span>结尾。</p>`);
  assert.equal(
    html(text, [
      { figure: 'a', ...at },
      { figure: 'b', ...at },
    ]),
    `<p>开头。<span id="f-b"><span id="f-a">${one}</span></span>结尾。</p>`,
  );
});

test('block ids are put in by the page, and kept apart where both languages stand on it', () => {
  assert.equal(anchored('<p>a</p>', 'p3'), '<p id="p3">a</p>');
  assert.equal(anchored('<p><span id="f-a">a</span></p>', 'p3', 'en-'), '<p id="en-p3"><span id="en-f-a">a</span></p>');
});

test('text is escaped, whatever it holds', () => {
  assert.equal(html('a &lt;b&gt; & "c"'), '<p>a &#x3C;b> &#x26; "c"</p>');
});

const term = (id: string, zh: string, en: string, autolink = true) => ({
  id,
  name: { zh, en },
  aliases: { zh: [], en: [] },
  autolink,
  explanation: { zh: '解释。', en: 'Explained.' },
  drafted: 'human' as const,
  synonyms: { zh: [], en: [] },
  programmes: [],
  see: [],
});
const glossary = [
  term('dialysis', '血液透析', 'HIS'),
  term('night', '夜间血液透析', 'night'),
  term('capital', '北京', 'Beijing'),
  term('plain', '门诊', 'clinic', false),
];
const { finders } = termsOf(glossary);

const termed = (markdown: string) => {
  const blocks = blocksOf(parseMarkdown(markdown, 1).tree);
  const terms = firstMentions(blocks, finders.zh, finder);
  const { blocks: pieces } = bodyOf(blocks, [], finder, 'zh', terms);
  return {
    terms: terms.map(({ entry: { id }, block, text }) => [id, block, text]),
    html: pieces.map((piece) => ('html' in piece ? piece.html : '')).join('\n'),
  };
};

test('a term is linked at its first mention, the longest first; names of the registry win', () => {
  const { terms, html: text } = termed('## 血液透析\n\n北京医院的夜间血液透析、血液透析和门诊；血液透析在北京。');
  assert.deepEqual(terms, [
    ['night', 1, '夜间血液透析'],
    ['dialysis', 1, '血液透析'],
    ['capital', 1, '北京'],
  ]);
  assert.equal(
    text,
    '<h2>血液透析</h2>\n<p><a href="/organisations/beijing/" class="name">北京医院</a>的<a href="/glossary/#night" class="term">夜间血液透析</a>、<a href="/glossary/#dialysis" class="term">血液透析</a>和门诊；血液透析在<a href="/glossary/#capital" class="term">北京</a>。</p>',
  );
  assert.deepEqual(termed('[血液透析](https://example.org)。北京医院。').terms, []);
  const beside = termed('血液透析北京医院夜间血液透析').terms.map(([id]) => id);
  assert.deepEqual(beside, ['dialysis', 'night'], 'names may stand side by side');
});

test('a name in capitals is not looked for in small letters', () => {
  const find = (text: string) => finders.en.find(text).map(({ entry: { id } }) => id);
  assert.deepEqual(find('His subject was the HIS, not his night.'), ['dialysis', 'night']);
});

test('on a page that explains its terms their links stay on it', () => {
  const { html: text } = termed('血液透析。');
  assert.equal(explained(text), '<p><a href="#t-dialysis" class="term">血液透析</a>。</p>');
  assert.equal(explained('<a href="/en/glossary/#a" class="term">'), '<a href="#t-a" class="term">');
  assert.equal(explained('<a href="/glossary/#a">'), '<a href="/glossary/#a">');
});

test('what terms a body may link is known by a digest; an explanation is none of it', () => {
  const [first] = glossary;
  assert.ok(first);
  assert.equal(
    termsOf([{ ...first, explanation: { zh: '另一句。', en: 'Otherwise.' } }]).digest,
    termsOf([first]).digest,
  );
  assert.notEqual(termsOf([{ ...first, autolink: false }]).digest, termsOf([first]).digest);
});
