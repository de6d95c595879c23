/**
 * A record as one run of tokens. Title, summary and text begin at fixed places, so that the place of a hit alone says
 * where on the page it is, before anything of the page is loaded.
 */
import { blockTokens, GAP, singleTokens } from './bigrams.ts';
import type { SearchRecord } from './record.ts';
import { wordTokens } from './words.ts';

export type Zone = 'title' | 'summary' | 'text';

/** First position of summary and text; a longer title or summary runs on into the next zone. */
const SUMMARY_FROM = 96;
const TEXT_FROM = 256;

export const zoneOf = (position: number): Zone =>
  position < SUMMARY_FROM ? 'title' : position < TEXT_FROM ? 'summary' : 'text';

export interface TokenStream {
  tokens: string[];
  /** The position at which each of the record's blocks begins, and last the position at which they end. */
  starts: number[];
}

function pad(tokens: string[], upTo: number): void {
  do tokens.push(GAP);
  while (tokens.length < upTo);
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
  pad(tokens, SUMMARY_FROM);
  add(record.summary);
  pad(tokens, TEXT_FROM);
  const starts = record.blocks.map(({ text }) => {
    const start = tokens.length;
    add(text);
    return start;
  });
  starts.push(tokens.length);
  tokens.push(...[...singles].sort(), ...[...numbers].sort());
  return { tokens, starts };
}

/** The index of the block that holds a position; undefined where none does (title, summary, the page's tail). */
export function blockAt(starts: readonly number[], position: number): number | undefined {
  const next = starts.findIndex((start) => start > position);
  return next > 0 ? next - 1 : undefined;
}
