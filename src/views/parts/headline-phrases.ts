/** Headlines in phrases, by the names that the registry knows. */
import type { Locale } from '../../i18n/locales.ts';
import { phrasesOf, type Names } from '../../lib/phrases.ts';
import type { ContentIndex } from '../input/content-index.ts';

interface Phrasing extends Names {
  /** A headline stands on many pages. */
  done: Map<string, string[]>;
}

const phrasings = new WeakMap<ContentIndex, Phrasing>();

function phrasingOf(content: ContentIndex): Phrasing {
  const entries: { name: Record<Locale, string>; aliases: Record<Locale, string[]> }[] = [
    ...content.organisations.values(),
    ...content.programmes.values(),
    ...content.campaigns.values(),
    ...content.places.values(),
    ...content.topics.values(),
  ];
  const names = new Set(entries.flatMap(({ name, aliases }) => [name.zh, ...aliases.zh]));
  let longest = 0;
  for (const { length } of names) longest = Math.max(longest, length);
  return { has: (text) => names.has(text), longest, done: new Map() };
}

/** The phrases of a headline in Chinese that has more than one. */
export function headlinePhrases(content: ContentIndex, text: string, locale: Locale): string[] | undefined {
  if (locale !== 'zh') return undefined;
  let phrasing = phrasings.get(content);
  if (!phrasing) phrasings.set(content, (phrasing = phrasingOf(content)));
  const phrases = phrasing.done.get(text) ?? phrasesOf(text, phrasing);
  phrasing.done.set(text, phrases);
  return phrases.length > 1 ? phrases : undefined;
}
