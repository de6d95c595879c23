/**
 * A record as one run of tokens: names, text, summary, and what a page holds once. The text begins at a fixed place, so
 * that the place of a hit alone says whether it is in the title, before anything of the page is loaded; and it goes
 * before the summary, since a phrase is answered with its first place and the text has paragraphs to lead to.
 */
import { blockTokens, GAP, singleTokens } from './bigrams.ts';
import type { SearchRecord } from './search-record.ts';
import { wordTokens } from './english.ts';
import { dateTokens, plainTokens } from './plain-words.ts';

/** First position of the text; longer names run on into it, which costs them no more than their rank. */
const TEXT_FROM = 96;

export const isTitle = (position: number): boolean => position < TEXT_FROM;

export interface TokenStream {
  tokens: string[];
  /** The position at which each of the record's blocks begins, and last the position at which they end. */
  starts: number[];
}

/** The tokens of a record in its language. */
export function streamOf(record: SearchRecord): TokenStream {
  const chinese = record.locale === 'zh';
  const singles = new Set<string>();
  const numbers = new Set<string>();
  const tokens: string[] = [];
  const add = (text: string): void => {
    if (!chinese) tokens.push(...wordTokens(text), GAP);
    else {
      const block = blockTokens(text);
      tokens.push(...block.pairs, GAP);
      block.singles.forEach((single) => singles.add(single));
      block.numbers.forEach((number) => numbers.add(number));
    }
  };
  const names = [record.title, ...record.aliases];
  names.forEach(add);
  const inTitle = chinese ? singleTokens(names.join('')) : [];
  tokens.push(...inTitle);
  inTitle.forEach((single) => singles.delete(single));
  do tokens.push(GAP);
  while (tokens.length < TEXT_FROM);
  const starts = record.blocks.map(({ text }) => {
    const start = tokens.length;
    add(text);
    return start;
  });
  starts.push(tokens.length);
  add(record.summary);
  tokens.push(...[...singles].sort(), ...[...numbers].sort());
  if (record.date !== undefined) tokens.push(GAP, ...dateTokens(record.date));
  for (const words of record.plainWords) tokens.push(GAP, ...plainTokens(words, record.locale));
  return { tokens, starts };
}

/** The index of the block that holds a position; undefined where none does (title, summary, the page's tail). */
export function blockAt(starts: readonly number[], position: number): number | undefined {
  const next = starts.findIndex((start) => start > position);
  return next > 0 ? next - 1 : undefined;
}
