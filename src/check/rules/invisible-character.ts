/** Characters that no reader sees, or that cannot be published. */
import { codeOf } from '../read/code-points.ts';
import { defineRule } from '../rule.ts';

/** Without these the text reads the same. */
const USELESS = /^[\u00ad\u200b\u200e\u200f\u2060\ufeff]$/;

export const invisibleCharacter = defineRule({
  name: 'invisible-character',
  severity: 'error',
  title: { zh: '看不见的字符', en: 'An invisible character' },
  why: {
    zh: '看不见的字符会藏住文字、颠倒次序、让检索找不到词，也能绕过核对。',
    en: 'What nobody sees can hide words, turn text round, keep the search from a word, and slip past the check.',
  },
  message: (character: string) => ({
    zh: `这里有看不见或不能发布的字符“${codeOf(character)}”。`,
    en: `There is an invisible or unpublishable character here, ${codeOf(character)}.`,
    fixZh: '删掉它，重新输入前后的字。',
    fixEn: 'Delete it and type the characters around it again.',
  }),
  edit: (character: string) => (USELESS.test(character) ? { remove: character, insert: '' } : undefined),
  sample: ['\u200b'],
  fires: [
    { zh: '正⟦\u200b文' },
    { zh: '正⟦\ufe0f文' },
    { zh: '正\u0321\u0322\u0323\u0324⟦\u0325文' },
    { fields: 'title: 正⟦\u202e文' },
    { files: { 'places.yaml': 'items:\n⟦\u200b  []' } },
  ],
  silent: [{ zh: '正文' }, { zh: '医生👩\u200d⚕\ufe0f来了🏥' }],
});
