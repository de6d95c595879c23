/** Attributes of components stand in straight quotation marks. */
import type { Message } from '../problem.ts';
import type { TagSlip } from '../read/tag-slips.ts';
import { defineRule } from '../rule.ts';

/** What is wrong with the quotation marks of an attribute. */
type Slip = 'curly' | TagSlip['of'];

const STRAIGHT = { fixZh: '换成半角直引号：“title="…"”。', fixEn: 'Use straight ones: title="…".' };

const WORDS: Readonly<Record<Slip, Message>> = {
  curly: {
    zh: '属性的引号是中文引号或 Word 的弯引号。',
    en: 'The attribute stands in curly quotation marks.',
    ...STRAIGHT,
  },
  none: {
    zh: '属性的值没有加引号。',
    en: 'The attribute stands without quotation marks.',
    fixZh: '加上半角直引号：“title="…"”。',
    fixEn: 'Put straight ones around it: title="…".',
  },
  open: {
    zh: '属性的引号没有收尾。',
    en: 'The quotation mark of this attribute is never closed.',
    fixZh: '在值的末尾补上半角直引号“"”。',
    fixEn: 'Add a straight quotation mark at the end of the value.',
  },
  inside: {
    zh: '属性的值里又有半角直引号，到这里就断了。',
    en: 'A straight quotation mark within the attribute ends it here.',
    fixZh: '值里的引号换成中文引号“”。',
    fixEn: 'Use curly quotation marks within the value.',
  },
};

const box = (attributes: string) => `<Aside ${attributes}>\n\n正文。\n\n</Aside>`;

export const attributeQuotes = defineRule({
  name: 'attribute-quotes',
  severity: 'error',
  title: { zh: '属性的引号', en: 'Quotation marks of an attribute' },
  why: {
    zh: '组件的属性只认半角直引号；中文输入法和 Word 打出的是弯引号。',
    en: 'Attributes stand in straight quotation marks; Chinese keyboards and Word type curly ones.',
  },
  /** @param value with its quotation marks, where they are a pair */
  message: (kind: Slip, _value: string) => WORDS[kind],
  edit: (kind: Slip, value: string) => {
    if (kind === 'none') return { remove: value, insert: `"${value}"` };
    const isPair = kind === 'curly' && /^[“”‘’＂][^“”‘’＂"<>]*[“”‘’＂]$/.test(value);
    return isPair ? { remove: value, insert: `"${value.slice(1, -1)}"` } : undefined;
  },
  sample: ['curly', '“note”'],
  fires: [
    { zh: box('kind=⟦“note” title="注意"') },
    { zh: box('kind=⟦note title="注意"') },
    { zh: box('kind=⟦"note title="注意"') },
    { zh: box('kind="note" title=⟦"注意') },
    { zh: box('kind="note" title="用完⟦"热水"以后"') },
  ],
  silent: [{ zh: box('kind="note" title="“注意”"') }],
});
