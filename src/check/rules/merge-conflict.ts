/** Marks that git leaves in a file where two people changed the same lines. */
import { defineRule } from '../rule.ts';

export const mergeConflict = defineRule({
  name: 'merge-conflict',
  severity: 'error',
  title: { zh: '两个人的修改没有合好', en: 'Two changes that were not merged' },
  why: {
    zh: '两个人改了同一处，版本管理把两种写法都留在文件里，等人选定。',
    en: 'Two people changed the same lines, and git left both in the file for somebody to choose.',
  },
  message: (mark: string) => ({
    zh: `“${mark}”是合并修改时留下的标记：两个人改了同一处，还没有选定用哪一种。`,
    en: `“${mark}” is a mark of a merge: two people changed these lines, and nobody has chosen yet.`,
    fixZh: '在两种写法里留下一种，把以“<<<<<<<”“=======”“>>>>>>>”开头的三行都删去。',
    fixEn: 'Keep one of the two and delete the three lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  sample: ['<<<<<<<'],
  fires: [
    { zh: '⟦<<<<<<< HEAD\n甲。\n=======\n乙。\n>>>>>>> main' },
    {
      files: {
        'articles/2026/b-story.zh.mdx':
          '---\ntitle: 甲\n⟦<<<<<<< HEAD\nkind: brief\n=======\nkind: notice\n>>>>>>> main\n---\n\n正文。',
      },
    },
  ],
  silent: [{ zh: '甲。' }],
});
