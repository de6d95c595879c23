/** Sentences in both languages that say the same numbers, each with wrong ones: `中文 | English | wrong | wrong`, one a line. */
import { numberedLeaves } from '../../src/check/numbered-leaves.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { checkNumbers } from '../../src/check/twin-numbers.ts';
import { nameFinder } from '../../src/check/name-finder.ts';
import { type Locale, LOCALES } from '../../src/i18n/locales.ts';
import { article } from './content-folder.ts';

const FINDERS = { zh: nameFinder([], 'zh'), en: nameFinder([], 'en') };

const read = (text: string, locale: Locale) =>
  numberedLeaves(parseArticle(Buffer.from(article(text)), 'zh').blocks, locale);
const known = new Map<string, ReturnType<typeof read>>();

/** The numbers of a paragraph; one sentence stands in several pairs, and is read once. */
function numbersOf(text: string, locale: Locale) {
  const numbers = known.get(text) ?? read(text, locale);
  known.set(text, numbers);
  return numbers;
}

/** What the check says of the numbers of one paragraph and its translation. */
function numbersTold(zh: string, en: string): string[] {
  const lines = { zh: article(zh).split('\n'), en: article(en).split('\n') };
  const findings = checkNumbers(numbersOf(zh, 'zh'), numbersOf(en, 'en'), lines, FINDERS);
  return LOCALES.flatMap((locale) => findings[locale].map((one) => `${locale} ${one.severity}: ${one.en}`));
}

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What is misjudged of a list of pairs: true ones that are told, wrong ones that are not. */
export function misjudged(list: string): { all: number; wrong: string[] } {
  const wrong: string[] = [];
  let all = 0;
  for (const line of list.split('\n').filter((one) => one.includes('|'))) {
    const [zh = '', en = '', ...others] = line.split('|').map((piece) => piece.trim());
    const told = numbersTold(zh, en);
    if (told.length > 0) wrong.push(`told: ${zh} | ${en}: ${told.join('; ')}`);
    for (const other of others) {
      const pair: [string, string] = isChinese(other) ? [other, en] : [zh, other];
      if (numbersTold(...pair).length === 0) wrong.push(`not told: ${pair.join(' | ')}`);
    }
    all += 1 + others.length;
  }
  return { all, wrong };
}
