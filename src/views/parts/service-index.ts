/** The finder's index: which benefits there are for a need, for a person, at a place, in an organisation. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { audienceUrl, needUrl, registryUrl } from '../../lib/urls.ts';
import type { PlaceRecord } from '../../schemas/lists.ts';
import { entry, placeLine, type ContentIndex } from '../input/content-index.ts';
import { offersOf, type Offer } from './benefits.ts';
import { byName } from './collation.ts';
import { headlinePhrases } from './headline-phrases.ts';
import type { Link } from './links.ts';

/** A way into the finder, with how many services it leads to. */
export interface ServiceLink extends Link {
  id: string;
  /** Where a narrow cell may break its name. */
  phrases: Phrase[] | undefined;
  count: number;
}

export type ServiceKey = 'needs' | 'audiences' | 'places' | 'organisations';

interface ServiceIndex {
  /** In the order in which pages list them. */
  all: Offer[];
  by: Record<ServiceKey, Map<string, Offer[]>>;
}

/** Larger than a city: its page names what the whole of it has, and leads to the places in it. */
const LARGE: ReadonlySet<string> = new Set<PlaceRecord['kind']>(['country', 'region', 'province']);

export const isLarge = ({ kind }: PlaceRecord): boolean => LARGE.has(kind);

/** A place, and what it lies in up to the city. */
const settledIn = (content: ContentIndex, place: string): string[] =>
  placeLine(content.places, place)
    .filter((one, at) => at === 0 || !isLarge(one))
    .map(({ id }) => id);

/** Organisations that a text names, each by its longest name: a hospital is not meant where its campus is named. */
function namedIn(text: string, names: readonly { id: string; name: string }[]): string[] {
  let left = text;
  return names.flatMap(({ id, name }) => {
    if (!left.includes(name)) return [];
    left = left.replaceAll(name, '·');
    return [id];
  });
}

/** A programme that has ended offers nothing any more; a campaign's words say that it was held. */
const isOffered = (content: ContentIndex, { kind, id }: Offer): boolean =>
  kind === 'campaigns' || entry(content.programmes, id).status !== 'ended';

/** What goes on before what was held on a day, the newest first. */
const inOrder = (a: Offer, b: Offer): number =>
  a.kind === b.kind ? byNewest(a.benefit.asOf, b.benefit.asOf) : a.kind === 'programmes' ? -1 : 1;

function build(content: ContentIndex): ServiceIndex {
  const all = offersOf(content)
    .filter((offer) => isOffered(content, offer))
    .sort(inOrder);
  const by: ServiceIndex['by'] = {
    needs: new Map(),
    audiences: new Map(),
    places: new Map(),
    organisations: new Map(),
  };
  const names = [...content.organisations.values()]
    .map(({ id, name }) => ({ id, name: name.zh }))
    .sort((a, b) => b.name.length - a.name.length);
  for (const offer of all) {
    const { benefit, kind, id } = offer;
    const { operator, partners } = entry<{ operator?: string | undefined; partners: string[] }>(content[kind], id);
    const under: Record<ServiceKey, string[]> = {
      needs: benefit.needs,
      audiences: benefit.audiences,
      places: benefit.places.flatMap((place) => settledIn(content, place)),
      organisations: [
        ...(operator === undefined ? [] : [operator]),
        ...partners,
        ...namedIn(benefit.where?.zh ?? '', names),
      ],
    };
    for (const key of ['needs', 'audiences', 'places', 'organisations'] as const)
      for (const one of new Set(under[key])) by[key].set(one, [...(by[key].get(one) ?? []), offer]);
  }
  return { all, by };
}

const indexes = new WeakMap<ContentIndex, ServiceIndex>();

function indexOf(content: ContentIndex): ServiceIndex {
  const index = indexes.get(content) ?? build(content);
  indexes.set(content, index);
  return index;
}

/** Every service, in order. */
export const allServices = (content: ContentIndex): readonly Offer[] => indexOf(content).all;

/** The services under an id, in order; a place up to the size of a city has those of the places in it. */
export const servicesOf = (content: ContentIndex, key: ServiceKey, id: string): readonly Offer[] =>
  indexOf(content).by[key].get(id) ?? [];

const HREFS = {
  needs: needUrl,
  audiences: audienceUrl,
  places: (locale: Locale, id: string) => registryUrl(locale, 'places', id),
};

/** A link to the services under an id, with their number. */
export function serviceLink(
  content: ContentIndex,
  locale: Locale,
  key: 'needs' | 'audiences' | 'places',
  id: string,
): ServiceLink {
  const { name } = entry<{ name: Record<Locale, string> }>(content[key], id);
  return {
    id,
    name: name[locale],
    phrases: headlinePhrases(content, name[locale], locale),
    href: HREFS[key](locale, id),
    count: servicesOf(content, key, id).length,
  };
}

/** Links to the services under some ids: those with most of them first. */
export const serviceLinks = (
  content: ContentIndex,
  locale: Locale,
  key: 'needs' | 'audiences' | 'places',
  ids: Iterable<string>,
): ServiceLink[] =>
  [...ids].map((id) => serviceLink(content, locale, key, id)).sort((a, b) => b.count - a.count || byName(locale)(a, b));
