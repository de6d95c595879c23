/** A space stands after the hyphen of a list's item. */
import { defineRule } from '../rule.ts';

export const hyphenSpace = defineRule({
  name: 'hyphen-space',
  severity: 'error',
  title: { zh: '列表的连字符后没有空格', en: 'No space after the hyphen of an item' },
  why: {
    zh: '没有空格，这一行就成了上一项的后半截。',
    en: 'Without the space, the line would be read as the rest of the item before.',
  },
  message: () => ({
    zh: '字段区的列表，“-”后面没有空格。',
    en: 'There is no space after the hyphen of this item.',
    fixZh: '在“-”后加一个空格。',
    fixEn: 'Put a space after the hyphen.',
  }),
  edit: () => ({ remove: '-', insert: '- ' }),
  sample: [],
  fires: [
    { fields: 'organisations:\n  - example-hospital\n  ⟦-example-capital-hospital' },
    { fields: 'topics:\n  ⟦-services\n  - kidney-care' },
  ],
  silent: [
    { fields: 'organisations:\n  - example-hospital\n  - example-capital-hospital' },
    { fields: "title: '-5℃'" },
  ],
});
