/** A picture stands in a paragraph of its own, and says in words what it shows. */
import type { Nodes } from 'mdast';
import type { Finding } from '../problem.ts';
import { positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const image = defineRule(
  {
    name: 'image',
    severity: 'error',
    title: { zh: '图片的位置和替代文字', en: 'Place and text alternative of a picture' },
    why: {
      zh: '看不见图片的读者靠替代文字；夹在文字里的图片，手机上会把一行撑开。',
      en: 'Readers who cannot see a picture rely on its text; within a line it tears the line apart on a phone.',
    },
    message: (kind: 'inline' | 'no-alt') =>
      kind === 'inline'
        ? {
            zh: '图片夹在文字里。',
            en: 'A picture stands in running text.',
            fixZh: '图片独占一段，前后各空一行。',
            fixEn: 'Give it a paragraph of its own.',
          }
        : {
            zh: '图片没有替代文字。',
            en: 'The picture has no text alternative.',
            fixZh: '写成“![画面里有什么](./图.jpg)”。',
            fixEn: 'Write ![what it shows](./picture.jpg).',
          },
    sample: ['no-alt'],
    fires: [{ zh: '⟦![](./图.jpg)' }, { zh: '正文⟦![画面](./图.jpg)。' }, { zh: '- ⟦![画面](./图.jpg) 说明' }],
    silent: [{ zh: '![画面](./图.jpg)' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) => {
      const walk = (node: Nodes, parent: Nodes): Finding[] => {
        if (node.type === 'image') {
          const isAlone = parent.type === 'paragraph' && parent.children.length === 1;
          if (!isAlone) return [rule.at(positionOfNode(node), 'inline')];
          return node.alt?.trim() ? [] : [rule.at(positionOfNode(node), 'no-alt')];
        }
        return 'children' in node ? node.children.flatMap((child) => walk(child, node)) : [];
      };
      return walk(tree, tree);
    },
  }),
);
