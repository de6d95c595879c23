/** Stories and registry entries with indexes from names to stories: pure, whatever they were read from. */
import type { CollectionEntry } from 'astro:content';
import type { RegistryKind } from '../lib/urls.ts';
import type { GlossaryRecord, NamedRecord, PlaceRecord, TopicRecord, UnitRecord } from '../schemas/lists.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../schemas/registry.ts';

export type Story = CollectionEntry<'articles'>['data'] & { id: string };

/** What a story can be found by. */
export type IndexName = RegistryKind | 'years' | 'months';

export interface Site {
  /** Newest first. */
  stories: Story[];
  story: Map<string, Story>;
  organisations: Map<string, OrganisationRecord>;
  programmes: Map<string, ProgrammeRecord>;
  campaigns: Map<string, CampaignRecord>;
  places: Map<string, PlaceRecord>;
  topics: Map<string, TopicRecord>;
  glossary: Map<string, GlossaryRecord>;
  units: Map<string, UnitRecord>;
  audiences: Map<string, NamedRecord>;
  needs: Map<string, NamedRecord>;
  /** Stories by name, newest first; a place holds those of the places within it. Years are `2026`, months `2026-02`. */
  index: Record<IndexName, Map<string, Story[]>>;
}

/** A place and everything that it lies in, smallest first. */
export function placeLine(places: ReadonlyMap<string, PlaceRecord>, id: string): PlaceRecord[] {
  const line: PlaceRecord[] = [];
  for (let at = places.get(id); at !== undefined && !line.includes(at); at = places.get(at.parent ?? '')) line.push(at);
  return line;
}

/** The entries that rest on a story: its page must be found from them though the story does not name them. */
function* restingOn(site: Pick<Site, 'organisations' | 'programmes' | 'campaigns'>) {
  for (const { id, links, contact } of site.organisations.values()) {
    for (const { to, article } of links) {
      yield { collection: 'organisations', id, article } as const;
      yield { collection: 'organisations', id: to, article } as const;
    }
    if (contact?.reportedIn !== undefined)
      yield { collection: 'organisations', id, article: contact.reportedIn } as const;
  }
  for (const collection of ['programmes', 'campaigns'] as const) {
    for (const { id, operator, partners, benefits } of site[collection].values()) {
      for (const { article } of benefits) {
        yield { collection, id, article } as const;
        for (const body of [operator, ...partners]) {
          if (body !== undefined) yield { collection: 'organisations', id: body, article } as const;
        }
      }
    }
  }
}

/** Ids of the entries of a kind that a story is about: what its record names first, then what only its text does. */
export const namedIn = (story: Story, kind: RegistryKind): string[] => [
  ...new Set([...story[kind], ...story.mentions.filter(({ collection }) => collection === kind).map(({ id }) => id)]),
];

/** All the names under which a story is filed. */
function filed(story: Story, places: ReadonlyMap<string, PlaceRecord>): Record<IndexName, Set<string>> {
  const [year = '', month] = story.date.split('-');
  return {
    organisations: new Set([...namedIn(story, 'organisations'), ...story.plans.map((plan) => plan.by)]),
    programmes: new Set(namedIn(story, 'programmes')),
    campaigns: new Set(namedIn(story, 'campaigns')),
    places: new Set(story.places.flatMap((id) => placeLine(places, id).map((place) => place.id))),
    topics: new Set(story.topics),
    years: new Set([year]),
    months: new Set(month === undefined ? [] : [`${year}-${month}`]),
  };
}

/** Files every story under all its names; a list keeps the order of `stories`. */
export function indexOf(site: Omit<Site, 'index'>): Site['index'] {
  const extra = new Map<string, { collection: 'organisations' | 'programmes' | 'campaigns'; id: string }[]>();
  for (const { article, ...entry } of restingOn(site)) extra.set(article, [...(extra.get(article) ?? []), entry]);
  const index: Site['index'] = {
    organisations: new Map(),
    programmes: new Map(),
    campaigns: new Map(),
    places: new Map(),
    topics: new Map(),
    years: new Map(),
    months: new Map(),
  };
  for (const story of site.stories) {
    const names = filed(story, site.places);
    for (const { collection, id } of extra.get(story.id) ?? []) names[collection].add(id);
    for (const key of Object.keys(index) as IndexName[]) {
      for (const id of names[key]) {
        const list = index[key].get(id);
        if (list) list.push(story);
        else index[key].set(id, [story]);
      }
    }
  }
  return index;
}

/** The stories filed under a name, newest first. */
export const storiesOf = (site: Site, index: IndexName, id: string): Story[] => site.index[index].get(id) ?? [];
