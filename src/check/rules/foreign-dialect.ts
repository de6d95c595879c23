/** Forms of other dialects of Markdown, of wikis and of forums: none of them is read here, all would be shown. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

interface Dialect {
  /** What the form is, in both languages. */
  zh: string;
  en: string;
  pattern: RegExp;
  fixZh: string;
  fixEn: string;
}

const ASIDE = {
  fixZh: '写成“<Aside kind="note" title="…">”，空一行写内容，再空一行写“</Aside>”。',
  fixEn: 'Write <Aside kind="note" title="…">, a blank line, the words, a blank line and </Aside>.',
};
const BOLD = { fixZh: '要强调，写 **…**；否则删去记号。', fixEn: 'Write **…** for emphasis, or remove the marks.' };
const PLAIN = { fixZh: '删去记号，直接写出字来。', fixEn: 'Remove the marks and write the words or the sign itself.' };
const REMOVE = { fixZh: '删去这一行；本站自己排目录。', fixEn: 'Remove it; the site makes its own.' };
const LINK = { fixZh: '写成 [文字](网址)。', fixEn: 'Write [words](address).' };

const CONTAINER: Dialect = {
  zh: '提示框',
  en: 'a container',
  pattern: /^\s*[:：]{3,}\s*\p{L}.*|^\s*(?:!!!|\?\?\?)\+?\s+\w.*|^\s*\.\. \w+::.*/gu,
  ...ASIDE,
};

