/** A component or tag is closed. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

const plainWords = (name: string): Message => ({
  zh: `“<${name}>”没有配对的“</${name}>”。`,
  en: `<${name}> has no </${name}> to close it.`,
  fixZh: `在它的内容之后加一行“</${name}>”，前后各空一行。`,
  fixEn: `Add </${name}> on a line of its own behind what it holds, with blank lines around.`,
});

const crossedWords = (name: string, before: string): Message => ({
  zh: `“</${before}>”在“</${name}>”之前，两个组件交错了。`,
  en: `</${before}> stands before </${name}>: the two are crossed.`,
  fixZh: `后打开的先收尾：把“</${name}>”移到“</${before}>”前面。`,
  fixEn: `What is opened last is closed first: move </${name}> before </${before}>.`,
});

export const unclosedTag = defineRule({
  name: 'unclosed-tag',
  severity: 'error',
  title: { zh: '标签没有成对', en: 'A tag that is not closed' },
  why: {
    zh: '只有开头没有结尾，程序不知道哪些文字属于它。',
    en: 'Without its end nobody knows what text belongs to it.',
  },
  /** @param before the component that is closed here before it */
  message: (name: string, before: string | undefined) =>
    before === undefined ? plainWords(name) : crossedWords(name, before),
  sample: ['Aside', undefined],
  fires: [
    { zh: '⟦<Aside kind="note" title="注意">\n\n正文。' },
    { zh: '正文。\n\n⟦</Aside>' },
    {
      zh: '<Aside kind="note" title="注意">\n\n<Steps>\n\n1. 登记\n\n⟦</Aside>\n\n</Steps>',
    },
  ],
  silent: [{ zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
});
