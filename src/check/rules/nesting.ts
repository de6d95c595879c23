/** Nobody nests so deeply or writes so long a paragraph by hand, and parsers die of it. */
import { defineRule } from '../rule.ts';

const LEVELS = 50;
const CHARACTERS = 20_000;

export const nesting = defineRule({
  name: 'nesting',
  severity: 'error',
  title: { zh: '嵌套太深、段落太长', en: 'Nested too deeply, or too long' },
  why: {
    zh: '层层嵌套的引用和列表读者看不清，也会拖垮生成网站的程序。',
    en: 'Readers are lost in quotations within quotations, and programs die of them.',
  },
  message: () => ({
    zh: `这里嵌套太深或太长（引用、列表最多 ${LEVELS} 层，一段最多 ${CHARACTERS} 字）。`,
    en: `This is nested too deeply or too long (at most ${LEVELS} levels, ${CHARACTERS} characters a paragraph).`,
    fixZh: '删去多余的“>”“-”或缩进，把长段分开。',
    fixEn: 'Remove the surplus “>”, “-” or indents; split the paragraph.',
  }),
  sample: [],
  fires: [
    { zh: `⟦${'>'.repeat(LEVELS + 1)} 文` },
    { zh: `一\n\n字⟦${'['.repeat(200)}` },
    { zh: `⟦${'字'.repeat(CHARACTERS + 1)}` },
  ],
  silent: [{ zh: `${'>'.repeat(LEVELS)} 文` }, { zh: '字'.repeat(CHARACTERS) }],
});
