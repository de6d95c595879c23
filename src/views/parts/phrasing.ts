/** Headlines in phrases, by the names that the registry knows. */
import type { Locale } from '../../i18n/locales.ts';
import { phrasesOf, type Names } from '../../lib/phrases.ts';
import type { Site } from '../site-index.ts';

interface Known extends Names {
  /** A headline stands on many pages. */
  done: Map<string, string[]>;
}

const known = new WeakMap<Site, Known>();

function namesOf(site: Site): Known {
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

/** `{phrases}` for a headline of more than one in Chinese; nothing for others. */
export function phrasing(site: Site, text: string, locale: Locale): { phrases?: string[] } {
  if (locale !== 'zh') return {};
  let names = known.get(site);
  if (!names) known.set(site, (names = namesOf(site)));
  const phrases = names.done.get(text) ?? phrasesOf(text, names);
  names.done.set(text, phrases);
  return phrases.length > 1 ? { phrases } : {};
}
