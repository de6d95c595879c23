/** A body is data: nothing in it is ever run. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const code = defineRule(
  {
    name: 'code',
    severity: 'error',
    title: { zh: '代码和花括号', en: 'Code and braces' },
    why: {
      zh: '正文是文字，不是程序；花括号里的内容和以“import”“export”开头的段落会被当成程序。',
      en: 'A body is text, not a program; what stands in braces, and paragraphs that begin with import or export, would be one.',
    },
    message: (kind: 'braces' | 'module') => ({
      zh: kind === 'braces' ? '花括号里的内容会被当成代码。' : '以“import”或“export”开头的段落会被当成代码。',
      en:
        kind === 'braces'
          ? 'What stands in braces would be run as code.'
          : 'A paragraph that begins with import or export would be run as code.',
      fixZh: kind === 'braces' ? '改用圆括号（ ）；要显示花括号，在“{”前加反斜杠。' : '换一个开头。',
      fixEn: kind === 'braces' ? 'Use round brackets; to show a brace, put a backslash before {.' : 'Begin otherwise.',
    }),
    edit: (kind: 'braces' | 'module') => (kind === 'braces' ? { remove: '{', insert: '\\{' } : undefined),
    sample: ['braces'],
    fires: [{ zh: '您好⟦{患者}' }, { zh: '⟦import a from "b"' }, { zh: '⟦{process.exit()}' }, { page: '正文⟦{1}' }],
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
          default:
            return [];
        }
      }),
  }),
);
