/** View models of the registry's pages: organisations, programmes, campaigns, places and topics. */
import type { Locale } from '../i18n/locales.ts';
import type { PlaceRecord } from '../schemas/lists.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../schemas/registry.ts';
import type { Benefit, FigureItem, Link, ListEntry, Paged, StoryItem } from './views.ts';

/** What every registry page has. */
export interface EntryView {
  id: string;
  locale: Locale;
  path: string;
  name: string;
  phrases?: string[];
  /** The name in the other language. */
  otherName: string;
  aliases: string[];
  summary?: string;
  stories: Paged<StoryItem>;
}

/** A story and its figures, where they stand outside it. */
export interface EntryFigures {
  story: Link;
  figures: FigureItem[];
}

export interface OrganisationView extends EntryView {
  kind: OrganisationRecord['kind'];
  level?: NonNullable<OrganisationRecord['level']>;
  /** From the smallest to the largest. */
  places: Link[];
  contact?: {
    telephone?: string;
    address?: string;
    hours?: string;
    website?: string;
    sourceUrl?: string;
    story?: Link;
    /** Only where somebody verified it. */
    verifiedAt?: string;
  };
  links: {
    type: OrganisationRecord['links'][number]['type'];
    /** The link stands in the other organisation's record. */
    back: boolean;
    to: Link;
    story?: Link;
    date?: string;
    note?: string;
  }[];
  programmes: ListEntry[];
  campaigns: ListEntry[];
  takesPart: ListEntry[];
  /** Of the newest stories that are about it. */
  figures: EntryFigures[];
}

/** What programmes and campaigns have in common. */
export interface OfferView extends EntryView {
  operator?: Link;
  partners: Link[];
  places: Link[];
  benefits: Benefit[];
}

export interface ProgrammeView extends OfferView {
  kind: ProgrammeRecord['kind'];
  since?: string;
  status: ProgrammeRecord['status'];
  /** Of the stories that are about it alone: what is claimed, and by whom. */
  figures: EntryFigures[];
}

export interface CampaignView extends OfferView {
  kind: CampaignRecord['kind'];
  date: string;
  until?: string;
  audiences: string[];
}

export interface PlaceView extends EntryView {
  kind: PlaceRecord['kind'];
  within: Link[];
  contains: Link[];
  organisations: ListEntry[];
  programmes: ListEntry[];
  campaigns: ListEntry[];
}

/** A term of the glossary. */
export interface TermEntry {
  id: string;
  name: string;
  /** The name in the other language. */
  otherName: string;
  explanation: string;
  aliases: string[];
  /** What people type who look for it: near in meaning, not the same. */
  lookedUpAs: string[];
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
  groups: { letter: string; terms: TermEntry[] }[];
}

export interface TopicView extends EntryView {
  programmes: ListEntry[];
}
