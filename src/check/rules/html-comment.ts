/** Notes to colleagues stand in the fields, not as comments in the text. */
import { defineRule } from '../rule.ts';

export const htmlComment = defineRule({
  name: 'html-comment',
  severity: 'error',
  title: { zh: '网页注释', en: 'A comment of HTML' },
  why: {
    zh: '正文里不能有注释：有的软件会把它显示出来。内部说明有专门的字段，不会发布。',
    en: 'A body holds no comments: some programs show them. Editors’ notes have a field that is never published.',
  },
  message: () => ({
    zh: '“<!-- … -->”是网页注释，正文里不能有。',
    en: '<!-- … --> is a comment of HTML; a body holds none.',
    fixZh: '删去；内部说明写在字段区的“editorNotes”里，不会发布。',
    fixEn: 'Delete it; notes among editors stand in the field editorNotes, which is never published.',
  }),
  sample: [],
  fires: [{ zh: '⟦<!-- 待补 -->' }, { zh: '正文。⟦<!-- 待补 -->' }],
  silent: [{ zh: '正文。', fields: 'editorNotes: [待补]' }],
});
