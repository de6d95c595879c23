/** Numbers of a list that are none, or that the page would count anew. */
import type { List, ListItem, Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';
import { isFlattened } from './flattened-list.ts';

const YEAR: Message = {
  zh: '以“年份加点”开头的一行会变成编号列表，年份成了编号。',
  en: 'A line that begins with a year and a full stop becomes a numbered list, the year its number.',
  fixZh: '写成“2025年……”；确实要显示点号，写“2025\\.”。',
  fixEn: 'Write the year into the sentence (“In 2025 …”), or “2025\\.”.',
};

const DECIMAL: Message = {
  zh: '行首的数、点和空格会变成列表的编号，和后面的数分开。',
  en: 'A number, a full stop and a space begin a numbered list: the number parts from what follows.',
  fixZh: '是小数，删去空格，如“3.5万人”；是列表，让这一项以文字开头。',
  fixEn: 'Remove the space from a decimal, “3.5”; begin an item of a list with words.',
};

const EMPTY: Message = {
  zh: '这一行只有编号，没有文字。',
  en: 'This line is a number without words.',
  fixZh: '补上文字，或删去这一行。',
  fixEn: 'Add the words or remove the line.',
};

const restarted = (typed: number): Message => ({
  zh: `列表从“${typed}.”开始，前面没有接得上的编号。`,
  en: `The list begins with “${typed}.”, and no list before it leads up to that number.`,
  fixZh: '从“1.”开始编；不是列表，写成文字，如“第三，”，或写“3\\.”。',
  fixEn: 'Begin with “1.”; what is no list is written in words, or with a backslash, “3\\.”.',
});

const renumbered = (typed: number, shown: number): Message => ({
  zh: `这里写的编号是“${typed}.”，页面上会显示“${shown}.”。`,
  en: `The number written here is “${typed}.”; the page would show “${shown}.”.`,
  fixZh: '按顺序编号；不连续的编号写成文字，如“第五，”。',
  fixEn: 'Number the items in order; where numbers must not be in order, write them in words.',
});

const typedOf = (written: Written, item: ListItem): number => parseInt(sourceOf(written, item), 10);

/** The number that the next list of the same parent may begin with. */
function nextNumber(written: Written, before: Nodes[]): number {
  const last = before.findLast((node): node is List => node.type === 'list' && node.ordered === true);
  const item = last?.children.at(-1);
  return item ? typedOf(written, item) + 1 : 1;
}

/** What a list is that its author did not mean to be one. */
function noList(written: Written, list: List, first: ListItem): Message | undefined {
  const typed = typedOf(written, first);
  const words = sourceOf(written, first).replace(/^\d+[.)]\s*/, '');
  if (typed >= 1900 && typed < 2100) return YEAR;
  if (words === '') return EMPTY;
  return list.children.length === 1 && /^\d/.test(words) && !/^\d{1,4}[年月日]/.test(words) ? DECIMAL : undefined;
}

function findingsOf(written: Written, list: List, before: Nodes[]): Slip[] {
  const tell = (node: ListItem, message: Message) => {
    const span = spanOf(written, node);
    return span ? [{ at: span.start, message }] : [];
  };
  const [first, ...others] = list.children;
  if (!first) return [];
  const message = noList(written, list, first);
  if (message) return tell(first, message);
  const start = typedOf(written, first);
  // All the same: the author leaves the counting to the page.
  const isCounted = others.some((item) => typedOf(written, item) !== start);
  const wrong = others.findIndex((item, index) => typedOf(written, item) !== start + index + 1);
  const item = isCounted ? others[wrong] : undefined;
  if (item) return tell(item, renumbered(typedOf(written, item), start + wrong + 1));
  return start === 1 || start === nextNumber(written, before) ? [] : tell(first, restarted(start));
}

/** Ordered lists whose numbers are years, decimals, out of order or without a beginning. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node, around }) => {
    if (node.type !== 'list' || node.ordered !== true) return [];
    const parent = around.at(-1);
    const siblings: Nodes[] = parent && 'children' in parent ? parent.children : [];
    const before = siblings.slice(0, siblings.indexOf(node));
    return isFlattened(written, node, before) ? [] : findingsOf(written, node, before);
  });

export const listNumber = defineRule(
  {
    name: 'list-number',
    severity: 'error',
    title: { zh: '列表的编号', en: 'Numbers of a list' },
    why: {
      zh: '行首的“2025. ”会成为列表的编号；写错次序的编号，页面会另排，和原文对不上。',
      en: '“2025. ” at the start of a line becomes the number of an item; numbers out of order are counted anew on the page.',
    },
    message: (slip: Message) => slip,
    sample: [YEAR],
    fires: [
      { zh: '⟦2025. 这一年启动。' },
      { zh: '1. 挂号\n⟦3. 候诊' },
      { zh: '正文。\n\n⟦3. 候诊' },
      { zh: '⟦3. 5万人参加。' },
      { zh: '正文。\n\n3. 候诊\n⟦1. 挂号' },
    ],
    silent: [{ zh: '2025年启动。' }, { zh: '1. 挂号\n2. 候诊\n\n正文。\n\n3. 缴费' }, { zh: '1. 挂号\n1. 候诊' }],
  },
  lookingFor(find),
);
