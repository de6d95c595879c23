/** A registry entry in a list. */
import type { Locale } from '../../i18n/locales.ts';
import { firstSentence, saysPlace } from '../../lib/text.ts';
import type { RegistryKind } from '../../lib/urls.ts';
import { entry, storiesOf, type ContentIndex } from '../input/content-index.ts';
import { byName } from './collation.ts';
import { dateBasisIn, type DateBasis } from './date-basis.ts';
import { headlinePhrases } from './headline-phrases.ts';
import { nameLink, type Link } from './links.ts';
import { servicesOf } from './service-index.ts';
import { sealedTopic } from './topic-seal.ts';

export interface ListEntry extends Link {
  id: string;
  kind?: string | undefined;
  /** Where it is, unless its name says so. */
  place?: string | undefined;
  /** Of a campaign: a date, or two with a slash between. */
  date?: string | undefined;
  /** How that is known. */
  dateBasis?: DateBasis | undefined;
  /** What it is, in a sentence. */
  summary?: string | undefined;
  /** A machine drafted that. */
  isMachineDrafted?: boolean | undefined;
  /** Services that one can use there, of an organisation or a place. */
  services?: number | undefined;
  /** Of a topic. */
  seal?: string | undefined;
  /** Number of stories that name it. */
  count: number;
}

/** What entries of all kinds may have. */
interface EntryFacts {
  summary?: Record<Locale, string> | undefined;
  drafted?: 'human' | 'machine';
  kind?: string;
  place?: string | undefined;
  places?: string[];
  date?: string;
  until?: string | undefined;
  sources?: string[];
}

/** A registry entry in a list, with how often it was in the news. */
export function listEntry(content: ContentIndex, locale: Locale, kind: RegistryKind, id: string): ListEntry {
  const record = entry<EntryFacts>(content[kind], id);
  const { date, until, summary, sources = [] } = record;
  const link = nameLink(content, locale, kind, id);
  const place = content.places.get(record.place ?? record.places?.[0] ?? '')?.name[locale];
  return {
    ...link,
    phrases: headlinePhrases(content, link.name, locale),
    id,
    kind: record.kind,
    place: place === undefined || saysPlace(link.name, place, locale) ? undefined : place,
    date: until === undefined ? date : `${date}/${until}`,
    dateBasis: date === undefined ? undefined : dateBasisIn(content, date, sources),
    summary: summary && firstSentence(summary[locale], locale),
    isMachineDrafted: summary !== undefined && record.drafted === 'machine',
    services: kind === 'organisations' || kind === 'places' ? servicesOf(content, kind, id).length : undefined,
    seal: kind === 'topics' ? sealedTopic(content, id, locale)?.seal : undefined,
    count: storiesOf(content, kind, id).length,
  };
}

/** Entries by name; `at` is the place that the page has named already. */
export const listEntries = (
  content: ContentIndex,
  locale: Locale,
  kind: RegistryKind,
  ids: readonly string[],
  at?: string,
): ListEntry[] =>
  ids
    .map((id) => listEntry(content, locale, kind, id))
    .map((one) => ({ ...one, place: one.place === at ? undefined : one.place }))
    .sort(byName(locale));
