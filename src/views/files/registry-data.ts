/** The open data of the registry and of the lists: entries as they are recorded, with the addresses of their pages. */
import type { Locale } from '../../i18n/locales.ts';
import { absolute } from '../../lib/site-address.ts';
import { audienceUrl, glossaryUrl, needUrl, registryUrl } from '../../lib/urls.ts';
import type { DataItems } from '../../schemas/open-data.ts';
import { dateBasisIn, stated, type DateBasis } from '../parts/date-basis.ts';
import type { ContentIndex } from '../input/content-index.ts';

/** The whole addresses of a page in both languages. */
const both = (urlOf: (locale: Locale) => string): Record<Locale, string> => ({
  zh: absolute(urlOf('zh')),
  en: absolute(urlOf('en')),
});

/** How a date is known, where no source prints it; nothing where one does: JSON has no such field then. */
export const unprinted = (basis: DateBasis): DateBasis | undefined => (basis === 'printed' ? undefined : basis);

/** How the date of what happened is known. */
const told = (content: ContentIndex, date: string | undefined, articles: readonly string[]) =>
  date === undefined ? undefined : unprinted(dateBasisIn(content, date, articles));

/** How the date of a statement is known. */
const held = (content: ContentIndex, date: string | undefined, articles: readonly string[]) =>
  date === undefined ? undefined : unprinted(stated(content, date, articles).basis);

/** Benefits with how each of their dates is known. */
const dated = <B extends { asOf: string; article: string }>(content: ContentIndex, benefits: readonly B[]) =>
  benefits.map((benefit) => ({ ...benefit, asOfBasis: held(content, benefit.asOf, [benefit.article]) }));

export const organisationItems = (content: ContentIndex): DataItems['organisations'] =>
  [...content.organisations.values()].map(({ autolink: _autolink, ...record }) => ({
    ...record,
    links: record.links.map((link) => ({ ...link, dateBasis: told(content, link.date, [link.article]) })),
    url: both((locale) => registryUrl(locale, 'organisations', record.id)),
  }));

export const programmeItems = (content: ContentIndex): DataItems['programmes'] =>
  [...content.programmes.values()].map(({ autolink: _autolink, ...record }) => ({
    ...record,
    sinceBasis: told(content, record.since, record.sources),
    asOfBasis: held(content, record.asOf, record.sources),
    benefits: dated(content, record.benefits),
    url: both((locale) => registryUrl(locale, 'programmes', record.id)),
  }));

export const campaignItems = (content: ContentIndex): DataItems['campaigns'] =>
  [...content.campaigns.values()].map(({ autolink: _autolink, ...record }) => ({
    ...record,
    dateBasis: told(content, record.date, record.sources),
    benefits: dated(content, record.benefits),
    url: both((locale) => registryUrl(locale, 'campaigns', record.id)),
  }));

export const placeItems = (content: ContentIndex): DataItems['places'] =>
  [...content.places.values()].map((record) => ({
    ...record,
    url: both((locale) => registryUrl(locale, 'places', record.id)),
  }));

export const topicItems = (content: ContentIndex): DataItems['topics'] =>
  [...content.topics.values()].map((record) => ({
    kind: 'topic',
    ...record,
    url: both((locale) => registryUrl(locale, 'topics', record.id)),
  }));

export const needItems = (content: ContentIndex): DataItems['needs'] =>
  [...content.needs.values()].map(({ front: _front, ...record }) => ({
    kind: 'need',
    ...record,
    url: both((locale) => needUrl(locale, record.id)),
  }));

export const audienceItems = (content: ContentIndex): DataItems['audiences'] =>
  [...content.audiences.values()].map((record) => ({
    kind: 'audience',
    ...record,
    url: both((locale) => audienceUrl(locale, record.id)),
  }));

export const glossaryItems = (content: ContentIndex): DataItems['glossary'] =>
  [...content.glossary.values()].map(({ autolink: _autolink, ...record }) => ({
    kind: 'term',
    ...record,
    url: both((locale) => glossaryUrl(locale, record.id)),
  }));

/** Units have no page. */
export const unitItems = (content: ContentIndex): DataItems['units'] =>
  [...content.units.values()].map(({ id, zh, en, tight }) => ({
    id,
    kind: 'unit',
    name: { zh, en: en.other },
    aliases: { zh: [], en: [] },
    one: en.one,
    tight,
  }));
