/** What says a story shorter than its text does: title and summary, and the plain words for readers. */
import type { Bilingual } from '../schemas/common.ts';

export type Shorter = 'headline' | 'plain';

/** What they are called in messages. */
export const SHORTER: Readonly<Record<Shorter, Bilingual>> = {
  headline: { zh: '标题或摘要', en: 'title or summary' },
  plain: { zh: '大白话', en: 'plain words' },
};
