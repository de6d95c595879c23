/** The glossary: every term under its letter, and the terms that a story explains. */
import { pinyin } from 'pinyin-pro';
import { localeParams, otherLocale, type Locale } from '../i18n/locales.ts';
import type { GlossaryView, TermEntry } from '../lib/entry-views.ts';
import { folded } from '../lib/text.ts';
import { blockAnchor, glossaryUrl, termAnchor } from '../lib/urls.ts';
import type { TermItem } from '../lib/views.ts';
import { byName, entry, keyOf, nameLink, storyLink } from '../views/parts/items.ts';
import { loadSite } from './site.ts';
import type { Site, Story } from '../views/site-index.ts';

/** Stories named beside a term. */
const STORIES = 3;

/** Names that begin with a figure stand together, before the letters. */
const DIGITS = '0–9';

/** What a name is sorted by: its pinyin in Chinese; no quotation marks. */
function soundOf(name: string, locale: Locale): string {
  const bare = name.replace(/^[^\p{L}\p{N}]+/u, '');
  if (locale === 'en') return bare.toLowerCase();
  return pinyin(bare, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase();
}

function letterOf(sound: string): string {
  const first = sound.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : DIGITS;
}

/** An English plural is no other name. */
const stem = (name: string): string =>
  name.toLowerCase().replace(/[’']/g, '').replace(/ies\b/g, 'y').replace(/s\b/g, '');

/** Stories in which a term is explained, newest first; in English those that are in English. */
function usesOf(site: Site, locale: Locale): Map<string, Story[]> {
  const uses = new Map<string, Story[]>();
  for (const story of site.stories) {
    for (const { id } of story[locale]?.terms ?? []) uses.set(id, [...(uses.get(id) ?? []), story]);
  }
  return uses;
}

function entriesOf(site: Site, locale: Locale): TermEntry[] {
  const uses = usesOf(site, locale);
  return [...site.glossary.values()].map(({ id, name, aliases, explanation, synonyms, programmes, see }) => ({
    id,
    name: name[locale],
    otherName: name[otherLocale(locale)],
    explanation: explanation[locale],
    aliases: aliases[locale].filter((alias) => stem(alias) !== stem(name[locale])),
    lookedUpAs: synonyms[locale].filter((word) => !aliases[locale].includes(word)),
    see: see.map((one) => ({ name: entry(site.glossary, one).name[locale], href: `#${one}` })),
    programmes: programmes.map((one) => nameLink(site, locale, 'programmes', one)),
    stories: (uses.get(id) ?? []).slice(0, STORIES).map((story) => storyLink(site, story, locale)),
  }));
}

function viewOf(site: Site, locale: Locale): GlossaryView {
  const collate = byName(locale);
  const compare = byName('en');
  const entries = entriesOf(site, locale)
    .map((term) => ({ term, sound: soundOf(term.name, locale) }))
    .sort((a, b) => compare({ name: a.sound }, { name: b.sound }) || collate(a.term, b.term));
  const groups = new Map<string, TermEntry[]>();
  for (const { term, sound } of entries) {
    const letter = letterOf(sound);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return {
    locale,
    path: glossaryUrl(locale),
    total: entries.length,
    groups: [...groups].map(([letter, terms]) => ({ letter, terms })).sort((a, b) => (a.letter < b.letter ? -1 : 1)),
  };
}

/** The terms that a story's text links to its own list of them. */
export function termItems(site: Site, story: Story, locale: Locale): TermItem[] {
  return (story[locale]?.terms ?? []).map(({ id, text, block }) => {
    const { name, explanation } = entry(site.glossary, id);
    const known = folded(name[locale]).includes(folded(text));
    return {
      id: termAnchor(id),
      name: name[locale],
      ...(known ? {} : { text }),
      explanation: explanation[locale],
      href: `#${blockAnchor(block + 1)}`,
    };
  });
}

/** All terms in a language. */
export const glossaryView = async (locale: Locale): Promise<GlossaryView> => viewOf(await loadSite(), locale);

export const glossaryPaths = async () => {
  const site = await loadSite();
  return localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
    cacheKey: keyOf(viewOf(site, locale)),
  }));
};
