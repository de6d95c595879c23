/** The glossary: every term under its letter. */
import { pinyin } from 'pinyin-pro';
import { LOCALE, otherLocale, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { absolute } from '../../lib/site-address.ts';
import { glossaryUrl, homeUrl } from '../../lib/urls.ts';
import { byName } from '../parts/collation.ts';
import { breadcrumbData, graph, type LinkedData, type Thing } from '../parts/json-ld.ts';
import { nameLink, storyLink, type Link } from '../parts/links.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';

/** A term of the glossary. */
export interface TermEntry {
  id: string;
  name: string;
  /** The name in the other language. */
  otherName: string;
  explanation: string;
  aliases: string[];
  /** Other terms on the page. */
  see: Link[];
  programmes: Link[];
  /** The newest that explain it. */
  stories: Link[];
}

export interface GlossaryView {
  locale: Locale;
  path: string;
  total: number;
  /** A machine drafted any of the explanations. */
  isMachineDrafted: boolean;
  groups: { letter: string; terms: TermEntry[] }[];
  linkedData: LinkedData;
}

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
function usesOf(content: ContentIndex, locale: Locale): Map<string, Story[]> {
  const uses = new Map<string, Story[]>();
  for (const story of content.stories) {
    for (const { id } of story[locale]?.terms ?? []) uses.set(id, [...(uses.get(id) ?? []), story]);
  }
  return uses;
}

function entriesOf(content: ContentIndex, locale: Locale): TermEntry[] {
  const uses = usesOf(content, locale);
  return [...content.glossary.values()].map(({ id, name, aliases, explanation, programmes, see }) => ({
    id,
    name: name[locale],
    otherName: name[otherLocale(locale)],
    explanation: explanation[locale],
    aliases: aliases[locale].filter((alias) => stem(alias) !== stem(name[locale])),
    see: see.map((one) => ({ name: entry(content.glossary, one).name[locale], href: `#${one}` })),
    programmes: programmes.map((one) => nameLink(content, locale, 'programmes', one)),
    stories: (uses.get(id) ?? []).slice(0, STORIES).map((story) => storyLink(content, story, locale)),
  }));
}

function groupsOf(content: ContentIndex, locale: Locale): GlossaryView['groups'] {
  const collate = byName(locale);
  const compare = byName('en');
  const terms = entriesOf(content, locale)
    .map((term) => ({ term, sound: soundOf(term.name, locale) }))
    .sort((a, b) => compare({ name: a.sound }, { name: b.sound }) || collate(a.term, b.term));
  const groups = new Map<string, TermEntry[]>();
  for (const { term, sound } of terms) {
    const letter = letterOf(sound);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups]
    .map(([letter, group]) => ({ letter, terms: group }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** The glossary and its terms, each with the place of its explanation. */
const termSetData = (locale: Locale, name: string, terms: readonly TermEntry[]): Thing => ({
  '@type': 'DefinedTermSet',
  '@id': absolute(glossaryUrl(locale)),
  name,
  inLanguage: LOCALE[locale].tag,
  hasDefinedTerm: terms.map((term) => ({
    '@type': 'DefinedTerm',
    name: term.name,
    url: absolute(glossaryUrl(locale, term.id)),
  })),
});

/** All terms in a language. */
export function glossaryView(content: ContentIndex, locale: Locale): GlossaryView {
  const t = translator(locale);
  const path = glossaryUrl(locale);
  const groups = groupsOf(content, locale);
  const terms = groups.flatMap((group) => group.terms);
  const crumbs = [
    { name: t('site.home'), href: homeUrl(locale) },
    { name: t('glossary.title'), href: path },
  ];
  return {
    locale,
    path,
    total: terms.length,
    isMachineDrafted: [...content.glossary.values()].some(({ drafted }) => drafted === 'machine'),
    groups,
    linkedData: graph(termSetData(locale, t('glossary.title'), terms), breadcrumbData(crumbs)),
  };
}
