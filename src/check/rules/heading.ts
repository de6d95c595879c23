/** Headings of a body are of the second and third level: the first is the title's. */
import type { Heading } from 'mdast';
import type { Message } from '../problem.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

const LEVEL: Message = {
  zh: '正文小标题只用“## ”和“### ”。',
  en: 'Headings in a body are “## ” and “### ”.',
  fixZh: '改用“## ”。',
  fixEn: 'Use “## ”.',
};

const SKIPPED: Message = {
  zh: '这个“### ”小标题前面没有“## ”小标题，跳过了一级。',
  en: 'No “## ” heading stands before this “### ”: a level is skipped.',
  fixZh: '改用“## ”，与它同级的小标题也一样；是下一级，就在前面补上“## ”小标题。',
  fixEn: 'Use “## ” for it and for its equals; or write a “## ” heading above it.',
};

const NESTED: Message = {
  zh: '小标题夹在列表或引用里。',
  en: 'A heading stands in a list or a quotation.',
  fixZh: '小标题独占一段，前后各空一行；列表里就删去“## ”。',
  fixEn: 'Give it a paragraph of its own; in a list, remove the “## ”.',
};

export const heading = defineRule(
  {
    name: 'heading',
    severity: 'error',
    title: { zh: '小标题的级别', en: 'Level of a heading' },
    why: {
      zh: '一级标题是稿件的标题，写在字段里；四级以下的小标题，手机读者看不出层次。',
      en: 'The first level is the title, which stands in the fields; below the third, readers on a phone see no levels.',
    },
    message: (slip: Message) => slip,
    sample: [LEVEL],
    fires: [
      { zh: '⟦# 活动情况\n\n正文。' },
      { zh: '正文。\n\n⟦### 门诊\n\n正文。' },
      { zh: '- ⟦## 门诊\n- 病房' },
      { page: '正文。\n\n⟦#### 细节\n\n正文。' },
    ],
    silent: [{ zh: '## 活动情况\n\n正文。' }, { page: '## 一\n\n### 二\n\n正文。' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree, lines }) => {
      const nodes = nodesOf(tree);
      const headings = nodes.filter((node): node is Heading => node.type === 'heading');
      const nested = new Set(
        nodes.flatMap((node) => (node.type === 'list' || node.type === 'blockquote' ? nodesOf(node) : [])),
      );
      const skipped = headings[0]?.depth === 3 ? headings[0] : undefined;
      return headings.flatMap((node) => {
        const { line, column } = positionOfNode(node);
        if (nested.has(node)) return [rule.at({ line, column }, NESTED)];
        if (node === skipped) return [rule.at({ line, column }, SKIPPED)];
        // A paragraph above a line of equals signs is told as what it is.
        const isMarked = lines[line - 1]?.[column - 1] === '#';
        return isMarked && (node.depth < 2 || node.depth > 3) ? [rule.at({ line, column }, LEVEL)] : [];
      });
    },
  }),
);
