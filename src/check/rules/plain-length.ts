/** The plain words of a story are three sentences at most, each short enough for one breath. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { sentencesOf } from '../../lib/text.ts';
import type { Bilingual } from '../../schemas/common.ts';
import type { Finding, Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

const MOST_SENTENCES = 3;

/** Characters in Chinese, words in English. */
const LONGEST: Readonly<Record<Locale, number>> = { zh: 160, en: 110 };

const lengthOf = (text: string, locale: Locale): number =>
  locale === 'zh' ? [...text].length : text.split(/\s+/).length;

const sentence = (zh: string, en: string, times: number) =>
  `plain: { zh: ${zh.repeat(times)}, en: ${Array.from({ length: times }, () => en).join(' ')} }`;

export const plainLength = defineRule({
  name: 'plain-length',
  severity: 'error',
  title: { zh: '大白话太长', en: 'Plain words that are too many' },
  why: {
    zh: '大白话排在正文前面，给不想读全文的人看：说清对读者有什么用、怎么办、还有什么没说，三句就够。',
    en: 'Plain words stand before the text, for those who will not read it: what it means for the reader, what can be done, what is not known. Three sentences do.',
  },
  message: (locale: Locale, sentences: number, length: number) => ({
    zh: `大白话有${sentences}句、${length}${locale === 'zh' ? '个字' : '个英文词'}，太长了。`,
    en: `The plain words are ${sentences} sentences and ${length} ${locale === 'zh' ? 'characters' : 'words'}: too long.`,
    fixZh: `最多${MOST_SENTENCES}句，中文${LONGEST.zh}个字以内，英文${LONGEST.en}个词以内；细节留给正文。`,
    fixEn: `${MOST_SENTENCES} sentences at most, within ${LONGEST.zh} Chinese characters and ${LONGEST.en} English words; leave details to the text.`,
  }),
  sample: ['zh', 4, 182],
  fires: [
    { fields: sentence('门诊已经开放。', 'The clinic is open.', 4).replace('zh: ', 'zh: ⟦') },
    { fields: sentence('门诊已经开放。', 'The clinic is open.', 4).replace('en: ', 'en: ⟦') },
    { fields: sentence(`${'门诊已经开放，'.repeat(9)}开放。`, 'The clinic is open.', 3).replace('zh: ', 'zh: ⟦') },
  ],
  silent: [{ fields: sentence('门诊已经开放。', 'The clinic is open.', 3) }],
});

/** The plain words of a record that are too long. */
export const checkPlainLength = (plain: Bilingual, at: (locale: Locale) => Position): Finding[] =>
  LOCALES.flatMap((locale) => {
    const [sentences, length] = [sentencesOf(plain[locale], locale).length, lengthOf(plain[locale], locale)];
    return sentences > MOST_SENTENCES || length > LONGEST[locale]
      ? [plainLength.at(at(locale), locale, sentences, length)]
      : [];
  });
