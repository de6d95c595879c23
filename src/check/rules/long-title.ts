/** A headline is a line that one reads, not a paragraph. */
import type { Locale } from '../../i18n/locales.ts';
import type { Finding, Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** In characters, blanks counted. */
const LONGEST: Readonly<Record<Locale, number>> = { zh: 100, en: 240 };

const lengthOf = (title: string): number => [...title].length;

export const longTitle = defineRule({
  name: 'long-title',
  severity: 'error',
  title: { zh: '标题太长', en: 'A title that is too long' },
  why: {
    zh: '标题占满手机一屏，列表、检索结果、分享卡片都放不下；多半是把正文贴进了标题。',
    en: 'Such a title fills the screen of a phone and fits no list, search result or card; most often the text was pasted into it.',
  },
  message: (length: number, limit: number) => ({
    zh: `标题有${length}个字符，最多${limit}个。`,
    en: `The title has ${length} characters; the limit is ${limit}.`,
    fixZh: '只留一句话，其余写进摘要“summary”或正文。',
    fixEn: 'Keep one sentence; the rest goes into summary or the text.',
  }),
  sample: [5000, LONGEST.zh],
  fires: [
    { fields: `title: ⟦${'门诊开放，'.repeat(21)}` },
    { fields: `title: ⟦${'长'.repeat(5000)}` },
    { zh: '正文。', en: 'Words.', enFields: `title: ⟦${'The clinic opens. '.repeat(14).trim()}` },
    {
      files: { 'pages/about.zh.mdx': `---\ntitle: ⟦${'长'.repeat(101)}\nsummary: 摘要。\n---\n\n正文。\n` },
    },
  ],
  silent: [
    { fields: `title: ${'门诊开放，'.repeat(8)}` },
    { zh: '正文。', en: 'Words.', enFields: `title: ${'The clinic opens. '.repeat(13).trim()}` },
  ],
});

/** The title of a story or of a page. */
export const checkTitleLength = (title: string | undefined, locale: Locale, at: () => Position): Finding[] =>
  title !== undefined && lengthOf(title) > LONGEST[locale]
    ? [longTitle.at(at(), lengthOf(title), LONGEST[locale])]
    : [];
