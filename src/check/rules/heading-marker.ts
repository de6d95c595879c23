/** Headings that are none, and paragraphs that become headings. */
import type { Heading } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const UNREAD: Message = {
  zh: '小标题的“#”后面缺一个半角空格，或者用了全角的“＃”或空格，会原样显示。',
  en: 'A heading lacks its space, or has a full-width sign or space: it would be shown as it is.',
  fixZh: '写成“## 小标题”：两个半角的“#”，一个半角空格；是话题就去掉“#”。',
  fixEn: 'Write “## Heading”: two ASCII signs and one space; for a topic remove the sign.',
};

const UNDERLINED: Message = {
  zh: '一段文字下面紧接“---”或“===”，整段会变成大标题。',
  en: 'A paragraph directly above “---” or “===” becomes a heading as a whole.',
  fixZh: '要分隔线，在它上面空一行；要小标题，写成“## 小标题”，删去下面这一行。',
  fixEn: 'For a dividing line leave a blank line above it; for a heading write “## Heading” and remove the line.',
};

const ESCAPED: Message = {
  zh: '“#”前面的反斜杠使这一行成不了小标题，“#”会原样显示。',
  en: 'The backslash before “#” keeps this line from being a heading: the sign would be shown.',
  fixZh: '是小标题，删去反斜杠，写成“## 小标题”；不是小标题，用文字开头。',
  fixEn: 'Remove the backslash from a heading, “## Heading”; otherwise begin the line with words.',
};

const TOPIC: Message = {
  zh: '行首的“#……#”像是社交平台的话题标签，“#”会原样显示。',
  en: 'This looks like the topic tag of a social network: its signs would be shown.',
  fixZh: '删去两边的“#”；是小标题，写成“## 小标题”；确实要显示，在第一个“#”前加反斜杠“\\”。',
  fixEn: 'Remove the signs; write “## Heading” for a heading; to show them, put a backslash before the first.',
};

const EMPTY: Message = {
  zh: '小标题是空的。',
  en: 'The heading is empty.',
  fixZh: '在“## ”后写标题，或删去这一行。',
  fixEn: 'Write the heading behind “## ”, or remove the line.',
};

/** ##一、 and #　一、 and ＃＃ 一、; behind a wide indent too, but no #话题#, no #1 and no C#. */
const MARKER = /^[\s\u3000]*(?:#{2,6}(?=[^#\s])|#{1,6}\s|[#＃]*＃[#＃]*(?!\d)|#(?=\p{L})(?![^#]*#))/u;

/** \## 一、 and \#\# 一、 at the start of a line. */
const ESCAPED_MARKER = /^[\s\u3000]*(?:\\#[\\#]*\s|\\#\\?#[\\#]*(?=\p{L}))/u;
/** #世界哮喘日# before a post; where the sentence is about the topic, the signs belong to its name. */
const TOPIC_TAG =
  /^[\s\u3000]*(?=[#＃]\p{L})[#＃][^#＃\n]{1,40}[#＃](?!\s*(?:等|的|这|是|在|已|也|和|与|及|、|，|话题|词条|登|冲|阅读|讨论|相关|成为|引))/u;

function headingFinding(written: Written, node: Heading): Slip[] {
  const span = spanOf(written, node);
  if (!span) return [];
  const source = sourceOf(written, node);
  const tell = (offset: number, message: Message) => [{ at: span.start + offset, message }];
  if (!source.startsWith('#')) return tell(0, UNDERLINED);
  return node.children.length === 0 && node.depth > 1 ? tell(0, EMPTY) : [];
}

/** Marks of headings without their space or in full width, lines under paragraphs, marks that vanish. */
function find(written: Written): Slip[] {
  const headings = written.nodes.flatMap(({ node }) => (node.type === 'heading' ? headingFinding(written, node) : []));
  const unread = leavesIn(written).flatMap(({ node, lines }) =>
    node.type !== 'paragraph'
      ? []
      : lines.flatMap(({ text, start }) => {
          const indent = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0;
          // As it was written: in the text of a leaf a backslash and its sign are masked.
          const isEscaped = ESCAPED_MARKER.test(written.text.slice(start, start + text.length));
          const message = isEscaped ? ESCAPED : TOPIC_TAG.test(text) ? TOPIC : MARKER.test(text) ? UNREAD : undefined;
          return message ? [{ at: start + indent, message }] : [];
        }),
  );
  return [...headings, ...unread];
}

export const headingMarker = defineRule(
  {
    name: 'heading-marker',
    severity: 'error',
    title: { zh: '小标题的记号', en: 'Marks of headings' },
    why: {
      zh: '“#”后面没有半角空格就不是小标题，会原样显示；一段文字下面紧接“---”，整段会变成大标题。',
      en: 'Without a space behind it “#” is shown as it is; a paragraph directly above “---” becomes a heading as a whole.',
    },
    message: (slip: Message) => slip,
    sample: [UNREAD],
    fires: [
      { zh: '⟦##门诊时间\n\n正文。' },
      { zh: '⟦##　门诊时间' },
      { zh: '⟦＃＃门诊时间' },
      { zh: '　　⟦## 门诊时间' },
      { zh: '⟦\\## 门诊时间' },
      { zh: '⟦#世界哮喘日#今天到了。' },
      { zh: '⟦第一段讲完了。\n---\n\n第二段。' },
    ],
    silent: [
      { zh: '## 门诊时间\n\n正文。' },
      { zh: '#世界糖尿病日#是话题，#1号楼。' },
      { zh: '\\#世界哮喘日#' },
      { zh: '第一段讲完了。\n\n---\n\n第二段。' },
      { zh: '## 学习 C#\n\n正文。' },
    ],
  },
  lookingFor(find),
);
