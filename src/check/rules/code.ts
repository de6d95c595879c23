/** A body is data: nothing in it is ever run. */
import type { InlineCode } from 'mdast';
import type { Message } from '../problem.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

type Kind = 'braces' | 'module' | 'quoted';

const MESSAGES: Record<Kind, Message> = {
  braces: {
    zh: '花括号里的内容会被当成代码。',
    en: 'What stands in braces would be run as code.',
    fixZh: '改用圆括号（ ）；要显示花括号，在“{”前加反斜杠。',
    fixEn: 'Use round brackets; to show a brace, put a backslash before {.',
  },
  module: {
    zh: '以“import”或“export”开头的段落会被当成代码。',
    en: 'A paragraph that begins with import or export would be run as code.',
    fixZh: '换一个开头。',
    fixEn: 'Begin otherwise.',
  },
  quoted: {
    zh: '两个反引号不是引号：其中的字会成为代码，记号不显示。',
    en: 'Two grave accents are no quotation mark: what stands between them would be code, without any mark.',
    fixZh: '引文用“”；代码用一对“`”。',
    fixEn: 'Quote with “”; write code between single grave accents.',
  },
};

/** Two accents are needed only around an accent. */
const isQuoted = ({ value, position }: InlineCode): boolean =>
  !value.includes('`') && (position?.end.offset ?? 0) - (position?.start.offset ?? 0) >= value.length + 4;

export const code = defineRule(
  {
    name: 'code',
    severity: 'error',
    title: { zh: '代码和花括号', en: 'Code and braces' },
    why: {
      zh: '正文是文字，不是程序；花括号里的内容和以“import”“export”开头的段落会被当成程序。',
      en: 'A body is text, not a program; what stands in braces, and paragraphs that begin with import or export, would be one.',
    },
    message: (kind: Kind) => MESSAGES[kind],
    edit: (kind: Kind) => (kind === 'braces' ? { remove: '{', insert: '\\{' } : undefined),
    sample: ['braces'],
    fires: [
      { zh: '您好⟦{患者}' },
      { zh: '⟦import a from "b"' },
      { zh: '⟦{process.exit()}' },
      { page: '正文⟦{1}' },
      { zh: '编号为⟦``甲``号' },
    ],
    silent: [{ zh: '您好（患者）' }, { zh: '您好\\{患者}' }, { zh: '`{代码}`' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        switch (node.type) {
          case 'mdxjsEsm':
            return [rule.at(positionOfNode(node), 'module')];
          case 'mdxFlowExpression':
          case 'mdxTextExpression':
            return [rule.at(positionOfNode(node), 'braces')];
          case 'inlineCode':
            return isQuoted(node) ? [rule.at(positionOfNode(node), 'quoted')] : [];
          default:
            return [];
        }
      }),
  }),
);
