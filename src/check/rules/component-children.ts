/** What stands inside a component is what the component shows. */
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VOCABULARY, type Word, componentOf } from '../component-vocabulary.ts';
import { isBlanked, nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

type Kind = Word['children'];

const WORDS: Record<Kind, { zh: string; en: string; fixZh: string; fixEn: string }> = {
  none: {
    zh: '里面不能有内容',
    en: 'holds nothing',
    fixZh: '写成“<名称 … />”，里面的文字移到外面。',
    fixEn: 'Write <Name … /> and move what stands inside out of it.',
  },
  blocks: {
    zh: '里面要有文字',
    en: 'needs text inside',
    fixZh: '在开头和结尾两个标签之间写文字，前后各空一行。',
    fixEn: 'Write text between the two tags, with a blank line before and after.',
  },
  'ordered-list': {
    zh: '里面只能是一个编号列表',
    en: 'holds one numbered list',
    fixZh: '每一步写成一行“1. …”，前后各空一行。',
    fixEn: 'Write each step as a line “1. …”, with a blank line before and after.',
  },
};

const HOLDS: Record<Kind, (children: MdxJsxFlowElement['children']) => boolean> = {
  none: (children) => children.length === 0,
  blocks: (children) => children.length > 0,
  'ordered-list': ([first, ...more]) => first?.type === 'list' && first.ordered === true && more.length === 0,
};

export const componentChildren = defineRule(
  {
    name: 'component-children',
    severity: 'error',
    title: { zh: '组件里面的内容', en: 'What stands inside a component' },
    why: {
      zh: '步骤要有步骤，提示框要有文字，图表里面不写字；不合的内容不会显示。',
      en: 'Steps hold steps, a box holds text, a chart holds nothing; anything else would not be shown.',
    },
    message: (name: string, kind: Kind) => ({
      zh: `“<${name}>”${WORDS[kind].zh}。`,
      en: `<${name}> ${WORDS[kind].en}.`,
      fixZh: WORDS[kind].fixZh,
      fixEn: WORDS[kind].fixEn,
    }),
    sample: ['Steps', 'ordered-list'],
    fires: [
      { zh: '⟦<Steps>\n\n先挂号。\n\n</Steps>' },
      { zh: '⟦<Aside kind="note" title="注意"></Aside>' },
      { zh: '⟦<Figure src="./a.png" alt="图">\n\n文字\n\n</Figure>' },
    ],
    silent: [
      { zh: '<Steps>\n\n1. 先挂号。\n2. 再候诊。\n\n</Steps>' },
      { zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' },
    ],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        const name = node.type === 'mdxJsxFlowElement' ? componentOf(node.name) : undefined;
        if (!name || node.type !== 'mdxJsxFlowElement') return [];
        const kind = VOCABULARY[name].children;
        const read = node.children.filter((child) => kind !== 'ordered-list' || !isBlanked(child));
        return HOLDS[kind](read) ? [] : [rule.at(positionOfNode(node), name, kind)];
      }),
  }),
);
