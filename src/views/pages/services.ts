/** The finder's front page: the ways in to what a person can use, by need, by person, by place. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { homeUrl, servicesUrl } from '../../lib/urls.ts';
import { cityOf, type ContentIndex } from '../input/content-index.ts';
import { allAsks, type Ask } from '../parts/asks.ts';
import { offerItem, type Benefit } from '../parts/benefits.ts';
import { breadcrumbData, graph, listData, type LinkedData } from '../parts/json-ld.ts';
import { allServices, serviceLinks, type ServiceLink } from '../parts/service-index.ts';

export interface ServicesView {
  locale: Locale;
  path: string;
  total: number;
  needs: ServiceLink[];
  people: ServiceLink[];
  /** Cities, and what is larger where something holds for all of it. */
  places: ServiceLink[];
  /** Those whose source names no place. */
  placeless: Benefit[];
  /** Needs and people for whom no service is listed: their pages say whom to ask. */
  unserved: ServiceLink[];
  asks: Ask[];
  linkedData: LinkedData;
}

export function servicesView(content: ContentIndex, locale: Locale): ServicesView {
  const t = translator(locale);
  const path = servicesUrl(locale);
  const all = allServices(content);
  const places = all.flatMap(({ benefit }) => benefit.places.flatMap((place) => cityOf(content, place)?.id ?? []));
  const isServed = ({ count }: ServiceLink) => count > 0;
  const ways = [
    serviceLinks(content, locale, 'needs', content.needs.keys()),
    serviceLinks(content, locale, 'audiences', content.audiences.keys()),
  ] as const;
  const [needs, people] = [ways[0].filter(isServed), ways[1].filter(isServed)];
  const crumbs = [
    { name: t('site.home'), href: homeUrl(locale) },
    { name: t('services.title'), href: path },
  ];
  return {
    locale,
    path,
    total: all.length,
    needs,
    people,
    places: serviceLinks(content, locale, 'places', new Set(places)),
    placeless: all
      .filter(({ benefit }) => benefit.places.length === 0)
      .map((offer) => offerItem(content, offer, locale)),
    unserved: ways.flat().filter((link) => !isServed(link)),
    asks: allAsks(locale),
    linkedData: graph(
      listData(t('services.byNeed'), needs),
      listData(t('services.byPerson'), people),
      breadcrumbData(crumbs),
    ),
  };
}
