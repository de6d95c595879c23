/** Headlines in phrases, by the names that the registry knows. */
import type { Locale } from '../../i18n/locales.ts';
import { phrasesOf, withCompounds, type Names, type Phrase } from '../../lib/phrases.ts';
import type { ContentIndex } from '../input/content-index.ts';

interface Phrasing extends Names {
  /** A headline stands on many pages. */
  done: Map<string, Phrase[]>;
  /** All names, in one order: what a page with phrases depends on. */
  names: string[];
}

const phrasings = new WeakMap<ContentIndex, Phrasing>();

function phrasingOf(content: ContentIndex): Phrasing {
  const entries: { name: Record<Locale, string>; aliases: Record<Locale, string[]> }[] = [
    ...content.organisations.values(),
    ...content.programmes.values(),
    ...content.campaigns.values(),
    ...content.places.values(),
    ...content.topics.values(),
    ...content.glossary.values(),
  ];
  const names = new Set(entries.flatMap(({ name, aliases }) => [name.zh, ...aliases.zh]));
  return { ...withCompounds(names), names: [...names].sort(), done: new Map() };
}

function phrasingIn(content: ContentIndex): Phrasing {
  const phrasing = phrasings.get(content) ?? phrasingOf(content);
  phrasings.set(content, phrasing);
  return phrasing;
}

/** The names that hold a headline together. */
export const namesInHeadlines = (content: ContentIndex): Names & { names: string[] } => phrasingIn(content);

/** The phrases of a headline in Chinese that has more than one. */
export function headlinePhrases(content: ContentIndex, text: string, locale: Locale): Phrase[] | undefined {
  if (locale !== 'zh') return undefined;
  const phrasing = phrasingIn(content);
  const phrases = phrasing.done.get(text) ?? phrasesOf(text, phrasing);
  phrasing.done.set(text, phrases);
  return phrases.length > 1 || typeof phrases[0] !== 'string' ? phrases : undefined;
}
