/** Headings of a body are of the second and third level: the first is the title's. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const heading = defineRule(
  {
    name: 'heading',
    severity: 'error',
    title: { zh: '小标题的级别', en: 'Level of a heading' },
    why: {
      zh: '一级标题是稿件的标题，写在字段里；四级以下的小标题，手机读者看不出层次。',
      en: 'The first level is the title, which stands in the fields; below the third, readers on a phone see no levels.',
    },
    message: () => ({
      zh: '正文小标题只用“## ”和“### ”。',
      en: 'Headings in a body are “## ” and “### ”.',
      fixZh: '改用“## ”。',
      fixEn: 'Use “## ”.',
    }),
    sample: [],
    fires: [{ zh: '⟦# 活动情况\n\n正文。' }, { page: '正文。\n\n⟦#### 细节\n\n正文。' }],
    silent: [{ zh: '## 活动情况\n\n正文。' }, { page: '## 一\n\n### 二\n\n正文。' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree, lines }) =>
      nodesOf(tree).flatMap((node) => {
        const { line, column } = positionOfNode(node);
        // A paragraph above a line of equals signs is told as what it is.
        const isMarked = lines[line - 1]?.[column - 1] === '#';
        return node.type === 'heading' && isMarked && (node.depth < 2 || node.depth > 3)
          ? [rule.at({ line, column })]
          : [];
      }),
  }),
);
