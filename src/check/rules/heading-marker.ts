/** Headings that are none, and paragraphs that become headings. */
import type { Heading } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, sourceOf, spanOf } from '../read/written.ts';
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

const EMPTY: Message = {
  zh: '小标题是空的。',
  en: 'The heading is empty.',
  fixZh: '在“## ”后写标题，或删去这一行。',
  fixEn: 'Write the heading behind “## ”, or remove the line.',
};

/** ##一、 and #　一、 and ＃＃ 一、; behind a wide indent too, but no #话题#, no #1 and no C#. */
const MARKER = /^[\s\u3000]*(?:#{2,6}(?=[^#\s])|#{1,6}\s|[#＃]*＃[#＃]*(?!\d)|#(?=\p{L})(?![^#]*#))/u;

function headingFinding(written: Written, node: Heading): Slip[] {
  const span = spanOf(written, node);
  if (!span) return [];
  const source = sourceOf(written, node);
  const tell = (offset: number, message: Message) => [{ at: span.start + offset, message }];
  if (!source.startsWith('#')) return tell(source.lastIndexOf('\n') + 1, UNDERLINED);
  return node.children.length === 0 && node.depth > 1 ? tell(0, EMPTY) : [];
}

/** Marks of headings without their space or in full width, lines under paragraphs, marks that vanish. */
function find(written: Written): Slip[] {
  const headings = written.nodes.flatMap(({ node }) => (node.type === 'heading' ? headingFinding(written, node) : []));
  const unread = leavesIn(written).flatMap(({ node, lines }) =>
    node.type !== 'paragraph'
      ? []
      : lines.flatMap(({ text, start }) => {
          const marker = MARKER.exec(text)?.[0];
          if (marker === undefined) return [];
          const indent = /^[\s\u3000]*/.exec(marker)?.[0].length ?? 0;
          return [{ at: start + indent, message: UNREAD }];
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
      { zh: '第一段讲完了。\n⟦---\n\n第二段。' },
    ],
    silent: [
      { zh: '## 门诊时间\n\n正文。' },
      { zh: '#世界糖尿病日#是话题，#1号楼。' },
      { zh: '第一段讲完了。\n\n---\n\n第二段。' },
      { zh: '## 学习 C#\n\n正文。' },
    ],
  },
  lookingFor(find),
);
