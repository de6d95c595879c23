/**
 * Begins to fetch what the steps of a query will read of the newest bundle, all of it at once: step after step, each would
 * wait for the network anew.
 */
import type { Locale } from '../../../i18n/locales.ts';
import type { OpenBundle } from '../../read/bundle-reader.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { phraseTokens } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { fold } from '../../text/fold.ts';
import { plainTokens } from '../../text/plain-words.ts';
import type { Query } from '../../text/query.ts';
import { UNQUOTED } from '../../text/word-match.ts';
import { mayBePinyin } from '../rewrite/pinyin-input.ts';
import { mayHold } from './full-text-search.ts';
import { languagesFor } from './literal-pages.ts';
import { conceptsOf } from './question-concepts.ts';

const tokensOf = (text: string, locale: Locale): string[] =>
  locale === 'zh' ? phraseTokens(fold(text)) : wordTokens(text);

/**
 * The newest bundle in which a query is looked for first; a small one is fetched by that.
 * @throws IndexUnreadable where it cannot be had
 */
async function firstBundle(
  query: Query,
  page: Locale,
  index: SearchIndex,
): Promise<{ bundle: OpenBundle; locale: Locale } | undefined> {
  for (const locale of languagesFor(query, page)) {
    const [newest] = await index.bundles(locale);
    if (newest && mayHold(newest, query)) return { bundle: await index.open(newest), locale };
  }
  return undefined;
}

/** Begins to fetch what the first step of a query reads, beside the names: its bundle, or what its letters may spell. */
export function prefetchFirstStep(query: Query, page: Locale, index: SearchIndex): void {
  const isPinyin = page === 'zh' && !query.chinese && /^[a-z]/i.test(query.raw) && mayBePinyin(query.raw);
  const first = isPinyin ? index.lexicon.pinyin(query.raw.charAt(0).toLowerCase()) : firstBundle(query, page, index);
  // What cannot be fetched is told by the step that needs it.
  first.catch(() => undefined);
}

/**
 * @param page language of the search page
 * @param words whether its words are asked for one by one where it stands nowhere as a whole
 * @throws IndexUnreadable where the manifest cannot be had; all else is told by the search itself
 */
export async function prefetchFor(query: Query, page: Locale, index: SearchIndex, words: boolean): Promise<void> {
  const first = await firstBundle(query, page, index);
  if (!first) return;
  const { bundle, locale } = first;
  const match = UNQUOTED[locale];
  for (const { raw } of query.pieces) bundle.prefetch(tokensOf(raw, locale), match);
  if (!words) return;
  for (const { phrasings, adjacent } of await conceptsOf(query, locale, index.lexicon)) {
    // What stands beside each other is asked for only where each is found.
    if (adjacent) continue;
    for (const phrasing of phrasings) {
      bundle.prefetch(tokensOf(phrasing, locale), match);
      bundle.prefetch(plainTokens(phrasing, locale), match);
    }
  }
}
