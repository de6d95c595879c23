/** Rows and columns that are no table: without their line of hyphens, with full-width bars, with tabs or spaces. */
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
import { isTornList } from './list-marker.ts';

const FORM = {
  fixZh:
    '写成三部分：“| 项目 | 人数 |”一行，“| --- | --- |”一行，然后每行数据各一行；竖线用半角，格数一样，前后各空一行。',
  fixEn:
    'Write “| item | number |”, then “| --- | --- |”, then the rows: ASCII bars, as many cells in each, blank lines around.',
};
const BARS: Message = {
  zh: '这几行写了竖线，但不成表格，会连成一段文字。',
  en: 'These lines have bars but are no table: they would run together as text.',
  ...FORM,
};
const TABS: Message = {
  zh: '这里有制表符（从电子表格粘贴来的列），各列会连成一句话。',
  en: 'There is a tab here, as pasted from a spreadsheet: the columns would run together.',
  ...FORM,
};
const SPACES: Message = {
  zh: '这里用连续空格对齐，空格会并成一个，各列会连在一起。',
  en: 'Spaces align columns here: they become one space, and the columns run together.',
  ...FORM,
};

const BAR = /[|｜│┃]/;

/** The frame of a table drawn with signs: +-----+, ┌──┬──┐. */
const FRAME = /^\s*(?:\+[-=+]{3,}|[┌├└╔╠╚])/;

function isRow({ text }: WrittenLine): boolean {
  const words = text.trim();
  return words.length > 1 && (BAR.test(words[0] ?? '') || BAR.test(words.at(-1) ?? ''));
}

/** Spaces between words, but those after the end of an English sentence. */
const WIDE_GAP = /(?<=[^\s.!?:]) {3,}(?=\S)/;
const GAP = /(?<=[^\s.!?:]) {2,}(?=\S)/;

function messageOf(lines: WrittenLine[]): { at: WrittenLine; index: number; message: Message } | undefined {
  for (const at of lines) {
    const tab = at.text.trimEnd().search(/(?<=\S *)\t/);
    if (tab !== -1) return { at, index: tab, message: TABS };
  }
  const barred = lines.filter(({ text }) => BAR.test(text));
  const frame = lines.find(({ text }) => FRAME.test(text));
  if (frame) return { at: frame, index: frame.text.search(/\S/), message: BARS };
  const row = lines.find(isRow) ?? (barred.length > 1 ? barred[0] : undefined);
  if (row) return { at: row, index: row.text.search(BAR), message: BARS };
  const aligned = lines.filter(({ text }) => GAP.test(text));
  const spaced = lines.find(({ text }) => WIDE_GAP.test(text)) ?? (aligned.length > 1 ? aligned[0] : undefined);
  return spaced && { at: spaced, index: spaced.text.search(GAP), message: SPACES };
}

/** Whether a paragraph’s lines are told as a table already. */
export const isUnreadTable = ({ lines }: WrittenLeaf): boolean => messageOf(lines) !== undefined;

/** Paragraphs that were meant as tables: one finding each, where the first sign of it stands. */
const find = (written: Written): Slip[] =>
  leavesIn(written).flatMap((leaf) => {
    // A dot for an item has a tab behind it.
    const found = leaf.node.type === 'paragraph' && !isTornList(leaf) ? messageOf(leaf.lines) : undefined;
    return found ? [{ at: found.at.start + found.index, message: found.message }] : [];
  });

export const unreadTable = defineRule(
  {
    name: 'unread-table',
    severity: 'error',
    title: { zh: '不成表格的表', en: 'Tables that are none' },
    why: {
      zh: '没有“| --- |”一行、用全角竖线、从电子表格粘贴或用空格对齐的几行，都会连成一段文字。',
      en: 'Lines without their row of hyphens, with full-width bars, pasted from a spreadsheet or aligned by spaces run together as text.',
    },
    message: (slip: Message) => slip,
    sample: [BARS],
    fires: [
      { zh: '⟦| 项目 | 人数 |\n| 血压 | 320 |' },
      { zh: '⟦｜项目｜人数｜\n｜血压｜320｜' },
      { zh: '项目⟦\t人数\n血压\t320' },
      { zh: '⟦┌──┬──┐\n│科室│人数│\n└──┴──┘' },
      { zh: '项目⟦    人数' },
    ],
    silent: [{ zh: '| 项目 | 人数 |\n| --- | --- |\n| 血压 | 320 |' }, { zh: '健康时报 | 记者。' }],
  },
  lookingFor(find),
);
