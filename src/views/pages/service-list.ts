/** The services for one need, or for one audience, city by city. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { audienceUrl, needUrl, registryUrl, servicesUrl } from '../../lib/urls.ts';
import { cityOf, entry, type ContentIndex } from '../input/content-index.ts';
import { allAsks, asksOfNeed, type Ask } from '../parts/asks.ts';
import { offerItem, type Benefit, type Offer } from '../parts/benefits.ts';
import { headlinePhrases } from '../parts/headline-phrases.ts';
import { breadcrumbData, graph, listData, type LinkedData } from '../parts/json-ld.ts';
import type { Link } from '../parts/links.ts';
import { serviceLink, servicesOf, type ServiceLink } from '../parts/service-index.ts';

/** Services of a city, or of something larger; those without a place have no name. */
interface ServiceGroup {
  key: string;
  name?: string | undefined;
  href?: string | undefined;
  benefits: Benefit[];
}

export interface ServiceListView {
  locale: Locale;
  by: 'need' | 'audience';
  path: string;
  trail: Link[];
  name: string;
  phrases?: Phrase[] | undefined;
  /** Its other names. */
  called: string[];
  total: number;
  groups: ServiceGroup[];
  /** Whom to ask: of a need. Of an audience each service says it, and only where there is none the page does. */
  asks: Ask[];
  /** What is for everyone is for this audience too. */
  everyone?: ServiceLink | undefined;
  linkedData: LinkedData;
}

/** Key of the services whose source names no place. */
const PLACELESS = 'no-place';

/** Services under the city of their first place; the largest group first, those without a place last. */
function groupsOf(content: ContentIndex, locale: Locale, offers: readonly Offer[]): ServiceGroup[] {
  const groups = new Map<string, ServiceGroup>();
  for (const offer of offers) {
    const city = cityOf(content, offer.benefit.places[0] ?? '');
    const key = city?.id ?? PLACELESS;
    const group = groups.get(key) ?? {
      key,
      name: city?.name[locale],
      href: city && registryUrl(locale, 'places', city.id),
      benefits: [],
    };
    group.benefits.push(offerItem(content, offer, locale));
    groups.set(key, group);
  }
  const last = ({ key }: ServiceGroup) => Number(key === PLACELESS);
  return [...groups.values()].sort(
    (a, b) => last(a) - last(b) || b.benefits.length - a.benefits.length || (a.key < b.key ? -1 : 1),
  );
}

/** What each service is offered by: the pages that a list leads to, each once. */
function offeredBy(groups: readonly ServiceGroup[]): Link[] {
  const links = groups.flatMap(({ benefits }) => benefits.flatMap(({ by }) => by ?? []));
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

interface Named {
  name: Record<Locale, string>;
  aliases: Record<Locale, string[]>;
}

function listView(content: ContentIndex, locale: Locale, by: ServiceListView['by'], id: string) {
  const t = translator(locale);
  const key = by === 'need' ? 'needs' : 'audiences';
  const { name, aliases } = entry<Named>(content[key], id);
  const path = by === 'need' ? needUrl(locale, id) : audienceUrl(locale, id);
  const trail = [{ name: t('services.title'), href: servicesUrl(locale) }];
  const offers = servicesOf(content, key, id);
  const groups = groupsOf(content, locale, offers);
  return {
    locale,
    by,
    path,
    trail,
    name: name[locale],
    phrases: headlinePhrases(content, name[locale], locale),
    called: aliases[locale],
    total: offers.length,
    groups,
    linkedData: graph(
      listData(name[locale], offeredBy(groups)),
      breadcrumbData([...trail, { name: name[locale], href: path }]),
    ),
  };
}

export const needView = (content: ContentIndex, locale: Locale, id: string): ServiceListView => ({
  ...listView(content, locale, 'need', id),
  asks: asksOfNeed(content, locale, id),
});

export function audienceView(content: ContentIndex, locale: Locale, id: string): ServiceListView {
  const view = listView(content, locale, 'audience', id);
  const everyone = [...content.audiences.values()].find((audience) => audience.everyone);
  return {
    ...view,
    asks: view.total === 0 ? allAsks(locale) : [],
    everyone: everyone && everyone.id !== id ? serviceLink(content, locale, 'audiences', everyone.id) : undefined,
  };
}
