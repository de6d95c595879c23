/** Line breaks that nobody sees in the source: spaces or a backslash at the end of a line. */
import type { Message } from '../problem.ts';
import { type Slip, type Written, leavesIn, lookingFor, sourceOf, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const SPACES = {
  zh: '行末有两个以上的空格，会在句子中间硬换行。',
  en: 'There are two or more spaces at the end of this line: they break it in the middle of a sentence.',
  fixZh: '删去行末的空格；要另起一段，空一行。',
  fixEn: 'Remove the spaces; leave a blank line for a new paragraph.',
};

const BACKSLASH = {
  zh: '行末的反斜杠“\\”会变成硬换行而消失，或原样显示。',
  en: 'The backslash at the end of this line breaks the line and vanishes, or is shown.',
  fixZh: '删去它；要另起一段，空一行；确实要显示，写“\\\\”。',
  fixEn: 'Remove it; leave a blank line for a new paragraph; to show it, write two.',
};

/** What the sentence of the line above goes on with. */
const GOES_ON = /^[的了着过在于与和及或并而且也都就将已被把对向从由为是有等，、。；）]/;

/** A line that ends where a line may: a sentence, a label; a pause between the lines of a verse. */
const isEnd = (line: string, next: string, isVerse: boolean): boolean => {
  if (/[，、,]\s*$/.test(line)) return isVerse;
  if (/[^。！？!?…][”）)》】]\s*$/.test(line) && GOES_ON.test(next)) return false;
  return /[。！？!?；;：:.…”）)》】]\s*$/.test(line) || /^[^：:]{1,12}[：:]/.test(line);
};

/** Hard breaks within a sentence, and backslashes that end a line. */
function find(written: Written): Slip[] {
  const breaks = written.nodes.flatMap(({ node, around }) => {
    const span = node.type === 'break' ? spanOf(written, node) : undefined;
    if (!span) return [];
    const line = written.text.slice(written.text.lastIndexOf('\n', span.start) + 1, span.start);
    if (sourceOf(written, node).startsWith('\\')) return [{ at: span.start, message: BACKSLASH }];
    const next = written.text.slice(span.end).split('\n', 1)[0] ?? '';
    const parent = around.at(-1);
    const isVerse = parent?.type === 'paragraph' && parent.children.filter(({ type }) => type === 'break').length > 1;
    return isEnd(line, next, isVerse) ? [] : [{ at: span.start, message: SPACES }];
  });
  const shown = leavesIn(written).flatMap(({ node, lines }) => {
    const last = lines.at(-1);
    const at = last?.text.trimEnd().search(/\\$/) ?? -1;
    return last && at !== -1 && node.type !== 'tableCell' ? [{ at: last.start + at, message: BACKSLASH }] : [];
  });
  return [...breaks, ...shown];
}

export const hardBreak = defineRule(
  {
    name: 'hard-break',
    severity: 'error',
    title: { zh: '看不见的换行', en: 'Breaks that nobody sees' },
    why: {
      zh: '行末的两个空格或反斜杠会让句子中间断开，编辑在文件里却看不出来。',
      en: 'Two spaces or a backslash at the end of a line break a sentence, and nobody sees it in the file.',
    },
    message: (slip: Message) => slip,
    sample: [SPACES],
    fires: [{ zh: '医院位于⟦  \n聊城市东部。' }, { zh: '医院位于聊城，⟦  \n交通方便。' }, { zh: '资料在D盘⟦\\' }],
    silent: [
      { zh: '医院位于\n聊城市东部。' },
      { zh: '第一句。  \n第二句。' },
      { zh: '春来了，  \n花开了，  \n人笑了。' },
    ],
  },
  lookingFor(find),
);
