/** The open data: registry entries as they are recorded, in both languages, with the addresses of their pages. */
import type { Locale } from '../../i18n/locales.ts';
import { audienceUrl, glossaryUrl, needUrl, registryUrl } from '../../lib/urls.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import { dateBasisIn, stated, type DateBasis } from '../parts/date-basis.ts';
import type { ContentIndex } from '../input/content-index.ts';

export const DATA_NAMES = [
  'organisations',
  'programmes',
  'campaigns',
  'topics',
  'needs',
  'audiences',
  'glossary',
] as const;

export type DataName = (typeof DATA_NAMES)[number];

type ListName = Exclude<DataName, 'organisations' | 'programmes' | 'campaigns'>;

/** A record without what is a matter of ours; what stands in a list is of one kind, the other records say theirs. */
export interface DataItem {
  id: string;
  kind: string;
  url: Record<Locale, string>;
}

/** No time of building, so that two builds of one commit agree. */
export interface DataFile {
  version: 1;
  items: DataItem[];
}

/** A record as the file has it; `autolink` is a matter of ours. */
const published = <R extends { id: string; autolink: boolean }>(
  { autolink: _autolink, ...record }: R,
  urlOf: (locale: Locale) => string,
) => ({ ...record, url: { zh: urlOf('zh'), en: urlOf('en') } });

/** How a date is known, where no source prints it; nothing where one does: JSON has no such field then. */
const unprinted = (basis: DateBasis): DateBasis | undefined => (basis === 'printed' ? undefined : basis);

/** A record with how each of its dates is known. */
function dated(content: ContentIndex, record: OrganisationRecord | ProgrammeRecord | CampaignRecord) {
  const told = (date: string | undefined, articles: readonly string[]) =>
    date === undefined ? undefined : unprinted(dateBasisIn(content, date, articles));
  const held = (date: string | undefined, articles: readonly string[]) =>
    date === undefined ? undefined : unprinted(stated(content, date, articles).basis);
  if (!('benefits' in record)) {
    return { ...record, links: record.links.map((link) => ({ ...link, dateBasis: told(link.date, [link.article]) })) };
  }
  const { sources } = record;
  const benefits = record.benefits.map((benefit) => ({ ...benefit, asOfBasis: held(benefit.asOf, [benefit.article]) }));
  return 'status' in record
    ? { ...record, sinceBasis: told(record.since, sources), asOfBasis: held(record.asOf, sources), benefits }
    : { ...record, dateBasis: told(record.date, sources), benefits };
}

/** Entries of lists: those of one list are of one kind. */
function listItems(content: ContentIndex, name: ListName): DataItem[] {
  const item = <R extends { id: string }>(kind: string, record: R, urlOf: (locale: Locale, id: string) => string) => ({
    kind,
    ...record,
    url: { zh: urlOf('zh', record.id), en: urlOf('en', record.id) },
  });
  switch (name) {
    case 'topics':
      return [...content.topics.values()].map((record) =>
        item('topic', record, (locale, id) => registryUrl(locale, 'topics', id)),
      );
    case 'needs':
      return [...content.needs.values()].map(({ front: _front, ...record }) => item('need', record, needUrl));
    case 'audiences':
      return [...content.audiences.values()].map((record) => item('audience', record, audienceUrl));
    case 'glossary':
      return [...content.glossary.values()].map(({ autolink: _autolink, ...record }) =>
        item('term', record, glossaryUrl),
      );
  }
}

/** The items of a file: registry entries, or those of a list. */
const itemsOf = (content: ContentIndex, name: DataName): DataItem[] =>
  name === 'organisations' || name === 'programmes' || name === 'campaigns'
    ? [...content[name].values()].map((record) =>
        published(dated(content, record), (locale) => registryUrl(locale, name, record.id)),
      )
    : listItems(content, name);

export const dataFile = (content: ContentIndex, name: DataName): DataFile => ({
  version: 1,
  items: itemsOf(content, name),
});
