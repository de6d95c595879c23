/** Who is tied to whom: links between organisations from both ends, who runs what, what lies where. */
import type { Locale } from '../../i18n/locales.ts';
import type { OrganisationRecord } from '../../schemas/registry.ts';
import { entry, placeLine, type ContentIndex } from '../input/content-index.ts';
import { dateBasisIn, type DateBasis } from './date-basis.ts';
import { nameLink, storyLinkTo, type Link } from './links.ts';

/** A link between two organisations, as the page of one of them shows it. */
export interface CareLink {
  type: OrganisationRecord['links'][number]['type'];
  /** The link stands in the other organisation's record. */
  back: boolean;
  to: Link;
  story?: Link | undefined;
  date?: string | undefined;
  /** How that is known. */
  dateBasis?: DateBasis | undefined;
  note?: string | undefined;
}

interface Network {
  /** Links of other organisations that lead to one. */
  incoming: Map<string, { link: OrganisationRecord['links'][number]; to: string; back: true }[]>;
  runs: Record<'programmes' | 'campaigns', Map<string, string[]>>;
  shares: Record<'programmes' | 'campaigns', Map<string, string[]>>;
  /** By place, those of the places within it among them. */
  within: Record<'organisations' | 'programmes' | 'campaigns', Map<string, string[]>>;
}

const networks = new WeakMap<ContentIndex, Network>();

const add = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function build(content: ContentIndex): Network {
  const network: Network = {
    incoming: new Map(),
    runs: { programmes: new Map(), campaigns: new Map() },
    shares: { programmes: new Map(), campaigns: new Map() },
    within: { organisations: new Map(), programmes: new Map(), campaigns: new Map() },
  };
  const settle = (kind: keyof Network['within'], id: string, places: string[]) => {
    const all = new Set(places.flatMap((place) => placeLine(content.places, place).map((one) => one.id)));
    for (const place of all) add(network.within[kind], place, id);
  };
  for (const { id, links, place } of content.organisations.values()) {
    for (const link of links) add(network.incoming, link.to, { link, to: id, back: true });
    if (place !== undefined) settle('organisations', id, [place]);
  }
  for (const kind of ['programmes', 'campaigns'] as const) {
    for (const { id, operator, partners, places } of content[kind].values()) {
      if (operator !== undefined) add(network.runs[kind], operator, id);
      for (const partner of partners) add(network.shares[kind], partner, id);
      settle(kind, id, places);
    }
  }
  return network;
}

function networkOf(content: ContentIndex): Network {
  const network = networks.get(content) ?? build(content);
  networks.set(content, network);
  return network;
}

/** Ids of the programmes or campaigns that an organisation runs. */
export const runBy = (content: ContentIndex, kind: 'programmes' | 'campaigns', id: string): string[] =>
  networkOf(content).runs[kind].get(id) ?? [];

/** Ids of those that it takes part in. */
export const sharedBy = (content: ContentIndex, kind: 'programmes' | 'campaigns', id: string): string[] =>
  networkOf(content).shares[kind].get(id) ?? [];

/** Ids of what lies in a place or in a place within it. */
export const within = (content: ContentIndex, kind: keyof Network['within'], place: string): string[] =>
  networkOf(content).within[kind].get(place) ?? [];

/**
 * An organisation's links: those of its own record, then those that others record to it, each with the story that says
 * so. A twinning that both record stands once.
 */
export function careLinks(content: ContentIndex, locale: Locale, id: string): CareLink[] {
  const outgoing = entry(content.organisations, id).links.map((link) => ({ link, to: link.to, back: false }));
  const incoming = networkOf(content).incoming.get(id) ?? [];
  const twins = new Set(outgoing.filter(({ link }) => link.type === 'twinned-with').map(({ to }) => to));
  const others = incoming.filter(({ link, to }) => link.type !== 'twinned-with' || !twins.has(to));
  return [...outgoing, ...others].map(({ link, to, back }) => ({
    type: link.type,
    back,
    to: nameLink(content, locale, 'organisations', to),
    story: storyLinkTo(content, link.article, locale),
    date: link.date,
    dateBasis: link.date === undefined ? undefined : dateBasisIn(content, link.date, [link.article]),
    note: link.note?.[locale],
  }));
}
