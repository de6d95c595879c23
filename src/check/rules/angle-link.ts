/** An address stands in a link, not in angle brackets. */
import { defineRule } from '../rule.ts';

export const angleLink = defineRule({
  name: 'angle-link',
  severity: 'error',
  title: { zh: '尖括号里的网址', en: 'An address in angle brackets' },
  why: {
    zh: '尖括号在正文里是标签的开头，里面的网址读不出来。',
    en: 'In a body angle brackets begin a tag, and an address in them cannot be read.',
  },
  message: (address: string) => ({
    zh: `网址“${address}”写在尖括号里。`,
    en: `The address ${address} stands in angle brackets.`,
    fixZh: `写成“[文字](${address})”。`,
    fixEn: `Write [words](${address}).`,
  }),
  sample: ['https://example.org'],
  fires: [{ zh: '详见⟦<https://example.org>。' }],
  silent: [{ zh: '详见[示例](https://example.org)。' }],
});
