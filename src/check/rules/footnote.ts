/** No footnotes: what is said is said in the text, or in a box. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const footnote = defineRule(
  {
    name: 'footnote',
    severity: 'error',
    title: { zh: '脚注', en: 'A footnote' },
    why: {
      zh: '手机上没有人往下翻着找脚注；要紧的话写在正文里。',
      en: 'Nobody on a phone scrolls down to a footnote: what matters stands in the text.',
    },
    message: () => ({
      zh: '不用脚注。',
      en: 'Footnotes are not used.',
      fixZh: '写进正文，或写进提示框“<Aside>”。',
      fixEn: 'Say it in the text, or use <Aside>.',
    }),
    sample: [],
    fires: [{ zh: '正文⟦[^1]。\n\n[^1]: 注' }],
    silent: [{ zh: '正文（注）。' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) => {
      const nodes = nodesOf(tree);
      const marks = nodes.filter(({ type }) => type === 'footnoteReference');
      // A note without its mark is told itself.
      const told = marks.length > 0 ? marks : nodes.filter(({ type }) => type === 'footnoteDefinition');
      return told.map((node) => rule.at(positionOfNode(node)));
    },
  }),
);
