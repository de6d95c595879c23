/**
 * Quoted English that begins or ends within a word. The index has whole words, so that what stands between the ends is
 * asked for, with the last word's beginning beside it; of two words or one, the archive's own list of words says how the
 * first may go on to its left. The page's text then says where the quoted characters really stand.
 */
import type { OpenBundle } from '../../read/bundle-reader.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import { WORD_LENGTHS } from '../../text/lexicon-files.ts';

/** Words that a fragment may be the end of, at most. */
const MOST_WORDS = 24;
/** Pages that are worth reading for one quotation. */
const MOST_PAGES = 60;
/** A shorter fragment is no word's end in particular. */
const SHORTEST = 3;

/** For each page, where a word stands, or one that goes on from it. */
type Positions = ReadonlyMap<string, readonly number[]>;

const positionsOf = async (word: string, bundle: OpenBundle): Promise<Positions> =>
  new Map((await bundle.search([word], 'beginnings')).map(({ id, at }) => [id, at]));

/** Pages on which the words stand one after the other, in the order of the last word's hits. */
function inOrder(words: readonly Positions[]): string[] {
  const [last, ...before] = [...words].reverse();
  const ends = [...(last ?? [])];
  const sets = before.map((places) => new Map([...places].map(([id, at]) => [id, new Set(at)])));
  const fits = (id: string, end: number) => sets.every((places, back) => places.get(id)?.has(end - back - 1) === true);
  return ends.filter(([id, at]) => at.some((end) => fits(id, end))).map(([id]) => id);
}

/** Words of the archive with a fragment in them: at their end, or anywhere. */
async function wordsWith(fragment: string, anywhere: boolean, lexicon: Lexicon): Promise<string[]> {
  if (fragment.length < SHORTEST) return [];
  const lengths = Array.from({ length: WORD_LENGTHS.to - fragment.length }, (_, more) => fragment.length + more + 1);
  const fits = (word: string) =>
    /^[a-z’'-]+$/.test(word) && (anywhere ? word.includes(fragment) : word.endsWith(fragment));
  const lists = await Promise.all(lengths.map((length) => lexicon.words('en', length, fits)));
  return lists.flat().slice(0, MOST_WORDS);
}

/**
 * Pages that may hold a quoted run of words whose first and last may be halves; the likeliest first.
 * @param words the run as the index would have its words
 */
export async function pagesWithPartialWords(
  words: readonly string[],
  bundle: OpenBundle,
  lexicon: Lexicon,
): Promise<string[]> {
  const [first = '', ...rest] = words;
  if (first === '') return [];
  const places = await Promise.all(rest.map((word) => positionsOf(word, bundle)));
  if (rest.length > 1) {
    const found = inOrder(places);
    return (found.length > 0 ? found : inOrder(places.slice(0, -1))).slice(0, MOST_PAGES);
  }
  const known = await wordsWith(first, rest.length === 0, lexicon);
  const found = await Promise.all(
    [first, ...known].map(async (way) => inOrder([await positionsOf(way, bundle), ...places])),
  );
  const all = [...new Set(found.flat())];
  return (all.length > 0 ? all : inOrder(places)).slice(0, MOST_PAGES);
}
