/** Who is tied to whom: links between organisations from both ends, who runs what, what lies where. */
import type { Locale } from '../../i18n/locales.ts';
import type { OrganisationView } from '../../lib/entry-views.ts';
import { entry, maybe, nameLink, storyLink } from './items.ts';
import { placeLine, type Site } from '../site-index.ts';

interface Network {
  /** Links of other organisations that lead to one. */
  back: Map<string, { from: string; at: number }[]>;
  runs: Record<'programmes' | 'campaigns', Map<string, string[]>>;
  shares: Record<'programmes' | 'campaigns', Map<string, string[]>>;
  /** By place, those of the places within it among them. */
  within: Record<'organisations' | 'programmes' | 'campaigns', Map<string, string[]>>;
}

const networks = new WeakMap<Site, Network>();

const add = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function build(site: Site): Network {
  const network: Network = {
    back: new Map(),
    runs: { programmes: new Map(), campaigns: new Map() },
    shares: { programmes: new Map(), campaigns: new Map() },
    within: { organisations: new Map(), programmes: new Map(), campaigns: new Map() },
  };
  const settle = (kind: keyof Network['within'], id: string, places: string[]) => {
    const all = new Set(places.flatMap((place) => placeLine(site.places, place).map((one) => one.id)));
    for (const place of all) add(network.within[kind], place, id);
  };
  for (const { id, links, place } of site.organisations.values()) {
    links.forEach(({ to }, at) => {
      add(network.back, to, { from: id, at });
    });
    if (place !== undefined) settle('organisations', id, [place]);
  }
  for (const kind of ['programmes', 'campaigns'] as const) {
    for (const { id, operator, partners, places } of site[kind].values()) {
      if (operator !== undefined) add(network.runs[kind], operator, id);
      for (const partner of partners) add(network.shares[kind], partner, id);
      settle(kind, id, places);
    }
  }
  return network;
}

function networkOf(site: Site): Network {
  const known = networks.get(site) ?? build(site);
  networks.set(site, known);
  return known;
}

/** Ids of the programmes or campaigns that an organisation runs. */
export const runBy = (site: Site, kind: 'programmes' | 'campaigns', id: string): string[] =>
  networkOf(site).runs[kind].get(id) ?? [];

/** Ids of those that it takes part in. */
export const sharedBy = (site: Site, kind: 'programmes' | 'campaigns', id: string): string[] =>
  networkOf(site).shares[kind].get(id) ?? [];

/** Ids of what lies in a place or in a place within it. */
export const within = (site: Site, kind: keyof Network['within'], place: string): string[] =>
  networkOf(site).within[kind].get(place) ?? [];

/** An organisation's links: its own, then those that others record to it, each with the story that says so. */
export function linksOf(site: Site, locale: Locale, id: string): OrganisationView['links'] {
  const own = entry(site.organisations, id).links.map((link) => ({ link, to: link.to, back: false }));
  const others = (networkOf(site).back.get(id) ?? []).flatMap(({ from, at }) => {
    const link = entry(site.organisations, from).links[at];
    return link ? [{ link, to: from, back: true }] : [];
  });
  const told = new Set(own.map(({ link, to }) => `${link.type} ${to}`));
  return [
    ...own,
    ...others.filter(({ link, to }) => link.type !== 'twinned-with' || !told.has(`${link.type} ${to}`)),
  ].map(({ link, to, back }) => {
    const story = site.story.get(link.article);
    return {
      type: link.type,
      back,
      to: nameLink(site, locale, 'organisations', to),
      ...(story ? { story: storyLink(site, story, locale) } : {}),
      ...maybe('date', link.date),
      ...maybe('note', link.note?.[locale]),
    };
  });
}
