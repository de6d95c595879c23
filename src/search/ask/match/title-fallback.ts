/** Titles by their words: with the registry's names, all that can be searched where the index cannot be read. */
import { fold } from '../../text/fold.ts';
import type { TitleEntry } from '../../text/lexicon-files.ts';
import type { Piece, Query } from '../../text/query.ts';

/** What a title must hold: each quoted piece, and each word outside of them. */
export const wantedPieces = ({ pieces, words }: Query): Piece[] => [...pieces.filter(({ quoted }) => quoted), ...words];

/** The titles that hold all that a query asks for, in their order; none for a query of nothing. */
export function titlesFor(query: Query, titles: readonly TitleEntry[]): TitleEntry[] {
  const wanted = wantedPieces(query).map(({ folded }) => folded.text);
  return wanted.length === 0 ? [] : titles.filter(({ title }) => wanted.every((text) => fold(title).includes(text)));
}
