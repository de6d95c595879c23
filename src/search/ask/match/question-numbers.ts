/** The numbers of a question, which a page that answers it has. */
import type { Locale } from '../../../i18n/locales.ts';
import type { OpenBundle } from '../../read/bundle-reader.ts';
import { numberRuns, type TokenRun } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import type { Query } from '../../text/query.ts';

/**
 * The pages of a bundle on which the numbers of a question stand whole; undefined where it has none.
 * @throws IndexUnreadable where a part of the index cannot be had
 */
export async function pagesWithNumbers(
  query: Query,
  locale: Locale,
  bundle: OpenBundle,
): Promise<Set<string> | undefined> {
  const asked: TokenRun[] =
    locale === 'zh'
      ? query.words.flatMap(({ folded }) => numberRuns(folded))
      : query.words
          .flatMap(({ raw }) => wordTokens(raw))
          .filter((word) => /\d/.test(word))
          .map((word) => ({ tokens: [word], numbers: [] }));
  if (asked.length === 0) return undefined;
  const lists = await Promise.all(asked.map(({ tokens, numbers }) => bundle.search(tokens, 'exact', numbers)));
  const [first = [], ...rest] = lists.map((hits) => hits.map(({ id }) => id));
  return new Set(first.filter((id) => rest.every((ids) => ids.includes(id))));
}
