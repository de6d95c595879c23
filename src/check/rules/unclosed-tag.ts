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

const slashWords = (name: string): Message => ({
  zh: `“<${name}/>”是一个空的“<${name}>”，不是前面那个“<${name}>”的结尾。`,
  en: `<${name}/> is an empty <${name}>, not the end of the one above.`,
  fixZh: `斜线写在前面：“</${name}>”。`,
  fixEn: `The slash stands first: </${name}>.`,
});

const earlyWords = (name: string): Message => ({
  zh: `这里的斜线让“<${name}>”到此为止，后面的“</${name}>”就没有开头了。`,
  en: `The slash ends <${name}> here, so that the </${name}> below has no beginning.`,
  fixZh: '删去“>”前面的斜线。',
  fixEn: 'Remove the slash before the >.',
});

/** How a tag is not closed. */
type Unclosed =
  | { of: 'none' }
  /** Another is closed before it. */
  | { of: 'crossed'; before: string }
  /** Its end has the slash behind its name. */
  | { of: 'slash' }
  /** It is closed within itself, and once more below. */
  | { of: 'early' };

function wordsOf(name: string, slip: Unclosed): Message {
  if (slip.of === 'crossed') return crossedWords(name, slip.before);
  return { none: plainWords, slash: slashWords, early: earlyWords }[slip.of](name);
}

export const unclosedTag = defineRule({
  name: 'unclosed-tag',
  severity: 'error',
  title: { zh: '标签没有成对', en: 'A tag that is not closed' },
  why: {
    zh: '只有开头没有结尾，程序不知道哪些文字属于它。',
    en: 'Without its end nobody knows what text belongs to it.',
  },
  message: wordsOf,
  sample: ['Aside', { of: 'none' }],
  fires: [
    { zh: '⟦<Aside kind="note" title="注意">\n\n正文。' },
    { zh: '正文。\n\n⟦</Aside>' },
    { zh: '<Quote by="石立意">\n\n话。\n\n⟦<Quote/>' },
    { zh: '<Quote by="石立意" ⟦/>\n\n话。\n\n</Quote>' },
    {
      zh: '<Aside kind="note" title="注意">\n\n<Steps>\n\n1. 登记\n\n⟦</Aside>\n\n</Steps>',
    },
  ],
  silent: [{ zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
});
