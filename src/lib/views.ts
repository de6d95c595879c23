/** View models: what queries return and components show. Words are in the page's language; enums stay enums. */
import type { ImageMetadata } from 'astro';
import type { Locale } from '../i18n/locales.ts';
import type { ArticleRecord, FigureRecord } from '../schemas/article.ts';

/** A link to a page; `lang` is there where its words are not in the page's language. */
export interface Link {
  name: string;
  href: string;
  lang?: 'zh-CN' | 'en';
  /** The name in the phrases between which a headline may break, where it is Chinese. */
  phrases?: string[];
}

/** A story in a list. */
export interface StoryItem extends Link {
  id: string;
  summary: string;
  /** ISO, whole or partial. */
  date: string;
  kind: ArticleRecord['kind'];
  voice: ArticleRecord['source']['voice'];
  publication?: string;
}

export interface FigureItem {
  id: string;
  /** With unit and qualifier, in the page's language. */
  value: string;
  what: string;
  scope?: string;
  /** As in the record; formatted by the component. */
  period?: string;
  claimant?: string;
  /** Where its sentence stands. */
  href: string;
  /** Value or from and to, for charts. */
  numbers: Pick<FigureRecord, 'value' | 'from' | 'to'>;
  /** From and to as text, where there are two. */
  ends?: { from: string; to: string };
}

/** A term of the glossary as a story explains it. */
export interface TermItem {
  /** Anchor of the explanation. */
  id: string;
  name: string;
  /** As the story puts it, where that is not the term's own name. */
  text?: string;
  explanation: string;
  /** The block of its first mention. */
  href: string;
}

export interface Benefit {
  what: string;
  phrases?: string[];
  /** The programme or campaign that offers it, and who runs that, where it is shown outside its page. */
  by?: Link;
  provider?: string;
  audiences: string[];
  needs: string[];
  places: Link[];
  where?: string;
  how?: string;
  cost?: string;
  notStated: ('cost' | 'eligibility' | 'how' | 'where' | 'contact' | 'hours' | 'dates')[];
  asOf: string;
  story?: Link;
}

export interface Plan {
  what: string;
  by: Link;
  due?: string;
  status: ArticleRecord['plans'][number]['status'];
  updates: { date: string; text: string; story?: Link }[];
}

export interface StoryImage {
  key: string;
  image: ImageMetadata;
}

/** What the components of a body need beside their own props. */
export interface BodyContext {
  locale: Locale;
  /** Keeps the ids of a second body on one page apart. */
  prefix: '' | 'en-';
  figures: FigureItem[];
  images: StoryImage[];
  /** The page explains its terms itself: their links stay on it. */
  explains?: boolean;
}

/** What every word of the article vocabulary gets; its blocks, where it has any, come in its slot. */
export interface CallProps {
  /** The attributes as the editor wrote them. */
  call: Record<string, string>;
  context: BodyContext;
  /** The block's anchor, where the call stands at top level. */
  id?: string | undefined;
}

export interface StoryView {
  id: string;
  locale: Locale;
  title: string;
  phrases?: string[];
  summary: string;
  /** Digest of the body's pieces. */
  body: string;
  context: BodyContext;
  path: string;
  alternates: Partial<Record<Locale, string>>;
  /** The side-by-side page, where there is a translation. */
  bilingual?: string;
  stale: boolean;
  date: string;
  kind: ArticleRecord['kind'];
  drafted: ArticleRecord['drafted'];
  original: Locale;
  source: {
    publication?: string;
    title?: string;
    edition?: string;
    date: string;
    byline?: string;
    url?: string;
    voice: ArticleRecord['source']['voice'];
  };
  figures: FigureItem[];
  terms: TermItem[];
  names: Record<'organisations' | 'programmes' | 'campaigns' | 'places' | 'topics', Link[]>;
  people: { name: string; role: string }[];
  events: { date: string; until?: string; what: string; place?: Link }[];
  plans: Plan[];
  changes: { date: string; kind: ArticleRecord['changes'][number]['kind']; text: string }[];
  reviews: { stage: ArticleRecord['reviews'][number]['stage']; by: string; date: string }[];
  plain?: string;
  cover?: { image: ImageMetadata; alt: string; caption?: string; credit?: string };
  series?: { name: string; part?: number };
  benefits: Benefit[];
  related: StoryItem[];
}

/** A page of a long list, newest first. */
export interface Paged<T> {
  items: T[];
  total: number;
  page: number;
  pages: number;
  /** Paths of the neighbours, where there are any. */
  newer?: string;
  older?: string;
}

/** A registry entry in a list. */
export interface ListEntry extends Link {
  id: string;
  kind?: string;
  /** Where it is, unless its name says so. */
  place?: string;
  /** Of a campaign: a date, or two with a slash between. */
  date?: string;
  /** What it is, in a sentence. */
  summary?: string;
  /** Number of stories that name it. */
  count: number;
}

/** A list page: entries under headings. */
export interface ListView {
  locale: Locale;
  path: string;
  total: number;
  /** A heading that is an entry itself leads to its page; its count is of stories then. */
  groups: { key: string; name?: string; href?: string; count?: number; entries: ListEntry[] }[];
}

export interface ArchiveView {
  locale: Locale;
  path: string;
  year?: number;
  month?: number;
  stories: Paged<StoryItem>;
  years: { year: number; href: string; count: number }[];
  months: { month: number; href: string; count: number }[];
}

export interface HomeView {
  locale: Locale;
  stories: StoryItem[];
  total: number;
  benefits: Benefit[];
  hospitals: ListEntry[];
  places: ListEntry[];
  topics: ListEntry[];
  years: { year: number; href: string; count: number }[];
}

/** An address that was published once and has no page of its own any more. */
export interface OldAddressView {
  locale: Locale;
  path: string;
  /** Where its page is now; else `reason` says why there is none. */
  movedTo?: string;
  reason?: string;
}

/** One language of a story on the side-by-side page. */
export type PairSide = Pick<StoryView, 'title' | 'phrases' | 'summary' | 'body' | 'context' | 'path' | 'stale'>;

export interface BilingualView {
  id: string;
  zh: PairSide;
  en: PairSide;
}
