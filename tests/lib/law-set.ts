/** Sentences that break the editorial law, and honest ones: one a line; the English stand behind `en: `. */
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { checkBodyTexts } from '../../src/check/check-texts.ts';
import type { Finding } from '../../src/check/problem.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { article } from './content-folder.ts';

/** What the law says of one paragraph. */
export function lawOf(text: string, locale: Locale): Finding[] {
  const whole = article(text);
  const { blocks } = parseArticle(Buffer.from(whole), 'zh');
  return checkBodyTexts(blocks, locale, whole.split('\n'), []);
}

/** The sentences of a list with what the law says of each. */
export const judged = (list: string): { sentence: string; told: Finding[] }[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const english = /^en:\s*(.*)$/.exec(line)?.[1];
      return { sentence: line, told: english === undefined ? lawOf(line, 'zh') : lawOf(english, 'en') };
    });
