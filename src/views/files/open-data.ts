/** The open data: registry entries as they are recorded, in both languages, with the addresses of their pages. */
import type { Locale } from '../../i18n/locales.ts';
import { glossaryUrl, registryUrl } from '../../lib/urls.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import { dateBasisIn, stated, type DateBasis } from '../parts/date-basis.ts';
import type { ContentIndex } from '../input/content-index.ts';

export const DATA_NAMES = ['organisations', 'programmes', 'campaigns', 'glossary'] as const;

export type DataName = (typeof DATA_NAMES)[number];

/** A record without what is a matter of ours; terms stand on one page and are of one kind, the other records say theirs. */
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

/** The items of a file: registry entries, or the glossary's terms. */
function itemsOf(content: ContentIndex, name: DataName): DataItem[] {
  if (name !== 'glossary') {
    return [...content[name].values()].map((record) =>
      published(dated(content, record), (locale) => registryUrl(locale, name, record.id)),
    );
  }
  return [...content.glossary.values()].map((record) => ({
    kind: 'term',
    ...published(record, (locale) => glossaryUrl(locale, record.id)),
  }));
}

export const dataFile = (content: ContentIndex, name: DataName): DataFile => ({
  version: 1,
  items: itemsOf(content, name),
});
