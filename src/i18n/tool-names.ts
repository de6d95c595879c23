/** What the buttons of a story are called: the only words that every story's script brings with it. */
import type { Locale } from './locales.ts';

export const toolNames: Record<Locale, { reader: string; share: string; traditional?: string }> = {
  zh: { reader: '朗读', share: '转发', traditional: '繁體' },
  en: { reader: 'Listen', share: 'Share' },
};
