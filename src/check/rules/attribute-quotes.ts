/** Attributes of components stand in straight quotation marks. */
import { defineRule } from '../rule.ts';

export const attributeQuotes = defineRule({
  name: 'attribute-quotes',
  severity: 'error',
  title: { zh: '属性的引号', en: 'Quotation marks of an attribute' },
  why: {
    zh: '组件的属性只认半角直引号；中文输入法和 Word 打出的是弯引号。',
    en: 'Attributes stand in straight quotation marks; Chinese keyboards and Word type curly ones.',
  },
  message: (_value: string) => ({
    zh: '属性的引号是中文引号或 Word 的弯引号。',
    en: 'The attribute stands in curly quotation marks.',
    fixZh: '换成半角直引号：“title="…"”。',
    fixEn: 'Use straight ones: title="…".',
  }),
  /** @param value with its quotation marks, where they are a pair */
  edit: (value: string) =>
    /^[“”‘’＂][^“”‘’＂"<>]*[“”‘’＂]$/.test(value) ? { remove: value, insert: `"${value.slice(1, -1)}"` } : undefined,
  sample: ['“note”'],
  fires: [{ zh: '<Aside kind=⟦“note” title="注意">\n\n正文。\n\n</Aside>' }],
  silent: [{ zh: '<Aside kind="note" title="“注意”">\n\n正文。\n\n</Aside>' }],
});
