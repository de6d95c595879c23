/** One name means one thing: else links and searches would lead astray. */
import { defineRule } from '../rule.ts';

const entry = (name: string) => ({
  files: { 'organisations/new-entry.yaml': `id: new-entry\nkind: company\nname: ${name}\n` },
});

export const duplicateName = defineRule({
  name: 'duplicate-name',
  severity: 'error',
  title: { zh: '重名', en: 'A name of two entries' },
  why: {
    zh: '正文里的名称会自动链接；两个条目同名，就可能链到另一家医院。',
    en: 'Names in texts become links: where two entries share one, a story would lead to the wrong hospital.',
  },
  message: (name: string, file: string) => ({
    zh: `名称“${name}”也是“${file}”的名称或别名。`,
    en: `“${name}” is also a name or alias in ${file}.`,
    fixZh: '从其中一处删去，或写得更全。',
    fixEn: 'Remove it from one of them, or write it in full.',
  }),
  sample: ['人民医院', 'organisations/example-hospital.yaml'],
  fires: [entry('⟦{ zh: 示例市人民医院, en: Another }'), entry('⟦{ zh: 新条目, en: Example Capital Hospital }')],
  silent: [entry('{ zh: 新条目, en: New entry }')],
});