const DIALECTS: Dialect[] = [
  CONTAINER,

  { zh: '提示框', en: 'an alert', pattern: /^\s*[[【［]!\s*\p{L}+\s*[\]】］][+-]?/gu, ...ASIDE },
  { zh: '高亮', en: 'a highlight', pattern: /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)/gu, ...BOLD },
  { zh: '插入线', en: 'an insertion', pattern: /(?<![+\w])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?![+\w])/gu, ...BOLD },
  {
    zh: '批注',
    en: 'a comment',
    pattern: /(?<!\d)%%(?=\S)[^%\n]+%%|[[【［]批注\s?\w*[^\]】］]{0,12}[\]】］]/gu,
    ...PLAIN,
  },
  {
    zh: '标签',
    en: 'a tag',
    pattern: /(?<=^|[\s：:])#\p{L}[\p{L}\p{N}/_-]*(?=\s+#\p{L})|(?<=标签[：:]\s?)#\p{L}[\p{L}\p{N}/_-]*/gu,
    ...PLAIN,
  },
  { zh: '段落编号', en: 'the number of a block', pattern: /(?<=\s)\^[A-Za-z0-9][A-Za-z0-9-]{2,20}\s*$/gu, ...PLAIN },
  { zh: '字段', en: 'an inline field', pattern: /^\s*\p{L}{1,12}::\s/gu, ...PLAIN },
  {
    zh: '提到某人的',
    en: 'a mention',
    pattern: /(?<![\w.@])@[\p{Script=Han}\w-]{2,20}(?=\s+(?:请|麻烦|帮|看|核|确认|补|改|提供|来))/gu,
    ...PLAIN,
  },
  { zh: '选项卡', en: 'a set of tabs', pattern: /^\s*={3}[!+]?\s+["“].*/gu, ...ASIDE },
  { zh: '引号', en: 'quotation marks', pattern: /(?<!`)``(?=[^`\s])[^`'\n]{1,200}''(?!')/gu, ...PLAIN },
  {
    zh: '页码',
    en: 'the number of a page',
    pattern: /^\s*(?:第\s?\d{1,3}\s?页[，\s]*共\s?\d{1,3}\s?页|Page \d{1,3} of \d{1,3})\s*$/gu,
    fixZh: '删去；网页不分页。',
    fixEn: 'Remove it: the page has no sheets.',
  },
  {
    zh: '目录',
    en: 'a table of contents',
    pattern: /@?\[{1,2}_?toc_?\]{1,2}|【(?:目录|toc)】|\{:toc\}|\$toc\$/giu,
    ...REMOVE,
  },
  {
    zh: '目录',
    en: 'a table of contents',
    pattern: /(?<=\S)(?:\.{6,}|…{3,}|·{5,}|-{6,})\s*\d{1,3}\s*$/gu,
    ...REMOVE,
  },
  { zh: '维基链接', en: 'a wiki link', pattern: /!?\[\[(?!_?toc_?\]\])[^[\]\n]+\]\]/giu, ...LINK },
  {
    zh: '公式',
    en: 'a formula',
    pattern:
      /\$\$[^$]+\$\$|(?<![\w$])\$(?=[A-Za-z\\(])[^$\n]{0,80}?[\w)}]\$(?![\d$])|(?<![\w$])\$(?=\d)[^$\n]*[\^_\\=][^$\n]*\$(?!\d)|\\(?:frac|times|cdot|alpha|beta|mu|pm|leq|geq|ge|le|sqrt|text|circ|sim|approx|rightarrow)\b/gu,
    ...PLAIN,
  },
  { zh: '公式', en: 'a formula', pattern: /^\s*\$\$\s*$/gu, ...PLAIN },
  { zh: '上标', en: 'a superscript', pattern: /\^(?:[\w+\-−]{1,10}|\p{Script=Han}{1,3})\^/gu, ...PLAIN },
  { zh: '删除线', en: 'a deletion', pattern: /(?<![\p{L}\p{N}~])~(?=[^\s~\d])[^~\n]{1,20}~(?![~\d])/gu, ...PLAIN },
  { zh: '下标', en: 'a subscript', pattern: /(?<=[A-Za-z])~(?=\S)[\dA-Za-z+-]{1,4}~/gu, ...PLAIN },
  {
    zh: '表情代码',
    en: 'an emoji code',
    pattern: /(?<![\w:：]):(?:[a-z][a-z0-9_+-]{1,30}|[+-]1|100):(?![\w:])/gu,
    ...PLAIN,
  },
  {
    zh: '网页标签',
    en: 'an HTML tag in full width',
    pattern: /＜\/?[A-Za-z][^＜＞]*＞/gu,
    ...PLAIN,
  },
  {
    zh: '论坛代码',
    en: 'a forum code',
    pattern: /\[(?:b|i|u|s|url|img|color|size|quote|center|code|font|align|list)(?:=[^\]]*)?\]/giu,
    ...PLAIN,
  },
  {
    zh: '维基标题',
    en: 'a wiki heading',
    pattern: /^\s*={2,6}\s*(?=[^=\s])[^=]+\s={2,6}\s*$/gu,
    fixZh: '写成“## 小标题”。',
    fixEn: 'Write “## Heading”.',
  },
  { zh: '维基粗体', en: 'wiki bold', pattern: /'{3}(?=[^\s'])[^'\n]+'{3}/gu, ...BOLD },
  {
    zh: '旧式标题',
    en: 'a Textile heading',
    pattern: /^\s*h[1-6]\.\s/gu,
    fixZh: '写成“## 小标题”。',
    fixEn: 'Write “## Heading”.',
  },
  {
    zh: '释义列表',
    en: 'a definition list',
    pattern: /^[:：]\s+(?=\S)/gu,
    fixZh: '写成“**词**：释义”，各成一段。',
    fixEn: 'Write “**Term**: meaning”, each a paragraph.',
  },
  {
    zh: '勾选框',
    en: 'a check box',
    pattern: /^\s*\[[ xX]\](?![(（[:])/gu,
    fixZh: '写成列表“- 项目”。',
    fixEn: 'Write a list, “- item”.',
  },
  {
    zh: '分隔线',
    en: 'a dividing line',
    pattern: /^\s*(?:[=＝]{3,}|[—－_＿]{5,}|[＊*]{5,}|[~～]{3,}|\+{3,})\s*$/gu,
    fixZh: '分隔线写“---”，上下各空一行；标题写“## ”。',
    fixEn: 'A dividing line is “---” with blank lines around it.',
  },
  { zh: '属性', en: 'an attribute list', pattern: /\{[.#:][\w\s.#=:"-]+\}/gu, ...PLAIN },
  {
    zh: '颜文字换行代码',
    en: 'an escaped line break',
    pattern: /(?<![A-Za-z]:[^\s]*)\\[nrt](?![A-Za-z])/gu,
    fixZh: '删去，另起一段就空一行。',
    fixEn: 'Remove it; leave a blank line for a new paragraph.',
  },
];

const messageOf = ({ zh, en, fixZh, fixEn }: Dialect, found: string): Message => ({
  zh: `“${found}”像是别的写作软件里的${zh}记号，这里不认，会原样显示。`,
  en: `“${found}” looks like ${en} of another dialect: it is not read here and would be shown.`,
  fixZh,
  fixEn,
});

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Forms of other dialects in a line, each place once. */
export function dialectsIn(text: string): { dialect: Dialect; index: number; found: string }[] {
  let told = 0;
  return DIALECTS.flatMap((dialect) =>
    [...text.matchAll(dialect.pattern)].map((match) => {
      const found = match[0].trim();
      return { dialect, index: match.index + match[0].indexOf(found), found };
    }),
  )
    .sort((a, b) => a.index - b.index)
    .filter(({ index, found }) => index >= told && (told = index + found.length));
}

const find = (written: Written): Slip[] =>
  leavesIn(written).flatMap(({ node, lines }) =>
    (node.type === 'heading' ? lines.slice(0, 1) : lines).flatMap(({ text, start }) =>
      dialectsIn(text).map(({ dialect, index, found }) => ({
        at: start + index,
        message: messageOf(dialect, short(found)),
      })),
    ),
  );

export const foreignDialect = defineRule(
  {
    name: 'foreign-dialect',
    severity: 'error',
    title: { zh: '别处的写法', en: 'Forms from elsewhere' },
    why: {
      zh: '提示框、高亮、目录、公式、上下标、表情代码等各家软件自己的写法，这里都不认，会原样显示。',
      en: 'Containers, highlights, contents, formulas, emoji codes and the like are forms of other programs: here they would be shown.',
    },
    message: (slip: Message) => slip,
    sample: [messageOf(CONTAINER, ':::tip')],
    fires: [
      { zh: '⟦:::tip 提示\n请带身份证。\n:::' },
      { zh: '> ⟦[!NOTE]\n> 请带身份证。' },
      { zh: '⟦==请空腹==。' },
      { zh: '⟦[TOC]' },
      { zh: '⟦$x^2$。' },
      { zh: '10⟦^9^个。' },
      { zh: '很好⟦:smile:。' },
      { zh: '见⟦[[血透室]]。' },
      { zh: '医院开诊。 ⟦^a1b2c3' },
      { zh: '标签：⟦#肾病 #便民' },
      { zh: '⟦@张三 请核实。' },
      { zh: '⟦第 1 页 共 3 页' },
      { zh: '医院开诊。', en: "The ⟦``new'' ward opened." },
    ],
    silent: [
      { zh: '<Aside kind="note" title="提示">\n\n请带身份证。\n\n</Aside>' },
      { zh: '10:30—11:30，“1+X”，Q&A，C++，$100至$200，近3～5年，“@示例发布”说，#1与#2号楼，第2页。' },
    ],
  },
  lookingFor(find),
);
