/** No code blocks. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const codeBlock = defineRule(
  {
    name: 'code-block',
    severity: 'error',
    title: { zh: '代码块', en: 'A code block' },
    why: {
      zh: '新闻里没有代码；三个反引号多半是误输入，其中的文字不会换行。',
      en: 'News holds no code; three backquotes are a slip, and what stands between them never wraps.',
    },
    message: () => ({
      zh: '不用代码块。',
      en: 'Code blocks are not used.',
      fixZh: '删去上下两行三个反引号。',
      fixEn: 'Delete the two lines of three backquotes.',
    }),
    sample: [],
    fires: [{ zh: '⟦```\n正文。\n```' }],
    silent: [{ zh: '正文。' }, { zh: '按`确定`键。' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => (node.type === 'code' ? [rule.at(positionOfNode(node))] : [])),
  }),
);
