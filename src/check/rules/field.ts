/** A field holds what its schema asks for. */
import type { Bilingual } from '../../schemas/common.ts';
import { fieldLabel } from '../field-labels.ts';
import type { Edit, Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** What is wrong with the value of a field. */
export interface WrongValue {
  path: readonly PropertyKey[];
  /** What is wrong, and how to mend it: without the field’s name. */
  message: Message;
  edit?: Edit | undefined;
}

const label = (path: WrongValue['path']): Bilingual => fieldLabel(path);

export const field = defineRule({
  name: 'field',
  severity: 'error',
  title: { zh: '字段的值不对', en: 'A field with a wrong value' },
  why: {
    zh: '字段是页面、检索和开放数据的唯一来源；日期、编号、体裁写法不一，读者就查不到。',
    en: 'Pages, search and open data are made from the fields: with a date or an id in a form of its own, readers find nothing.',
  },
  message: ({ path, message: { zh, en, fixZh, fixEn } }: WrongValue) => ({
    zh: `${label(path).zh}：${zh}`,
    en: `${label(path).en}: ${en}`,
    fixZh,
    fixEn,
  }),
  edit: ({ edit }: WrongValue) => edit,
  sample: [
    {
      path: ['date'],
      message: {
        zh: '“2026-02-30”不是真实的日期。',
        en: '“2026-02-30” is not a real date.',
        fixZh: '写成“2026-02-03”、“2026-02”或“2026”。',
        fixEn: 'Write 2026-02-03, 2026-02 or 2026.',
      },
    },
  ],
  fires: [
    { fields: 'date: ⟦2026-02-30' },
    { fields: 'date: ⟦2026年3月14日' },
    { fields: 'kind: ⟦简讯' },
    { fields: 'topics: ⟦services' },
    { fields: 'title: ⟦2026' },
    { fields: "summary: ⟦''" },
  ],
  silent: [{ fields: 'date: 2026-02-03' }, { fields: 'date: 2026' }, { fields: 'kind: brief\ntopics: [services]' }],
});
