/** An asterisk or full-width mark that stands alone is shown as it is: a note whose text is elsewhere, bold that is none. */
import type { Message } from '../problem.ts';
import { type Slip, type Span, type Written, leavesIn, lookingFor, spanOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';

const NOTE = {
  zh: '单个星号会原样显示，读者找不到它指的注。',
  en: 'A single asterisk is shown as it is, and readers do not find the note it stands for.',
  fixZh: '注写进括号里，或用“<Aside>”；列表写“- 项目”；乘号写“×”；确实要显示，写“\\*”。',
  fixEn: 'Say a note in brackets or in an <Aside>; a list is “- item”, times is “×”; to show it, write “\\*”.',
};

const WIDE = {
  zh: '全角的“＊＊”“＿＿”“～～”不是加粗或删除的记号，会原样显示。',
  en: 'Full-width marks are no marks of bold or deletion and would be shown.',
  fixZh: '加粗写半角的 **…**；不加粗就删去。',
  fixEn: 'Write **…** in ASCII for bold; otherwise remove them.',
};

/** Whether an asterisk belongs to what stands around it: A*STAR, HLA-B*57, 5 * 3, “*”. */
const isPart = (text: string, at: number): boolean => {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3)];
  return (
    (/\w$/.test(before) && /^\w/.test(after)) || (/\d\s$/.test(before) && /^\s\d/.test(after)) || /“$/.test(before)
  );
};

/** Asterisks of a text that are alone. */
function loneIn({ text }: Written, { start, end }: Span): number[] {
  const source = text.slice(start, end).replace(/\\[!-/:-@[-`{-~]/g, '  ');
  return [...source.matchAll(/(?<!\*)\*(?!\*)/g)].map(({ index }) => start + index).filter((at) => !isPart(text, at));
}

const PAIRED = /＊＊(?=\S)[^＊]+＊＊|＿＿(?=\S)[^＿]+＿＿|～～(?=\S)[^～]+～～/g;

/** Lone asterisks in text, and pairs of full-width marks. */
function find(written: Written): Slip[] {
  const lone = written.nodes.flatMap(({ node, around }) => {
    const span = node.type === 'text' && around.at(-1)?.type !== 'link' ? spanOf(written, node) : undefined;
    return span ? loneIn(written, span).map((at) => ({ at, message: NOTE })) : [];
  });
  const wide = leavesIn(written).flatMap(({ lines }) =>
    lines.flatMap(({ text, start }) =>
      [...text.matchAll(PAIRED)].map(({ index }) => ({ at: start + index, message: WIDE })),
    ),
  );
  return [...lone, ...wide];
}

export const loneStar = defineRule(
  {
    name: 'lone-star',
    severity: 'error',
    title: { zh: '单个星号', en: 'Lone asterisks' },
    why: {
      zh: '单个星号会原样显示；它多半是注的记号，注在哪里，读者不知道。',
      en: 'A lone asterisk is shown. Mostly it marks a note, and readers do not know where that is.',
    },
    message: (slip: Message) => slip,
    sample: [NOTE],
    fires: [{ zh: '共320人⟦*。' }, { zh: '⟦*含外院人数。' }, { zh: '⟦＊＊注意＊＊请空腹。' }],
    silent: [{ zh: '共320人（含外院）。' }, { zh: 'A*STAR的研究，HLA-B*57，5 * 3。' }],
  },
  lookingFor(find),
);
