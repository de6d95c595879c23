/** The words of pages that are all at hand anyway, so that no list of them need be read. */
import type { Locale } from '../../i18n/locales.ts';
import { WORD_LENGTHS } from '../text/lexicon-files.ts';
import { wordsOfBlock } from '../text/search-record.ts';
import { wordCounts, type WordedRecord, wordsByLength } from '../text/word-counts.ts';

/** What may be a word of so many characters. */
function* runsIn(text: string, locale: Locale, length: number): Generator<string> {
  const stretches = locale === 'zh' ? /\p{Script=Han}+/gu : /[a-z]+(?:[’'][a-z]+)*/g;
  for (const [stretch] of text.toLowerCase().matchAll(stretches)) {
    const characters = [...stretch];
    if (locale === 'en' && characters.length === length) yield stretch;
    if (locale === 'zh')
      for (let end = length; end <= characters.length; end += 1) yield characters.slice(end - length, end).join('');
  }
}

/**
 * The words of so many characters that fit, the commonest first: as the lists have them that the builder makes of all
 * words. Telling words takes a phone long; only texts are looked at in which one may stand.
 * @param named words that are no others'
 */
export function wordsInPages(
  pages: readonly WordedRecord[],
  locale: Locale,
  length: number,
  named: readonly string[],
  fits: (word: string) => boolean,
): string[] {
  const isLongest = length >= WORD_LENGTHS.to;
  const mayHold = (text: string): boolean => {
    if (isLongest) return true;
    for (const run of runsIn(text, locale, length)) if (fits(run)) return true;
    return false;
  };
  const kept = (text: string): string => (mayHold(text) ? text : '');
  const records = pages.map(({ title, summary, blocks }) => ({
    title: kept(title),
    summary: kept(summary),
    blocks: blocks.filter((block) => mayHold(wordsOfBlock(block))),
  }));
  const words = wordsByLength(wordCounts(records, locale), named, locale).get(Math.min(length, WORD_LENGTHS.to));
  return words?.filter(fits) ?? [];
}
