/**
 * Pages to which a query leads by plain words: those of their topics, of what they name and of whom they help; and by
 * their date. Each word of the query stands in such a page's text or in its plain words.
 */
import type { Locale } from '../../../i18n/locales.ts';
import type { OpenBundle } from '../../read/bundle-reader.ts';
import type { BundleEntry } from '../../text/index-files.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { phraseTokens } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { dateToken, plainTokens } from '../../text/plain-words.ts';
import { type Needle, textNeedle } from '../../text/matching.ts';
import { parseQuery, type Piece, type Query } from '../../text/query.ts';
import { dateIn } from '../rewrite/date-forms.ts';
import { UNQUOTED } from '../../text/word-match.ts';
import { bundleRounds, mayHold, type PageHit, type PageHits, type SearchScope } from './full-text-search.ts';

/** More stories than these are no answer but a part of the archive. */
const MOST_STORIES = 20;

/** Where a page has a word: in its text, or only among its plain words, of which the first say best what it is about. */
interface WordPlace {
  at?: number | undefined;
  plain?: number | undefined;
}

interface FoundPage {
  hit: PageHit;
  /** Words that it has in its text, and the sum of the places of the others among its plain words. */
  inText: number;
  plain: number;
}

/** Pages that have a word. */
type WordPages = ReadonlyMap<string, WordPlace>;

async function pagesWithWord({ raw, folded }: Piece, locale: Locale, bundle: OpenBundle): Promise<WordPages> {
  const own = locale === 'zh' ? phraseTokens(folded.text) : wordTokens(raw);
  const plain = plainTokens(raw, locale);
  if (own.length === 0) return new Map();
  const [inPlain, inText] = await Promise.all([
    bundle.search(plain, UNQUOTED[locale]),
    bundle.search(own, UNQUOTED[locale]),
  ]);
  return new Map<string, WordPlace>([
    ...inPlain.map(({ id, at }) => [id, { plain: at[0] }] as const),
    ...inText.map(({ id, at }) => [id, { at: at[0] }] as const),
  ]);
}

async function pagesOfDate(date: string, bundle: OpenBundle): Promise<WordPages> {
  const hits = await bundle.search([dateToken(date)], 'exact');
  return new Map(hits.map(({ id }) => [id, {}]));
}

const needleOf = (piece: Piece, locale: Locale): Needle =>
  locale === 'zh' ? textNeedle(piece) : { kind: 'words', words: wordTokens(piece.raw) };

/**
 * Pages that have every word of a query, one at least among their plain words alone; those with more of them in their
 * text first, then those whose plain words begin with them.
 * @throws IndexUnreadable where a part of the index that the query needs cannot be had
 */
export async function pagesByPlainWords(
  query: Query,
  locale: Locale,
  index: SearchIndex,
  scope: SearchScope,
): Promise<PageHits> {
  const pages: PageHits = { hits: [], searched: [] };
  const date = dateIn(query.raw);
  const asked = date ? parseQuery(date.rest) : query;
  const { words } = asked;
  // A number is no plain word, and its bounds are the index's of texts.
  if (words.length + (date ? 1 : 0) === 0 || words.some(({ folded }) => folded.numbers.length > 0)) return pages;
  const inBundle = async (entry: BundleEntry): Promise<FoundPage[]> => {
    const bundle = await index.open(entry);
    const byWord: WordPages[] = [];
    for (const word of words) {
      const having = await pagesWithWord(word, locale, bundle);
      // Where one word stands nowhere, the others are not looked for.
      if (having.size === 0) return [];
      byWord.push(having);
    }
    if (date) byWord.push(await pagesOfDate(date.date, bundle));
    const everywhere = [...(byWord[0] ?? new Map<string, WordPlace>()).keys()].filter((id) =>
      byWord.every((having) => having.has(id)),
    );
    return everywhere.flatMap((id): FoundPage[] => {
      const places = byWord.map((having) => having.get(id) ?? {});
      if (places.every(({ at }) => at !== undefined)) return [];
      const needles = words.filter((_, at) => places[at]?.at !== undefined).map((word) => needleOf(word, locale));
      const at = places.find((place) => place.at !== undefined)?.at;
      const plain = places.reduce((sum, place) => sum + (place.plain ?? 0), 0);
      return [{ hit: { tier: 'related', locale, dir: entry.dir, id, at, needles }, inText: needles.length, plain }];
    });
  };
  const found: FoundPage[] = [];
  const entries = (await index.bundles(locale)).filter((one) => mayHold(one, asked));
  for (const round of bundleRounds(entries, scope)) {
    found.push(...(await Promise.all(round.map(inBundle))).flat());
    pages.searched.push(...round);
    if (found.filter(({ hit }) => !scope.entryOf(hit.id)).length >= MOST_STORIES && !scope.all) break;
  }
  pages.hits = found.sort((a, b) => b.inText - a.inText || a.plain - b.plain).map(({ hit }) => hit);
  return pages;
}
