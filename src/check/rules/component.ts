/** A component is one of the vocabulary. */
import { COMPONENTS } from '../../lib/body-pieces.ts';
import { closest } from '../../lib/text.ts';
import { componentOf } from '../component-vocabulary.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';
import { isHtmlName } from './html.ts';
import { isBreak } from './line-break.ts';

export const component = defineRule(
  {
    name: 'component',
    severity: 'error',
    title: { zh: '没有这个组件', en: 'A component that is not known' },
    why: {
      zh: '正文只能用几个组件，写错名字就什么也不显示。',
      en: 'Bodies use a few components; under a wrong name nothing would be shown.',
    },
    message: (name: string, near: string | undefined) => ({
      zh: `没有“<${name}>”这个组件。`,
      en: `There is no component <${name}>.`,
      fixZh: near ? `是不是“<${near}>”？` : `可用：${COMPONENTS.map((one) => `“${one}”`).join('、')}。`,
      fixEn: near ? `Did you mean <${near}>?` : `Choose one of: ${COMPONENTS.join(', ')}.`,
    }),
    sample: ['Asid', 'Aside'],
    fires: [
      { zh: '⟦<Asid kind="note" title="注意">\n\n正文。\n\n</Asid>' },
      { zh: '⟦<aside kind="note" title="注意">\n\n正文。\n\n</aside>' },
      { zh: '正文⟦<Chat /> 。' },
    ],
    silent: [{ zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
        const { name } = node;
        if (componentOf(name) || isHtmlName(name) || isBreak(name)) return [];
        return [rule.at(positionOfNode(node), name ?? '', closest(name ?? '', COMPONENTS))];
      }),
  }),
);
