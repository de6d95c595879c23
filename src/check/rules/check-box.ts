/** No check boxes: readers cannot tick them. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const checkBox = defineRule(
  {
    name: 'check-box',
    severity: 'error',
    title: { zh: '勾选框', en: 'A check box' },
    why: { zh: '网页上的勾选框读者点不动。', en: 'Readers cannot tick a box on a page.' },
    message: () => ({
      zh: '不用勾选框。',
      en: 'Check boxes are not used.',
      fixZh: '删去“[ ]”，留下列表。',
      fixEn: 'Remove [ ] and keep the list.',
    }),
    sample: [],
    fires: [{ zh: '⟦- [ ] 带医保卡' }],
    silent: [{ zh: '- 带医保卡' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) =>
        node.type === 'listItem' && typeof node.checked === 'boolean' ? [rule.at(positionOfNode(node))] : [],
      ),
  }),
);
