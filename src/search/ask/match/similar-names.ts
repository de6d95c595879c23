/** Names that are like a query that no name answers: what it may have meant. */
import { overlapping } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { fold, hasHan } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import type { Query } from '../../text/query.ts';

/** What two names must share of what they are made of. */
const LEAST_LIKENESS = { zh: 0.3, en: 0.5 };

/** A word of more names than this tells none of them apart: hospital, district, of. */
const MOST_NAMES = 8;

/** Of a Chinese name its pairs of characters; of an English one its words, since letters are alike by chance. */
const partsOf = (name: string): string[] => (hasHan(name) ? overlapping([...fold(name)]) : wordTokens(name));

/** The entries whose names have most in common with a query, the most alike first. */
export function similarNames({ raw, chinese }: Query, entries: readonly NameEntry[], most = 3): NameEntry[] {
  const named = entries.map((entry) => ({
    entry,
    names: (chinese ? entry.zh : entry.en).map((name) => new Set(partsOf(name))),
  }));
  const counts = new Map<string, number>();
  for (const part of named.flatMap(({ names }) => [...new Set(names.flatMap((parts) => [...parts]))]))
    counts.set(part, (counts.get(part) ?? 0) + 1);
  const asked = [...new Set(partsOf(raw))];
  const tells = (part: string) => (counts.get(part) ?? 0) <= MOST_NAMES;
  const likeness = (parts: ReadonlySet<string>) => {
    const shared = asked.filter((part) => parts.has(part));
    return shared.some(tells) ? (2 * shared.length) / (parts.size + asked.length) : 0;
  };
  return named
    .map(({ entry, names }) => ({ entry, alike: Math.max(0, ...names.map(likeness)) }))
    .filter(({ alike }) => alike >= LEAST_LIKENESS[chinese ? 'zh' : 'en'])
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ entry }) => entry);
}
