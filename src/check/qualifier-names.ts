/** The qualifiers of a figure, and how messages name them. */
import type { QUALIFIERS } from '../schemas/article.ts';
import type { Bilingual } from '../schemas/common.ts';

/** 约, 近, 逾 and so on. */
export type Qualifier = (typeof QUALIFIERS)[number];

export const QUALIFIER_NAME: Record<Qualifier, Bilingual> = {
  about: { zh: '约', en: 'about' },
  nearly: { zh: '近', en: 'nearly' },
  over: { zh: '逾、余、突破', en: 'more than' },
  'at-least': { zh: '以上、至少', en: 'at least' },
  under: { zh: '以内、不到、不足', en: 'under' },
  'up-to': { zh: '最多、不超过', en: 'up to' },
};
