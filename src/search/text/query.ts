/** What a reader typed, taken apart: quoted pieces, which are meant to the letter, and the words around them. */
import { fold, foldWithOffsets, type Folded, hasHan } from './fold.ts';

export interface Piece {
  /** As typed, without its quotation marks. */
  raw: string;
  folded: Folded;
  quoted: boolean;
}

export interface Query {
  /** As typed, trimmed. */
  raw: string;
  /** Quoted pieces and the stretches between them; empty where nothing can be searched for. */
  pieces: Piece[];
  /** The unquoted words, cut at white space and punctuation. */
  words: Piece[];
  /** Whether any of it is written in Chinese characters. */
  chinese: boolean;
}

/** Straight, curly, German and corner quotation marks, in pairs; a lone one is punctuation. */
const QUOTED = /["“”„＂]([^"“”„＂]+)["“”„＂]|「([^「」]+)」|『([^『』]+)』/g;

/** Points and commas inside numbers, set aside while the rest of the punctuation cuts. */
const ASIDE: Record<string, string> = { '.': '\ue000', ',': '\ue001' };

function wordsIn(stretch: string): string[] {
  const safe = stretch.replace(/(\d)([.,])(?=\d)/g, (_, digit: string, sign: string) => digit + (ASIDE[sign] ?? sign));
  return safe.split(/[\s\p{Z}]+|[^\P{P}%‰\-'’]/u).map((word) => word.replace(/\ue000/g, '.').replace(/\ue001/g, ','));
}

function piece(raw: string, quoted: boolean): Piece[] {
  const folded = foldWithOffsets(raw);
  return folded.text === '' ? [] : [{ raw: raw.trim(), folded, quoted }];
}

/** No more characters of a query are read: a page pasted into the box is no question. */
export const LONGEST_QUERY = 200;

/** What is read of what was typed: halves of characters, which are none, are left out, and what is too long is cut. */
export function readable(typed: string): string {
  // What is cut off can be a megabyte: it is not looked through.
  const text = typed
    .slice(0, 4 * LONGEST_QUERY)
    .replace(/\p{Cs}/gu, '')
    .trim();
  return [...text].slice(0, LONGEST_QUERY).join('').trim();
}

/** Takes a query apart; never fails. */
export function parseQuery(typed: string): Query {
  const raw = readable(typed);
  const pieces: Piece[] = [];
  const between: Piece[] = [];
  let last = 0;
  const open = (stretch: string): void => {
    between.push(...piece(stretch, false));
    pieces.push(...piece(stretch, false));
  };
  for (const match of raw.matchAll(QUOTED)) {
    open(raw.slice(last, match.index));
    pieces.push(...piece(match[1] ?? match[2] ?? match[3] ?? '', true));
    last = match.index + match[0].length;
  }
  open(raw.slice(last));
  const words = between.flatMap((stretch) => wordsIn(stretch.raw).flatMap((word) => piece(word, false)));
  // A word that comes again asks for nothing more.
  const different = new Map(words.map((word) => [word.folded.text, word] as const));
  return { raw, pieces, words: [...different.values()], chinese: hasHan(fold(raw)) };
}
