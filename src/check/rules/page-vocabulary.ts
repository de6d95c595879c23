/** The site's own pages hold Markdown and pictures alone: their renderer would import what a component names. */
import type { Finding } from '../problem.ts';
import { componentOf } from '../component-vocabulary.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import type { ReadMarkdown } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { isHtmlName } from './html.ts';

export const pageVocabulary = defineRule({
  name: 'page-vocabulary',
  severity: 'error',
  title: { zh: '本站页面里的组件', en: 'Components in the site’s own pages' },
  why: {
    zh: '“关于本站”等页面由另一个程序生成，它会去装入组件指名的文件；其中的数据和引语也没有稿件可依据。',
    en: 'About and its like are rendered by another program, which would load whatever a component names; and no story stands behind their figures and quotations.',
  },
  message: () => ({
    zh: '本站页面里除了图片，不能用组件。',
    en: 'Of the components only pictures may stand in a page of the site’s own.',
    fixZh: '只写文字、小标题、列表、表格和图片。',
    fixEn: 'Use text, headings, lists, tables and pictures.',
  }),
  sample: [],
  fires: [{ page: '⟦<Chart figures="a" />' }, { page: '⟦<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
  silent: [
    { page: '正文。' },
    { page: '![门诊楼](./a.png)\n\n<Figure src="./a.png" alt="门诊楼" caption="说明" credit="李明" />' },
  ],
});

export const checkPageNodes = ({ tree }: ReadMarkdown): Finding[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'mdxJsxFlowElement' && !isHtmlName(node.name) && componentOf(node.name) !== 'Figure'
      ? [pageVocabulary.at(positionOfNode(node))]
      : [],
  );
