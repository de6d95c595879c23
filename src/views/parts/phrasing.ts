/** Headlines in phrases, by the names that the registry knows. */
import type { Locale } from '../../i18n/locales.ts';
import { phrasesOf, type Names } from '../../lib/phrases.ts';
import type { Site } from '../site-index.ts';

interface Phrasing extends Names {
  /** A headline stands on many pages. */
  done: Map<string, string[]>;
}

const phrasings = new WeakMap<Site, Phrasing>();

function phrasingOf(site: Site): Phrasing {
  const entries: { name: Record<Locale, string>; aliases: Record<Locale, string[]> }[] = [
    ...site.organisations.values(),
    ...site.programmes.values(),
    ...site.campaigns.values(),
    ...site.places.values(),
    ...site.topics.values(),
  ];
  const names = new Set(entries.flatMap(({ name, aliases }) => [name.zh, ...aliases.zh]));
  let longest = 0;
  for (const { length } of names) longest = Math.max(longest, length);
  return { has: (text) => names.has(text), longest, done: new Map() };
}

/** The phrases of a headline in Chinese that has more than one. */
export function headlinePhrases(site: Site, text: string, locale: Locale): string[] | undefined {
  if (locale !== 'zh') return undefined;
  let phrasing = phrasings.get(site);
  if (!phrasing) phrasings.set(site, (phrasing = phrasingOf(site)));
  const phrases = phrasing.done.get(text) ?? phrasesOf(text, phrasing);
  phrasing.done.set(text, phrases);
  return phrases.length > 1 ? phrases : undefined;
}
