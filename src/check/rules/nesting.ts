/** Nobody nests so deeply or writes so long a paragraph by hand, and parsers die of it. */
import { defineRule } from '../rule.ts';

const LEVELS = 50;
const CHARACTERS = 10_000;
const BLOCKS = 2_000;
const FIELD_LINES = 5_000;

export const nesting = defineRule({
  name: 'nesting',
  severity: 'error',
  title: { zh: '嵌套太深、太长、记号太多', en: 'Nested too deeply, too long, or too many marks' },
  why: {
    zh: '层层嵌套的引用和列表读者看不清，也会拖垮生成网站的程序。',
    en: 'Readers are lost in quotations within quotations, and programs die of them.',
  },
  message: () => ({
    zh: `到这里嵌套太深、太长，或者记号太多（引用、列表最多 ${LEVELS} 层，一段最多 ${CHARACTERS} 字，全文最多 ${BLOCKS} 段，表格一行算一段，字段区最多 ${FIELD_LINES} 行）。`,
    en: `Up to here it is nested too deeply, too long, or full of marks (at most ${LEVELS} levels, ${CHARACTERS} characters a paragraph, ${BLOCKS} paragraphs or rows, ${FIELD_LINES} lines of fields).`,
    fixZh: '删去多余的“>”“-”“*”“[”或缩进，把长段、长文分开。',
    fixEn: 'Remove the surplus “>”, “-”, “*”, “[” or indents; split the paragraph or the story.',
  }),
  sample: [],
  fires: [
    { zh: `⟦${'>'.repeat(LEVELS + 1)} 文` },
    { zh: `一\n\n字⟦${'['.repeat(200)}` },
    { zh: `⟦${'字'.repeat(CHARACTERS + 1)}` },
    { zh: `${'字\n\n'.repeat(BLOCKS)}⟦字` },
    { zh: `字\n\n⟦${'*字'.repeat(4_000)}` },
  ],
  silent: [
    { zh: `${'>'.repeat(LEVELS)} 文` },
    { zh: '字'.repeat(CHARACTERS) },
    { zh: '**字**，'.repeat(400) },
    { zh: `| 甲 | 乙 |\n| --- | --- |\n${`| ${'字'.repeat(90)} | 1 |\n`.repeat(200)}` },
  ],
});
