/** The file of an entry is named as the entry. */
import { defineRule } from '../rule.ts';

const entry = (id: string) => `id: ⟦${id}\nkind: company\nname: { zh: 新条目, en: New entry }\n`;

export const fileName = defineRule({
  name: 'file-name',
  severity: 'error',
  title: { zh: '编号与文件名不同', en: 'An id that is not the file’s name' },
  why: { zh: '找条目就按编号找文件；两者不同，谁也找不到。', en: 'Entries are found by the names of their files.' },
  message: (id: string) => ({
    zh: `编号“${id}”与文件名不同。`,
    en: `The id “${id}” is not the file’s name.`,
    fixZh: '两者改成一样。',
    fixEn: 'Make them the same.',
  }),
  sample: ['new-entry'],
  fires: [{ files: { 'organisations/new-entry.yaml': entry('other') } }],
  silent: [{ files: { 'organisations/new-entry.yaml': entry('new-entry').replace('⟦', '') } }],
});
