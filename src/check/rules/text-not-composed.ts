/** Text stands in the composed form of Unicode (NFC): what is checked is what is compiled. */
import { codeOf } from '../read/code-points.ts';
import { defineRule } from '../rule.ts';

const codesOf = (text: string): string => [...text].map(codeOf).join(' ');

export const textNotComposed = defineRule({
  name: 'text-not-composed',
  severity: 'error',
  title: { zh: '字符写法不通行', en: 'Text that is not composed' },
  why: {
    zh: '同一个字在计算机里有几种写法，检索只认通行的一种。从苹果电脑或旧文件复制来的字常是另一种。',
    en: 'One letter can be written in several ways, and the search knows the usual one. Text copied from a Mac or an old file often holds another.',
  },
  message: (written: string, composed: string) => ({
    zh: `“${written}”（“${codesOf(written)}”）不是通行的写法。`,
    en: `“${written}” (${codesOf(written)}) is not in the composed form (Unicode NFC).`,
    fixZh: `删掉它，重新输入“${composed}”。`,
    fixEn: `Delete it and type “${composed}”.`,
  }),
  edit: (written: string, composed: string) => ({ remove: written, insert: composed }),
  sample: ['e\u0301', '\u00e9'],
  fires: [{ zh: '正文caf⟦e\u0301。' }],
  silent: [{ zh: '正文caf\u00e9。' }],
});
