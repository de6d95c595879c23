/** A component or tag is closed. */
import { defineRule } from '../rule.ts';

export const unclosedTag = defineRule({
  name: 'unclosed-tag',
  severity: 'error',
  title: { zh: '标签没有成对', en: 'A tag that is not closed' },
  why: {
    zh: '只有开头没有结尾，程序不知道哪些文字属于它。',
    en: 'Without its end nobody knows what text belongs to it.',
  },
  message: (name: string) => ({
    zh: `“<${name}>”没有配对的“</${name}>”。`,
    en: `<${name}> has no </${name}> to close it.`,
    fixZh: `在它的内容之后加一行“</${name}>”，前后各空一行。`,
    fixEn: `Add </${name}> on a line of its own behind what it holds, with blank lines around.`,
  }),
  sample: ['Aside'],
  fires: [{ zh: '⟦<Aside kind="note" title="注意">\n\n正文。' }, { zh: '正文。\n\n⟦</Aside>' }],
  silent: [{ zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
});
