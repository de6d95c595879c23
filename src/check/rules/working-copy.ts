/** What an import marked as the source's own words is not published before somebody has written it anew. */
import { fieldOf } from '../read/sound-fields.ts';
import type { Finding, Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** The mark, in the notes of every imported draft. */
const WORKING_COPY = '正文是来源原文的工作副本';
export const WORKING_COPY_NOTE = `${WORKING_COPY}：发布前逐句改写，只留事实和数字。`;

export const workingCopy = defineRule({
  name: 'working-copy',
  severity: 'error',
  title: { zh: '正文还是来源的原文', en: 'A body in the source’s own words' },
  why: {
    zh: '导入的正文照抄来源，照样发布就是侵权；导入时在内部说明里做了记号，改写完才可以删。',
    en: 'An import copies the source word for word, and publishing that infringes its rights; the mark in the notes goes when the text is ours.',
  },
  message: () => ({
    zh: '这篇是导入的，内部说明还写着正文是来源原文的工作副本。',
    en: 'This was imported, and its notes still say that the body is a working copy of the source.',
    fixZh: '逐句改写正文，再删去“editorNotes”里的这一条；还没有改写完的，写回“draft: true”。',
    fixEn: 'Rewrite every sentence, then delete this entry of editorNotes; until then, put draft: true back.',
  }),
  sample: [],
  fires: [{ fields: `editorNotes: [⟦'${WORKING_COPY_NOTE}', '副题：示例']` }],
  silent: [{ fields: `editorNotes: ['副题：示例']` }, { fields: `editorNotes: ['${WORKING_COPY_NOTE}']\ndraft: true` }],
});

/** @param fields the record of a story that is no draft, whole or not */
export function checkWorkingCopy(fields: unknown, at: (path: (string | number)[]) => Position): Finding[] {
  const notes: unknown = fieldOf(fields, 'editorNotes');
  return (Array.isArray(notes) ? notes : []).flatMap((note: unknown, index) =>
    typeof note === 'string' && note.includes(WORKING_COPY) ? [workingCopy.at(at(['editorNotes', index]))] : [],
  );
}
