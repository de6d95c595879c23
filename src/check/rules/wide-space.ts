/** Indents and the space after a colon are ordinary spaces. */
import { defineRule } from '../rule.ts';

export const wideSpace = defineRule({
  name: 'wide-space',
  severity: 'error',
  title: { zh: '字段区的全角空格和不换行空格', en: 'Wide spaces among the fields' },
  why: {
    zh: '字段区只认普通空格。中文输入法打出全角空格，从 Word 复制来的常是不换行空格，看起来都像空格。',
    en: 'Among the fields only plain spaces count. Chinese keyboards type wide ones, Word copies unbreakable ones, and all look alike.',
  },
  message: (spaces: string, where: 'indent' | 'colon') => {
    const wide = spaces.includes('\u3000');
    return {
      zh: `${where === 'indent' ? '行首缩进' : '冒号后面'}是${wide ? '全角空格' : '不换行空格（多半从 Word 复制而来）'}。`,
      en: `${where === 'indent' ? 'The indent' : 'The space after the colon'} is ${wide ? 'a full-width space' : 'an unbreakable space, as copied from Word'}.`,
      fixZh: where === 'indent' ? '换成普通空格，每级两个。' : '换成一个普通空格。',
      fixEn: where === 'indent' ? 'Use plain spaces, two a level.' : 'Use one plain space.',
    };
  },
  edit: (spaces: string, where: 'indent' | 'colon') => ({
    remove: spaces,
    insert: where === 'colon' ? ' ' : spaces.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' '),
  }),
  sample: ['\u3000', 'indent'],
  fires: [
    { fields: 'source:\n⟦\u3000date: 2026-01-11\n\u3000voice: staff-reporter' },
    { fields: 'title:⟦\u00a0医院的消息' },
  ],
  silent: [{ fields: 'source:\n  date: 2026-01-11\n  voice: staff-reporter' }, { fields: 'title: 医院\u3000消息' }],
});
