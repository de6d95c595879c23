/** Lists that are none: a mark without its space, a sign that is no mark, numbered lines that run together. */
import type { Message } from '../problem.ts';
import {
  type Slip,
  type Written,
  type WrittenLeaf,
  type WrittenLine,
  leavesIn,
  lookingFor,
} from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const SPACE: Message = {
  zh: '列表的记号后面缺一个半角空格，或者用了全角的记号，会原样显示，几行会连成一行。',
  en: 'The mark of a list lacks its space or is a full-width one: it would be shown, and the lines run together.',
  fixZh: '写成“- 项目”或“1. 项目”（半角记号加一个半角空格）；不是列表，就用文字开头，或写“第一，”。',
  fixEn: 'Write “- item” or “1. item”, with one space; what is no list begins with words.',
};

const BULLET: Message = {
  zh: '“•”“·”不是列表的记号，会原样显示。',
  en: 'Such a dot is no mark of a list and would be shown.',
  fixZh: '每一项写成“- 项目”，各占一行。',
  fixEn: 'Write each item as “- item” on a line of its own.',
};

const JOINED: Message = {
  zh: '这几行各有序号，但中间没有空行，会连成一段。',
  en: 'These lines are numbered, but without blank lines between them they run together.',
  fixZh: '要列表，写成“1. 项目”；要保留这种序号，每一项之间空一行，各成一段。',
  fixEn: 'For a list write “1. item”; to keep these numbers leave a blank line between the items.',
};

const INDENT = /^[\s\u3000]*/;
/** A mark that is wrong wherever a line begins with it; not -5℃, 1.5, A-1, —— or a dash of dialogue. */
const UNSPACED =
  /^(?:[-－﹣‐‑](?![-－﹣‐‑\d０-９.\s]|.{0,12}[-－]$)|[-－]\u3000|\+(?=[\p{L}“《（【])|\d{1,3}[.．](?![\d０-９.．\s]|[a-z])|\d{1,3}[.．]\u3000|[０-９]{1,3}[.．](?![\d０-９])|\d{1,3}．\s|[\d０-９]{1,2}\)(?!\s)|[①-⑳]\))/u;
/** A mark behind an indent of wide spaces, where the parser looks for none. */
const INDENTED = /^[\u3000\u00a0]\s*(?:[-+*]|\d{1,3}[.)])[ \t]/;
const DOT = /^[•·∙‧▪◦・]/;
/** What numbers a line or points to it: fine where the line is a paragraph. */
const NUMBERED =
  /^(?:[\d０-９]{1,3}[、)）.．](?!\d)|[(（][\d０-９一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳⑴-⒇㈠-㈩❶-❿]|第[一二三四五六七八九十]+[，、：]|[一二三四五六七八九十]是|[●■◆○◇□★☆✓✔√☑►▶➢➤※→▲△✦✧—–~～>＞+-](?=\s*[\p{L}\p{N}“《（])|[A-Za-z][.、．)）]\s*\p{Script=Han})/u;

const markAt = (line: WrittenLine, pattern: RegExp): number | undefined => {
  const indent = INDENT.exec(line.text)?.[0].length ?? 0;
  const isMark = pattern.test(line.text.slice(indent)) || (pattern === UNSPACED && INDENTED.test(line.text));
  return isMark ? line.start + indent : undefined;
};

/** The first line of a paragraph that begins with a mark, by what is wrong with it. */
function markOf({ lines }: WrittenLeaf): { at: number; message: Message } | undefined {
  for (const [pattern, message] of [
    [UNSPACED, SPACE],
    [DOT, BULLET],
  ] as const) {
    for (const line of lines) {
      const at = markAt(line, pattern);
      if (at !== undefined) return { at, message };
    }
  }
  const numbered = lines.filter((line) => markAt(line, NUMBERED) !== undefined);
  const [first] = numbered;
  const isTorn = numbered.some((line) => line !== lines[0]);
  return isTorn && first ? { at: markAt(first, NUMBERED) ?? first.start, message: JOINED } : undefined;
}

/** Paragraphs whose lines were meant as items: one finding each. */
const find = (written: Written): Slip[] =>
  leavesIn(written).flatMap((leaf) => {
    const mark = leaf.node.type === 'paragraph' ? markOf(leaf) : undefined;
    return mark ? [{ at: mark.at, message: mark.message }] : [];
  });

/** Whether a paragraph’s lines are told as a list already. */
export const isTornList = (leaf: WrittenLeaf): boolean => markOf(leaf) !== undefined;

export const listMarker = defineRule(
  {
    name: 'list-marker',
    severity: 'error',
    title: { zh: '列表的记号', en: 'Marks of lists' },
    why: {
      zh: '列表的记号要用半角，后面要有一个半角空格；否则几项会连成一行。',
      en: 'The mark of a list is ASCII with a space behind it; otherwise the items run together on one line.',
    },
    message: (slip: Message) => slip,
    sample: [SPACE],
    fires: [
      { zh: '⟦-线上预约\n-现场预约' },
      { zh: '⟦1.挂号\n2.候诊' },
      { zh: '⟦•带身份证' },
      { zh: '⟦1、带身份证\n2、空腹' },
      { zh: '⟦（1）带身份证；\n（2）空腹。' },
    ],
    silent: [
      { zh: '- 线上预约\n- 现场预约' },
      { zh: '1、带身份证\n\n2、空腹' },
      { zh: '分两步：（1）挂号；（2）候诊。' },
      { zh: '-5℃，1.5万人。' },
    ],
  },
  lookingFor(find),
);
