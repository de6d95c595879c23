/** A place's page: what it lies in, what lies in it. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { registryUrl } from '../../lib/urls.ts';
import type { PlaceRecord } from '../../schemas/lists.ts';
import { allAsks, type Ask } from '../parts/asks.ts';
import { offerItem, type Benefit } from '../parts/benefits.ts';
import { within } from '../parts/care-links.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from '../parts/entry-head.ts';
import { placeLinks, type Link } from '../parts/links.ts';
import { listEntries, type ListEntry } from '../parts/registry-list-item.ts';
import { isLarge, serviceLinks, servicesOf, type ServiceLink } from '../parts/service-index.ts';
import { cityOf, entry, placeLine, type ContentIndex } from '../input/content-index.ts';

export interface PlaceView extends EntryView {
  kind: PlaceRecord['kind'];
  contains: Link[];
  /** What a person can use here; of a province, what all of it has. */
  services: Benefit[];
  /** Places in it, and those that it lies in, with services of their own. */
  servicesInside: ServiceLink[];
  servicesAround: ServiceLink[];
  /** Whom to ask where no service is told of. */
  asks: Ask[];
  organisations: ListEntry[];
  programmes: ListEntry[];
  campaigns: ListEntry[];
}

/** Where services are told of, beside the page's own: a province leads to its cities, a district to its city. */
function elsewhere(content: ContentIndex, locale: Locale, id: string) {
  const [place, ...around] = placeLine(content.places, id);
  const citiesInside = () =>
    [...content.places.keys()].filter(
      (one) =>
        one !== id && cityOf(content, one)?.id === one && placeLine(content.places, one).some((at) => at === place),
    );
  const links = (ids: string[]) => serviceLinks(content, locale, 'places', ids).filter(({ count }) => count > 0);
  return {
    servicesInside: place && isLarge(place) ? links(citiesInside()) : [],
    servicesAround: links(around.map((one) => one.id)),
  };
}

/** A region that lies in nothing is no part of the country whose numbers these are. */
const numbersHold = (content: ContentIndex, id: string): boolean =>
  placeLine(content.places, id).at(-1)?.kind !== 'region';

export function placeView(content: ContentIndex, page: EntryPage): PlaceView {
  const { locale, id } = page;
  const [place, ...around] = placeLine(content.places, id);
  const at = place?.name[locale];
  const inside = [...content.places.values()].filter(({ parent }) => parent === id).map((one) => one.id);
  const list = { name: translator(locale)('nav.places'), href: registryUrl(locale, 'places') };
  const above = placeLinks(
    content,
    locale,
    around.map((one) => one.id),
  );
  const head = entryHead(content, 'places', page, [list, ...above.toReversed()]);
  const services = servicesOf(content, 'places', id);
  const here = (kind: 'organisations' | 'programmes' | 'campaigns') =>
    listEntries(content, locale, kind, within(content, kind, id), at);
  return {
    ...head,
    kind: entry(content.places, id).kind,
    contains: placeLinks(content, locale, inside),
    services: services.map((offer) => offerItem(content, offer, locale)),
    ...elsewhere(content, locale, id),
    asks: services.length === 0 && numbersHold(content, id) ? allAsks(locale) : [],
    organisations: here('organisations'),
    programmes: here('programmes'),
    campaigns: here('campaigns'),
    linkedData: entryData(head),
  };
}
