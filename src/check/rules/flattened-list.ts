/** Sub-lists whose indent is too small: they become items of the list above, or end it. */
import type { List, Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { type Slip, type Written, lookingFor, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const TOO_LITTLE: Message = {
  zh: '下一级列表缩进不够，会和上一级变成同一级，编号也会接着排。',
  en: 'This sub-list is not indented far enough: it becomes one with the list above, and its numbers run on.',
  fixZh: '“1. ”下面的一级缩进三个空格，“- ”下面的缩进两个空格，与上一级的文字对齐；是同一级就顶格写。',
  fixEn: 'Indent by three spaces below “1. ”, by two below “- ”, level with the words above; or not at all.',
};

/** Column of the mark that a node begins with, without those of the blocks around it. */
function indentOf(written: Written, node: Nodes): number {
  const start = spanOf(written, node)?.start ?? 0;
  return start - written.text.lastIndexOf('\n', start - 1) - 1;
}

/** Where a list holds an item that stands further in than its first one. */
function deeperItem(written: Written, list: List): Nodes | undefined {
  const [first, ...others] = list.children;
  if (!first) return undefined;
  return others.find((item) => indentOf(written, item) > indentOf(written, first));
}

/** Where a list was to be a part of the last item of the one before. */
const isTornOff = (written: Written, list: List, before: Nodes[]): boolean => {
  const last = before.at(-1);
  return last?.type === 'list' && indentOf(written, list) > indentOf(written, last);
};

/** Whether a list holds items of what was meant as a sub-list, is one, or goes on after one. */
export const isFlattened = (written: Written, list: List, before: Nodes[]): boolean =>
  deeperItem(written, list) !== undefined || isTornOff(written, list, before);

/** Items and lists that stand further in than those before, but not far enough. */
const find = (written: Written): Slip[] =>
  written.nodes.flatMap(({ node, around }) => {
    if (node.type !== 'list') return [];
    const parent = around.at(-1);
    const siblings: Nodes[] = parent && 'children' in parent ? parent.children : [];
    const before = siblings.slice(0, siblings.indexOf(node));
    const found = isTornOff(written, node, before) ? node : deeperItem(written, node);
    const span = found && spanOf(written, found);
    if (!span) return [];
    return [{ at: span.start, message: TOO_LITTLE }];
  });

export const flattenedList = defineRule(
  {
    name: 'flattened-list',
    severity: 'error',
    title: { zh: '缩进不够的列表', en: 'Lists indented too little' },
    why: {
      zh: '“1. ”下面的一级要缩进三个空格；只缩进两个，就和上一级成了同一级。',
      en: 'Below “1. ” a sub-list is indented by three spaces; with two it becomes one with the list above.',
    },
    message: (slip: Message) => slip,
    sample: [TOO_LITTLE],
    fires: [{ zh: '1. 先挂号\n  ⟦1. 线上挂号\n2. 再候诊' }, { zh: '1. 挂号\n  ⟦- 线上\n2. 候诊' }],
    silent: [{ zh: '1. 先挂号\n   1. 线上挂号\n2. 再候诊' }, { zh: '- 挂号\n  - 线上\n- 候诊' }],
  },
  lookingFor(find),
);
