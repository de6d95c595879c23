/** The vocabulary is closed: a form of Markdown that is not in it is refused, whatever it is. */
import type { Nodes } from 'mdast';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

/** Forms that a body may hold, and those that a rule of their own refuses. */
const KNOWN = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'definition',
  'image',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'thematicBreak',
  'break',
  'inlineCode',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'footnoteDefinition',
  'footnoteReference',
  'code',
]);

export const vocabulary = defineRule(
  {
    name: 'vocabulary',
    severity: 'error',
    title: { zh: '正文里不用的写法', en: 'A form that bodies do not use' },
    why: {
      zh: '正文只用几种写法，每一种在手机、打印、检索和英文页里都试过；别的写法一律不收。',
      en: 'Bodies use a few forms, each tried on phones, on paper and in the search; no other is taken.',
    },
    message: (form: string) => ({
      zh: `正文里不用这种写法（“${form}”）。`,
      en: `This form (${form}) is not used in articles.`,
      fixZh: '用普通段落、列表或表格。',
      fixEn: 'Use a plain paragraph, list or table.',
    }),
    sample: ['imageReference'],
    fires: [{ zh: '⟦![图][a]\n\n[a]: /articles/a-story/' }],
    silent: [{ zh: '正文。\n\n- 一\n- 二' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => (KNOWN.has(node.type) ? [] : [rule.at(positionOfNode(node), node.type)])),
  }),
);
