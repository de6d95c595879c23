/**
 * A record as one run of tokens: names, text, summary, and what a page holds once. The text begins at a fixed place, so
 * that the place of a hit alone says whether it is in the title, before anything of the page is loaded; and it goes
 * before the summary, since what is found leads to its first place and the text has paragraphs to lead to.
 */
import type { Locale } from '../../i18n/locales.ts';
import { blockTokens, GAP, singleTokens } from './chinese-tokens.ts';
import type { SearchField, SearchRecord } from './search-record.ts';
import { exactTokens } from './english-tokens.ts';
import { dateTokens, fieldTokens, plainTokens } from './plain-words.ts';

/** First position of the text; longer names run on into it, which costs them no more than their rank. */
const TEXT_FROM = 96;

export const isTitle = (position: number): boolean => position < TEXT_FROM;

/** Tokens that the index is given for each place: a word or pair of characters, and the number that begins there. */
const TOKENS_PER_PLACE = 2;

/**
 * Of what a page holds once it matters alone whether it stands in the title: places of its own would weigh as much as
 * half of all others.
 */
const ONCE = { inTitle: 0, below: 46_655 };

/** Where plain words stand on every page, so that those of one topic are the same on all of its pages: that compresses. */
const BESIDE = 40_000;

/** So many of them come first: the questions that a page answers, and what it is about before all. */
const FIRST_BESIDE = 200;

export const isAmongFirstBeside = (position: number): boolean => position < BESIDE + FIRST_BESIDE;

/**
 * The place that a token of the index stands for. Single Chinese characters have none of their own.
 * @param position among the tokens of its stream
 * @param besideFrom of that stream
 */
export function placeOfToken(token: string, position: number, besideFrom: number, locale: Locale): number {
  const place = Math.floor(position / TOKENS_PER_PLACE);
  if (place >= besideFrom) return place - besideFrom + BESIDE;
  if (locale === 'en' || [...token].length > 1) return place;
  return isTitle(place) ? ONCE.inTitle : ONCE.below;
}

export interface TokenStream {
  /** So many for each place as TOKENS_PER_PLACE says. */
  tokens: string[];
  /** The position at which each of the record's blocks begins, and last the position at which they end. */
  starts: number[];
  /** The position from which on nothing is of the page's text. */
  besideFrom: number;
}

/** What of a record is indexed. */
export type IndexedRecord = Pick<
  SearchRecord,
  'locale' | 'title' | 'aliases' | 'summary' | 'blocks' | 'date' | 'plainWords' | 'fields'
>;

const fieldsOf = ({ fields }: IndexedRecord): [SearchField, string[]][] =>
  fields
    ? [
        ['author', fields.author],
        ['source', fields.source],
        ['place', fields.place],
        ['organisation', fields.organisation],
      ]
    : [];

/** The tokens of a record in its language. */
export function streamOf(record: IndexedRecord): TokenStream {
  const chinese = record.locale === 'zh';
  const singles = new Set<string>();
  const places: string[] = [];
  const numbers = new Map<number, string>();
  const add = (text: string): void => {
    if (!chinese) places.push(...exactTokens(text), GAP);
    else {
      const block = blockTokens(text);
      for (const [place, token] of block.numbers) numbers.set(places.length + place, token);
      // Two, since a run is told by every other of its pairs.
      places.push(...block.pairs, GAP, GAP);
      block.singles.forEach((single) => singles.add(single));
    }
  };
  const names = [record.title, ...record.aliases];
  names.forEach(add);
  const inTitle = chinese ? singleTokens(names.join('')) : [];
  places.push(...inTitle);
  inTitle.forEach((single) => singles.delete(single));
  do places.push(GAP);
  while (places.length < TEXT_FROM);
  const starts = record.blocks.map(({ text, figure }) => {
    const start = places.length;
    add(text);
    if (figure) add(figure.value);
    return start;
  });
  starts.push(places.length);
  add(record.summary);
  places.push(...[...singles].sort());
  const besideFrom = places.length;
  const apart = (run: readonly string[]): unknown => places.push(GAP, GAP, ...run);
  if (record.date !== undefined) apart(dateTokens(record.date));
  for (const words of record.plainWords) apart(plainTokens(words, record.locale));
  for (const [field, texts] of fieldsOf(record))
    for (const text of texts) apart(fieldTokens(field, text, record.locale));
  return { tokens: places.flatMap((token, place) => [token, numbers.get(place) ?? GAP]), starts, besideFrom };
}

/** The index of the block that holds a position; undefined where none does (title, summary, the page's end). */
export function blockAt(starts: readonly number[], position: number): number | undefined {
  const next = starts.findIndex((start) => start > position);
  return next > 0 ? next - 1 : undefined;
}

/** The postings of some records' streams: each word with the pages that have it and where. */
export function postingsOfStreams(streams: readonly TokenStream[], locale: Locale): Map<string, Map<number, number[]>> {
  const words = new Map<string, Map<number, number[]>>();
  for (const [page, { tokens, besideFrom }] of streams.entries()) {
    for (const [position, token] of tokens.entries()) {
      if (token === GAP) continue;
      const pages = words.get(token) ?? new Map<number, number[]>();
      words.set(token, pages);
      const places = pages.get(page) ?? [];
      pages.set(page, places);
      places.push(placeOfToken(token, position, besideFrom, locale));
    }
  }
  return words;
}
