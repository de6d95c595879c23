/** The site's own pages hold Markdown alone: their renderer would import what a component or picture names. */
import type { Finding } from '../problem.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import type { ReadMarkdown } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { isHtmlName } from './html.ts';

export const pageVocabulary = defineRule({
  name: 'page-vocabulary',
  severity: 'error',
  title: { zh: '本站页面里的组件和图片', en: 'Components and pictures in the site’s own pages' },
  why: {
    zh: '“关于本站”等页面由另一个程序生成，它会去装入组件和图片指名的文件。',
    en: 'About and its like are rendered by another program, which would load whatever a component or picture names.',
  },
  message: () => ({
    zh: '本站页面里不能用组件和图片。',
    en: 'Components and pictures may not stand in a page of the site’s own.',
    fixZh: '只写文字、小标题、列表和表格。',
    fixEn: 'Use text, headings, lists and tables.',
  }),
  sample: [],
  fires: [{ page: '⟦![图](./a.png)' }, { page: '- ⟦![图](./a.png)' }, { page: '⟦<Chart figures="a" />' }],
  silent: [{ page: '正文。' }],
});

export const checkPageNodes = ({ tree }: ReadMarkdown): Finding[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'image' || (node.type === 'mdxJsxFlowElement' && !isHtmlName(node.name))
      ? [pageVocabulary.at(positionOfNode(node))]
      : [],
  );
