/** What a page hands to the search index: one record a page and language, its own words and nothing of the chrome. */
import type { Locale } from '../../i18n/locales.ts';
import type { RegistryKind } from '../../lib/urls.ts';

/** A stretch of text within which a phrase may be found; a phrase never crosses from one block into the next. */
export interface SearchBlock {
  /** The id of the element that holds it on the page, such as `p3`; empty where it has none of its own. */
  anchor: string;
  text: string;
  figure?: BlockFigure;
}

/** The number of a figure whose words are a block's text, as readers see it. */
export interface BlockFigure {
  /** With unit and qualifier. */
  value: string;
  /** Over what, and when. */
  basis?: string;
  /** Who says so. */
  by?: string;
}

/** What a block says in words; of a figure what it counts, and below that its value. */
export const wordsOfBlock = ({ text, figure }: SearchBlock): string => (figure ? `${text}\n${figure.value}` : text);

/** What a result list can be narrowed by: ids, never words. */
export interface SearchFacets {
  /** Kind of story, or of organisation, programme, campaign, place; `topic` for a topic. */
  kind: string;
  organisations: string[];
  programmes: string[];
  campaigns: string[];
  places: string[];
  topics: string[];
  /** Of a story or a campaign. */
  year?: string | undefined;
  /** Who speaks, of a story. */
  voice?: string | undefined;
}

/** What of a page can be asked for by name: who wrote it, which paper had it, where it is, whom it names. */
export type SearchField = 'author' | 'source' | 'place' | 'organisation';

export interface SearchRecord {
  /** `pages` are the site's own, by their paths. */
  collection: 'articles' | RegistryKind | 'pages';
  id: string;
  locale: Locale;
  /** Path of the page, with its language prefix. */
  url: string;
  /** The same page in the other language, where there is one. */
  other?: { url: string; title: string } | undefined;
  title: string;
  /** Further names of a registry entry, in this language; empty for a story. */
  aliases: string[];
  summary: string;
  /** ISO, whole or partial; a story's or a campaign's. */
  date?: string | undefined;
  /** How that is known, where no source prints it. */
  dateBasis?: 'inferred' | 'event' | undefined;
  /** A machine drafted its words. */
  machine?: true | undefined;
  /** The text below title and summary, in the order of the page. */
  blocks: SearchBlock[];
  /** Words by which people look for the page, whether it has them or not; they count less than its text. */
  plainWords: string[];
  /** Of a story. */
  fields?: Record<SearchField, string[]>;
  facets: SearchFacets;
}
