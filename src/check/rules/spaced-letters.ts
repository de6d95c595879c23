/** Spaces between the letters of a word and the digits of a number, as text copied from PDFs and layouts has them. */
import { defineRule } from '../rule.ts';

/** 门 诊 大 厅 开 放; two or three such letters are a name in a table. 3 200 with a narrow or unbreakable space. */
const SPACED =
  /(?<!\p{L})\p{Script=Han}(?:[ \u00a0\u2000-\u200a\u202f\u3000]\p{Script=Han}){4,}(?!\p{L})|(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)/gu;

const joined = (found: string): string => found.replace(/\s/gu, '');

export const spacedLetters = defineRule(
  {
    name: 'spaced-letters',
    severity: 'error',
    title: { zh: '字与字之间的空格', en: 'Spaces within words and numbers' },
    why: {
      zh: '从 PDF 和版面上复制的字，每个之间夹着空格，检索找不到这个词；数字里夹着空格，会读成两个数。',
      en: 'In text copied from a PDF or layout, spaces within a word hide it from the search, and within a number make two of it.',
    },
    message: (found: string) => ({
      zh: `“${found}”的${/\d/.test(found) ? '数字' : '字'}之间夹着空格。`,
      en: `There are spaces within “${found}”.`,
      fixZh: `写成“${joined(found)}”。`,
      fixEn: `Write “${joined(found)}”.`,
    }),
    edit: (found: string) => ({ remove: found, insert: joined(found) }),
    sample: ['门 诊 大 厅 开 放'],
    fires: [{ zh: '⟦门 诊 大 厅 开 放。' }, { zh: '接诊⟦3\u202f200人次。' }],
    silent: [{ zh: '王 明 李 伟，5 000米，体温 36.5 ℃，2025年 1月。' }],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(SPACED)].flatMap(({ 0: found, index }) => {
        const [from, to] = [at(index, index + 1), at(index + found.length - 1, index + found.length)];
        // Words that bear marks of their own stand apart on purpose; a number bears none.
        const isPlain = /\d/.test(found) || (from.line === to.line && to.column - from.column === found.length - 1);
        return isPlain ? [rule.at(at(index, index + found.length), found)] : [];
      }),
  }),
);
