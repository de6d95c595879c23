/** JSON-LD of the pages: schema.org, no more than what the page says. */
import { LOCALE } from '../i18n/locales.ts';
import { site } from '../site.ts';
import { absolute } from './site-address.ts';
import { publicUrl } from './urls.ts';
import type { GlossaryView, OrganisationView } from './entry-views.ts';
import type { Link, StoryView } from './views.ts';

type Data = Record<string, unknown>;

/** Several things in one document. */
export const graph = (...things: Data[]): Data => ({ '@context': 'https://schema.org', '@graph': things });

/** Where a page stands, its own name last. */
export const breadcrumbData = (trail: Link[]): Data => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: absolute(href),
  })),
});

/** The glossary and its terms, each with the place of its explanation. */
export const termSetData = ({ locale, path, groups }: GlossaryView, name: string): Data => ({
  '@type': 'DefinedTermSet',
  '@id': absolute(path),
  name,
  inLanguage: LOCALE[locale].tag,
  hasDefinedTerm: groups.flatMap(({ terms }) =>
    terms.map((term) => ({ '@type': 'DefinedTerm', name: term.name, url: absolute(`${path}#${term.id}`) })),
  ),
});

/** The first are what a story is about; those after it are only mentioned. */
const MOST_ABOUT = 3;

/** A story and what it is based on. */
export function storyData(view: StoryView): Data {
  const { locale, source } = view;
  return {
    '@type': 'NewsArticle',
    headline: view.title,
    description: view.summary,
    inLanguage: LOCALE[locale].tag,
    url: absolute(view.path),
    mainEntityOfPage: absolute(view.path),
    image: [absolute(publicUrl(`card.${locale}.png`))],
    datePublished: view.date,
    ...(view.changes[0]
      ? {
          dateModified: view.changes
            .map(({ date }) => date)
            .sort()
            .at(-1),
        }
      : {}),
    publisher: { '@type': 'Organization', name: site.publisher[locale], url: site.url },
    isBasedOn: {
      '@type': 'CreativeWork',
      ...(source.title === undefined ? {} : { name: source.title }),
      ...(source.publication === undefined ? {} : { publisher: { '@type': 'Organization', name: source.publication } }),
      datePublished: source.date,
      ...(source.url === undefined ? {} : { url: source.url }),
    },
    about: view.names.organisations
      .slice(0, MOST_ABOUT)
      .map(({ name, href }) => ({ '@type': 'Organization', name, url: absolute(href) })),
  };
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

const partOf = (view: OrganisationView): Data => {
  const parent = view.links.find(({ type, back }) => type === 'campus-of' && !back)?.to;
  return parent
    ? { parentOrganization: { '@type': 'Organization', name: parent.name, url: absolute(parent.href) } }
    : {};
};

const contactOf = ({ contact }: OrganisationView): Data => ({
  ...(contact?.telephone === undefined ? {} : { telephone: contact.telephone }),
  ...(contact?.address === undefined ? {} : { address: contact.address }),
  ...(contact?.website === undefined ? {} : { sameAs: contact.website }),
});

/** An organisation under the narrowest type that fits its kind. */
export const organisationData = (view: OrganisationView): Data => ({
  '@type': TYPES[view.kind] ?? 'Organization',
  name: view.name,
  alternateName: [view.otherName, ...view.aliases],
  url: absolute(view.path),
  ...(view.summary === undefined ? {} : { description: view.summary }),
  ...(view.places[0] ? { location: { '@type': 'Place', name: view.places[0].name } } : {}),
  ...partOf(view),
  ...contactOf(view),
});
