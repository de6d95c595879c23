/** An organisation's page: what one can use there, how to reach it, to what it belongs, its figures and stories. */
import { translator } from '../../i18n/ui.ts';
import { absolute } from '../../lib/site-address.ts';
import { hospitalsUrl, registryUrl } from '../../lib/urls.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { OrganisationRecord } from '../../schemas/registry.ts';
import { type Ask, contactAsks } from '../parts/asks.ts';
import { offerItem, type Benefit } from '../parts/benefits.ts';
import { careLinks, runBy, sharedBy, type CareLink } from '../parts/care-links.ts';
import { allFigures, entryFigures, type AllFigures, type EntryFigures } from '../parts/entry-figures.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from '../parts/entry-head.ts';
import type { Thing } from '../parts/json-ld.ts';
import { placeLinks, storyLinkTo, type Link } from '../parts/links.ts';
import { listEntries, type ListEntry } from '../parts/registry-list-item.ts';
import { serviceLink, servicesOf, type ServiceLink } from '../parts/service-index.ts';
import { cityOf, entry, placeLine, type ContentIndex } from '../input/content-index.ts';

export interface OrganisationView extends EntryView {
  kind: OrganisationRecord['kind'];
  level?: OrganisationRecord['level'];
  /** From the smallest to the largest. */
  places: Link[];
  contact?:
    | {
        telephone?: string | undefined;
        extension?: string | undefined;
        address?: string | undefined;
        hours?: string | undefined;
        website?: string | undefined;
        sourceUrl?: string | undefined;
        story?: Link | undefined;
        /** Only where somebody verified it. */
        verifiedAt?: string | undefined;
      }
    | undefined;
  /** Where care has no contact: that is said, and whom to ask instead. */
  contactAsks?: Ask[] | undefined;
  links: CareLink[];
  /** What a person can use here. */
  services: Benefit[];
  /** Where care has none told of: the services of its city. */
  servicesAround: ServiceLink[];
  programmes: ListEntry[];
  campaigns: ListEntry[];
  takesPart: ListEntry[];
  /** Its own figures, in its newest stories. */
  figures: EntryFigures[];
  /** Where all of them are, if these are some. */
  allFigures?: AllFigures | undefined;
}

const TYPES: Partial<Record<OrganisationView['kind'], string>> = {
  hospital: 'Hospital',
  'primary-care': 'MedicalClinic',
  'health-commission': 'GovernmentOrganization',
  'disease-control': 'GovernmentOrganization',
  'medical-insurance': 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  'medical-school': 'CollegeOrUniversity',
  'research-centre': 'ResearchOrganization',
  media: 'NewsMediaOrganization',
};

/** An organisation under the narrowest type that fits its kind. */
function organisationData(view: Omit<OrganisationView, 'linkedData'>): Thing {
  const parent = view.links.find(({ type, back }) => type === 'campus-of' && !back)?.to;
  return {
    '@type': TYPES[view.kind] ?? 'Organization',
    name: view.name,
    alternateName: [view.otherName, ...view.aliases],
    url: absolute(view.path),
    description: view.summary,
    location: view.places[0] && { '@type': 'Place', name: view.places[0].name },
    parentOrganization: parent && { '@type': 'Organization', name: parent.name, url: absolute(parent.href) },
    telephone: view.contact?.telephone,
    address: view.contact?.address,
    sameAs: view.contact?.website,
  };
}

const contactOf = (
  content: ContentIndex,
  { contact }: OrganisationRecord,
  locale: Locale,
): OrganisationView['contact'] =>
  contact && {
    telephone: contact.telephone,
    extension: contact.extension,
    address: contact.address?.[locale],
    hours: contact.hours?.[locale],
    website: contact.website,
    sourceUrl: contact.sourceUrl,
    story: storyLinkTo(content, contact.reportedIn, locale),
    verifiedAt: contact.verifiedAt,
  };

const isCare = (kind: OrganisationRecord['kind']): boolean => kind === 'hospital' || kind === 'primary-care';

/** The services of the city in which an organisation lies, where there are any. */
function servicesAround(content: ContentIndex, locale: Locale, place: string): ServiceLink[] {
  const city = cityOf(content, place);
  return city ? [serviceLink(content, locale, 'places', city.id)].filter(({ count }) => count > 0) : [];
}

export function organisationView(content: ContentIndex, page: EntryPage): OrganisationView {
  const { locale, id } = page;
  const t = translator(locale);
  const record = entry(content.organisations, id);
  const line = placeLine(content.places, record.place ?? '');
  const at = line[0]?.name[locale];
  const list =
    record.kind === 'hospital'
      ? { name: t('nav.hospitals'), href: hospitalsUrl(locale) }
      : { name: t('nav.organisations'), href: registryUrl(locale, 'organisations') };
  const head = entryHead(content, 'organisations', page, [list]);
  const services = servicesOf(content, 'organisations', id).map((offer) => offerItem(content, offer, locale));
  const figures = entryFigures(content, locale, 'organisations', id);
  const view = {
    ...head,
    kind: record.kind,
    level: record.level,
    places: placeLinks(
      content,
      locale,
      line.map((place) => place.id),
    ),
    contact: contactOf(content, record, locale),
    contactAsks: isCare(record.kind) && !record.contact ? contactAsks(locale) : undefined,
    links: careLinks(content, locale, id),
    services,
    servicesAround:
      services.length === 0 && isCare(record.kind) ? servicesAround(content, locale, record.place ?? '') : [],
    programmes: listEntries(content, locale, 'programmes', runBy(content, 'programmes', id), at),
    campaigns: listEntries(content, locale, 'campaigns', runBy(content, 'campaigns', id), at),
    takesPart: (['programmes', 'campaigns'] as const).flatMap((kind) =>
      listEntries(content, locale, kind, sharedBy(content, kind, id), at),
    ),
    figures,
    allFigures: allFigures(content, locale, id, figures),
  };
  return { ...view, linkedData: entryData(head, organisationData(view)) };
}
