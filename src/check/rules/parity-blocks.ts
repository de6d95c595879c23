/** Twins have the same blocks in the same order. */
import type { Finding } from '../problem.ts';
import { START } from '../problem.ts';
import { type Block, positionOfBlock, shapeOf } from '../read/blocks.ts';
import { defineRule } from '../rule.ts';

const WORDS: Record<string, string> = {
  p: '段落',
  h2: '二级小标题',
  h3: '三级小标题',
  ul: '列表',
  ol: '编号列表',
  table: '表格',
  blockquote: '引文',
  hr: '分隔线',
};

/** `ul(3)` in Chinese words: 列表（3）; a component keeps its name, in quotes. */
const shapeInChinese = (shape: string): string => {
  const [, name = '', inside = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(shape) ?? [];
  const word = WORDS[name];
  return word === undefined
    ? `“${shape}”`
    : inside === ''
      ? word
      : `${word}（${inside.replace('x', '行×')}${inside.includes('x') ? '列' : '项'}）`;
};

/** The forms of two blocks that should be alike, as `shapeOf` tells them; undefined where there is none. */
interface Difference {
  block: number;
  zh: string | undefined;
  en: string | undefined;
  count: { zh: number; en: number };
}

export const parityBlocks = defineRule({
  name: 'parity-blocks',
  severity: 'error',
  title: { zh: '中英文段落不对应', en: 'Blocks that do not match' },
  why: {
    zh: '对照阅读、按段引用和数字核对，都靠两种语言一段对一段。',
    en: 'Reading side by side, citing a paragraph and comparing numbers all rest on blocks that match one to one.',
  },
  message: ({ block, zh, en, count }: Difference) => ({
    zh: `第 ${block} 段两种语言不一致：中文是${zh === undefined ? '（没有）' : shapeInChinese(zh)}，英文是${en === undefined ? '（没有）' : shapeInChinese(en)}；中文共 ${count.zh} 段，英文共 ${count.en} 段。`,
    en: `Block ${block} differs: Chinese ${zh ?? '(none)'}, English ${en ?? '(none)'}; ${count.zh} blocks in Chinese, ${count.en} in English.`,
    fixZh: '两个文件的段落、小标题、列表和组件要一一对应。',
    fixEn: 'Paragraphs, headings, lists and components must match one to one.',
  }),
  sample: [{ block: 2, zh: 'ul(3)', en: 'p', count: { zh: 3, en: 3 } }],
  fires: [
    { zh: '甲。\n\n乙。', en: '⟦One.' },
    { zh: '## 甲\n\n乙。', en: '⟦One.\n\nTwo.' },
    { zh: '- 甲\n- 乙', en: '⟦- One' },
    { zh: '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', en: '⟦One.' },
    { zh: '甲。', en: '⟦<Aside kind="note" title="One">\n\nOne.\n\n</Aside>' },
  ],
  silent: [{ zh: '甲。\n\n乙。', en: 'One.\n\nTwo.' }, { zh: '- 甲\n- 乙', en: '- One\n- Two' }, { zh: '甲。' }],
});

/** The first difference is told, since those after it follow from it. */
export function checkBlocks(zh: Block[], en: Block[]): Finding[] {
  const length = Math.max(zh.length, en.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [zh[index], en[index]];
    const shapes = { zh: a && shapeOf(a), en: b && shapeOf(b) };
    if (shapes.zh === shapes.en) continue;
    const nearest = b ?? en.at(-1);
    const count = { zh: zh.length, en: en.length };
    return [parityBlocks.at(nearest ? positionOfBlock(nearest) : START, { block: index + 1, ...shapes, count })];
  }
  return [];
}
