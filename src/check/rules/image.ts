/** A picture stands in a paragraph of its own, and says in words what it shows. */
import type { Nodes } from 'mdast';
import type { Finding, Message } from '../problem.ts';
import { positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

const WORDS: Readonly<Record<'inline' | 'nested' | 'no-alt', Message>> = {
  inline: {
    zh: '图片夹在文字里。',
    en: 'A picture stands in running text.',
    fixZh: '图片独占一段，前后各空一行。',
    fixEn: 'Give it a paragraph of its own.',
  },
  nested: {
    zh: '图片写在列表或引用里面，读者看不到。',
    en: 'A picture stands within a list or a quotation, where readers would not see it.',
    fixZh: '移出来独占一段，前后各空一行，行首没有“-”“>”和空格。',
    fixEn: 'Take it out into a paragraph of its own, without -, > or blanks before it.',
  },
  'no-alt': {
    zh: '图片没有替代文字。',
    en: 'The picture has no text alternative.',
    fixZh: '写成“![画面里有什么](./图.jpg)”。',
    fixEn: 'Write ![what it shows](./picture.jpg).',
  },
};

export const image = defineRule(
  {
    name: 'image',
    severity: 'error',
    title: { zh: '图片的位置和替代文字', en: 'Place and text alternative of a picture' },
    why: {
      zh: '看不见图片的读者靠替代文字；夹在文字里的图片，手机上会把一行撑开。',
      en: 'Readers who cannot see a picture rely on its text; within a line it tears the line apart on a phone.',
    },
    message: (kind: 'inline' | 'nested' | 'no-alt') => WORDS[kind],
    sample: ['no-alt'],
    fires: [
      { zh: '⟦![](./图.jpg)' },
      { zh: '正文⟦![画面](./图.jpg)。' },
      { zh: '- ⟦![画面](./图.jpg) 说明' },
      { zh: '- ⟦![画面](./图.jpg)' },
      { zh: '> ⟦![画面](./图.jpg)' },
      { page: '1. ⟦![画面](./图.jpg)' },
    ],
    silent: [{ zh: '![画面](./图.jpg)' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) => {
      const walk = (node: Nodes, above: readonly Nodes[]): Finding[] => {
        if (node.type === 'image') {
          const [parent, ...others] = above;
          const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
          if (!isAlone) return [rule.at(positionOfNode(node), 'inline')];
          if (others.some(({ type }) => type !== 'root' && type !== 'mdxJsxFlowElement'))
            return [rule.at(positionOfNode(node), 'nested')];
          return node.alt?.trim() ? [] : [rule.at(positionOfNode(node), 'no-alt')];
        }
        return 'children' in node ? node.children.flatMap((child) => walk(child, [node, ...above])) : [];
      };
      return walk(tree, []);
    },
  }),
);
