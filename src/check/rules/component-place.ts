/** A component stands in a paragraph of its own, or inside another component. */
import type { Nodes } from 'mdast';
import type { Finding } from '../problem.ts';
import { componentOf } from '../component-vocabulary.ts';
import { positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const componentPlace = defineRule(
  {
    name: 'component-place',
    severity: 'error',
    title: { zh: '组件写在了文字里', en: 'A component in running text' },
    why: {
      zh: '组件是一整块；夹在段落、列表、表格或引用里，页面就断开了。',
      en: 'A component is a block: within a paragraph, list, table or quotation it would tear the page apart.',
    },
    message: (name: string) => ({
      zh: `组件“<${name}>”写在了段落、列表、表格或引用里面。`,
      en: `The component <${name}> stands inside a paragraph, list, table or quotation.`,
      fixZh: '组件独占一段，前后各空一行。',
      fixEn: 'Give it a paragraph of its own, with a blank line before and after.',
    }),
    sample: ['Chart'],
    fires: [{ zh: '正文⟦<Figure src="./a.png" alt="图" />。' }, { zh: '> ⟦<Quote by="甲">\n>\n> 话。\n>\n> </Quote>' }],
    silent: [{ zh: '<Aside kind="note" title="注意">\n\n<Quote by="甲">\n\n话。\n\n</Quote>\n\n</Aside>' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) => {
      const walk = (node: Nodes, isFlow: boolean): Finding[] => {
        const isCall = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
        const wrong = isCall && componentOf(node.name) && (!isFlow || node.type === 'mdxJsxTextElement');
        const inside = node.type === 'root' || node.type === 'mdxJsxFlowElement';
        return [
          ...(wrong ? [rule.at(positionOfNode(node), node.name ?? '')] : []),
          ...('children' in node ? node.children.flatMap((child) => walk(child, inside)) : []),
        ];
      };
      return walk(tree, true);
    },
  }),
);
