/** The pages that have one way to put a thing: in their text, among their plain words, or by its pairs of characters. */
import type { Locale } from '../../../i18n/locales.ts';
import type { OpenBundle, RawHit } from '../../read/bundle-reader.ts';
import { overlapping, phraseTokens } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { fold } from '../../text/fold.ts';
import { plainTokens } from '../../text/plain-words.ts';
import { UNQUOTED } from '../../text/word-match.ts';

/** A longer word that stands nowhere is looked for by its pairs of characters, each of which may be of another word. */
const PAIR_FACTOR = 0.5;

/** What a page has among its plain words says less than what it has in its text: its topic may be wide. */
const PLAIN_FACTOR = 0.6;

const tokensOf = (text: string, locale: Locale): string[] =>
  locale === 'zh' ? phraseTokens(fold(text)) : wordTokens(text);

/** Pages that have a phrasing. */
export interface PhrasingHits {
  phrasing: string;
  hits: RawHit[];
  /** How much it counts that a page has it so. */
  factor: number;
  /** In the pages' plain words, not in their text. */
  isPlain?: true;
}

/**
 * Pages that have a phrasing as it stands, in their text or among their plain words, or, where a longer word stands
 * nowhere, those that have its pairs.
 */
export async function hitsOf(
  phrasing: string,
  isAdjacent: boolean,
  locale: Locale,
  bundle: OpenBundle,
): Promise<PhrasingHits[]> {
  const tokens = tokensOf(phrasing, locale);
  if (tokens.length === 0) return [];
  const [inText, inPlain] = await Promise.all([
    bundle.search(tokens, UNQUOTED[locale]),
    bundle.search(plainTokens(phrasing, locale), UNQUOTED[locale]),
  ]);
  const known: PhrasingHits[] = [
    { phrasing, hits: inText, factor: 1 },
    ...(inPlain.length > 0 ? [{ phrasing, hits: inPlain, factor: PLAIN_FACTOR, isPlain: true } as const] : []),
  ];
  if (inText.length + inPlain.length > 0 || isAdjacent || locale === 'en' || tokens.length < 2) return known;
  return Promise.all(
    overlapping([...phrasing]).map(async (pair) => ({
      phrasing: pair,
      hits: await bundle.search(tokensOf(pair, locale), 'exact'),
      factor: PAIR_FACTOR,
    })),
  );
}
