/** The views' input: stories and registry entries by id, with indexes from names to stories. */
import { newestFirst, wholeDay } from '../../lib/dates.ts';
import { withdrawalOf } from '../../lib/withdrawal.ts';
import { REGISTRY_KINDS, type RegistryKind } from '../../lib/urls.ts';
import type { PlaceRecord } from '../../schemas/lists.ts';
import { publicOnly } from './public-records.ts';
import type { Records, Story } from './content-records.ts';

export type { Story } from './content-records.ts';

/** What a story can be found by. */
const INDEX_NAMES = [...REGISTRY_KINDS, 'years', 'months'] as const;

export type IndexName = (typeof INDEX_NAMES)[number];

/** Records by id, in the order of their ids. */
type ById = { [K in Exclude<keyof Records, 'stories'>]: Map<string, Records[K][number]> };

export interface ContentIndex extends ById {
  /** Newest first. */
  stories: Story[];
  /** Taken out of everything but their own addresses, which say why. */
  withdrawn: Story[];
  /** The last day that a story was dated, published or changed: what “now” means to a build, which knows no clock. */
  newestDay: string;
  story: Map<string, Story>;
  /** Stories by name, newest first; a place holds those of the places within it. Years are `2026`, months `2026-02`. */
  index: Record<IndexName, Map<string, Story[]>>;
}

/** The entry under an id; the check has resolved every reference, so a missing one is a fault of ours. */
export function entry<T>(entries: { get(id: string): T | undefined }, id: string): T {
  const found = entries.get(id);
  if (found === undefined) throw new Error(`No entry with the id “${id}”`);
  return found;
}

/** A place and everything that it lies in, smallest first. */
export function placeLine(places: ReadonlyMap<string, PlaceRecord>, id: string): PlaceRecord[] {
  const line: PlaceRecord[] = [];
  for (let at = places.get(id); at !== undefined && !line.includes(at); at = places.get(at.parent ?? '')) line.push(at);
  return line;
}

/** The city, or the largest place below a province, that a place belongs to: how people think of where a hospital is. */
export function cityOf({ places }: ContentIndex, id: string): PlaceRecord | undefined {
  const line = placeLine(places, id);
  return line.find(({ kind }) => kind === 'city') ?? line.find(({ kind }) => kind === 'province') ?? line[0];
}

/** The entries that rest on a story: its page must be found from them though the story does not name them. */
function* restingOn(site: Omit<ContentIndex, 'index'>) {
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
function indexOf(site: Omit<ContentIndex, 'index'>): ContentIndex['index'] {
  const resting = new Map<string, { collection: 'organisations' | 'programmes' | 'campaigns'; id: string }[]>();
  for (const { article, ...entry } of restingOn(site)) resting.set(article, [...(resting.get(article) ?? []), entry]);
  const index: ContentIndex['index'] = {
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
    for (const { collection, id } of resting.get(story.id) ?? []) names[collection].add(id);
    for (const key of INDEX_NAMES) {
      for (const id of names[key]) {
        const list = index[key].get(id);
        if (list) list.push(story);
        else index[key].set(id, [story]);
      }
    }
  }
  return index;
}

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]));

/** The days that a story's record knows of it. */
const daysOf = ({ date, published, changes }: Story): string[] => [
  wholeDay(date, 'first'),
  ...(published === undefined ? [] : [published]),
  ...changes.map((change) => change.date),
];

/** The site of some records, in whatever order: what readers may see of them, indexed. */
export function contentIndex(all: Records): ContentIndex {
  const withdrawn = all.stories.filter(withdrawalOf);
  const records = publicOnly({ ...all, stories: all.stories.filter((story) => !withdrawalOf(story)) });
  const stories = records.stories.toSorted(newestFirst);
  const site = {
    stories,
    withdrawn,
    newestDay: stories.flatMap(daysOf).sort().at(-1) ?? '',
    story: new Map(stories.map((story) => [story.id, story])),
    organisations: byId(records.organisations),
    programmes: byId(records.programmes),
    campaigns: byId(records.campaigns),
    places: byId(records.places),
    topics: byId(records.topics),
    glossary: byId(records.glossary),
    units: byId(records.units),
    audiences: byId(records.audiences),
    needs: byId(records.needs),
  };
  return { ...site, index: indexOf(site) };
}

/** The stories filed under a name, newest first. */
export const storiesOf = (content: ContentIndex, index: IndexName, id: string): Story[] =>
  content.index[index].get(id) ?? [];
