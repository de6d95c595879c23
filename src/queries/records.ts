/** Search records: the words of every story and every registry entry, one record a page and language. */
import type { GetStaticPaths } from 'astro';
import { LOCALES, otherLocale, type Locale } from '../i18n/locales.ts';
import { blockAnchor, REGISTRY_KINDS, registryUrl, storyUrl, type RegistryKind } from '../lib/urls.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../schemas/registry.ts';
import type { Term } from '../search/text/lexicon.ts';
import type { SearchBlock, SearchFacets, SearchRecord } from '../search/text/record.ts';
import { loadBody } from './body.ts';
import { keyOf, maybe } from '../views/parts/items.ts';
import { loadSite } from './site.ts';
import { namedIn, storiesOf, type Site, type Story } from '../views/site-index.ts';

/** Records lie in one file a year, and one for the registry: an edit changes one file. */
const REGISTRY_FILE = 'registry';
/** What people call things, for the search's dictionaries. */
const TERMS_FILE = 'terms';

const NO_FACETS = { organisations: [], programmes: [], campaigns: [], places: [], topics: [] };

function storyFacets(story: Story): SearchFacets {
  return {
    kind: story.kind,
    organisations: namedIn(story, 'organisations'),
    programmes: namedIn(story, 'programmes'),
    campaigns: namedIn(story, 'campaigns'),
    places: story.places,
    topics: story.topics,
    year: story.date.slice(0, 4),
    voice: story.source.voice,
  };
}

/** A story's record but for the text of its body. */
function storyHead(story: Story, locale: Locale): Omit<SearchRecord, 'blocks'> | undefined {
  const words = story[locale];
  const other = story[otherLocale(locale)];
  if (!words) return undefined;
  return {
    collection: 'articles',
    id: story.id,
    locale,
    url: storyUrl(locale, story.id),
    ...maybe('other', other && { url: storyUrl(otherLocale(locale), story.id), title: other.title }),
    title: words.title,
    aliases: [],
    summary: words.summary,
    date: story.date,
    facets: storyFacets(story),
  };
}

async function storyRecords(story: Story): Promise<SearchRecord[]> {
  const records = LOCALES.map(async (locale) => {
    const head = storyHead(story, locale);
    const words = story[locale];
    if (!head || !words) return [];
    const { text } = await loadBody(words.body);
    const plain = story.plain?.[locale];
    const blocks = text.map((block, at): SearchBlock => ({ anchor: blockAnchor(at + 1), text: block }));
    return [{ ...head, blocks: [...blocks, ...(plain === undefined ? [] : [{ anchor: '', text: plain }])] }];
  });
  return (await Promise.all(records)).flat();
}

const stretch = (parts: (string | undefined)[]): SearchBlock[] =>
  parts.flatMap((text) => (text === undefined ? [] : [{ anchor: '', text }]));

const offerText = ({ benefits }: ProgrammeRecord | CampaignRecord, locale: Locale): SearchBlock[] =>
  benefits.flatMap(({ what, where, how, cost }) => stretch([what, where, how, cost].map((words) => words?.[locale])));

const contactText = ({ contact }: OrganisationRecord, locale: Locale): SearchBlock[] =>
  stretch([contact?.address?.[locale], contact?.telephone, contact?.hours?.[locale]]);

/** What each kind of entry has beside its names: facets, text, a date. */
function entryFacts(site: Site, kind: RegistryKind, id: string, locale: Locale) {
  const organisation = kind === 'organisations' ? site.organisations.get(id) : undefined;
  const offer =
    kind === 'programmes' ? site.programmes.get(id) : kind === 'campaigns' ? site.campaigns.get(id) : undefined;
  if (organisation) {
    const { kind: own, place } = organisation;
    const facets = { ...NO_FACETS, kind: own, places: place === undefined ? [] : [place] };
    return { facets, blocks: contactText(organisation, locale) };
  }
  if (offer) {
    const date = 'date' in offer ? offer.date : undefined;
    const organisations = [...(offer.operator === undefined ? [] : [offer.operator]), ...offer.partners];
    const facets = { ...NO_FACETS, kind: offer.kind, organisations, places: offer.places };
    return {
      facets: { ...facets, ...maybe('year', date?.slice(0, 4)) },
      blocks: offerText(offer, locale),
      ...maybe('date', date),
    };
  }
  const place = kind === 'places' ? site.places.get(id) : undefined;
  const within = place?.parent === undefined ? [] : [place.parent];
  return { facets: { ...NO_FACETS, kind: place?.kind ?? 'topic', places: within }, blocks: [] };
}

/** What entries of all kinds have. */
interface Named {
  name: Record<Locale, string>;
  aliases: Record<Locale, string[]>;
  summary?: Record<Locale, string> | undefined;
}

function entryRecord(site: Site, kind: RegistryKind, id: string, locale: Locale, named: Named): SearchRecord {
  const other = otherLocale(locale);
  return {
    collection: kind,
    id,
    locale,
    url: registryUrl(locale, kind, id),
    other: { url: registryUrl(other, kind, id), title: named.name[other] },
    title: named.name[locale],
    aliases: named.aliases[locale],
    summary: named.summary?.[locale] ?? '',
    ...entryFacts(site, kind, id, locale),
  };
}

const registryRecords = (site: Site): SearchRecord[] =>
  REGISTRY_KINDS.flatMap((kind) =>
    [...(site[kind] as ReadonlyMap<string, Named>)].flatMap(([id, named]) =>
      LOCALES.map((locale) => entryRecord(site, kind, id, locale, named)),
    ),
  );

/** What the glossary and the finder's needs call things, with what people type instead and what is offered for it. */
function termsOf(site: Site): Term[] {
  const glossary = [...site.glossary.values()].map(({ name, aliases, synonyms, programmes }) => ({
    zh: [name.zh, ...aliases.zh],
    en: [name.en, ...aliases.en],
    also: synonyms,
    programmes,
  }));
  const offered = (need: string) =>
    [...site.programmes].flatMap(([id, { benefits }]) =>
      benefits.some(({ needs }) => needs.includes(need)) ? [id] : [],
    );
  const needs = [...site.needs].map(([id, { name, aliases }]) => ({
    zh: [name.zh],
    en: [name.en],
    also: aliases,
    programmes: offered(id),
  }));
  return [...glossary, ...needs];
}

/** The records of a year (`2026`) or of the registry (`registry`), or the terms (`terms`). */
export async function searchRecords(file: string): Promise<SearchRecord[] | Term[]> {
  const site = await loadSite();
  if (file === TERMS_FILE) return termsOf(site);
  if (file === REGISTRY_FILE) return registryRecords(site);
  return (await Promise.all(storiesOf(site, 'years', file).map(storyRecords))).flat();
}

/** Changes whenever a record of the file does; a body is known by its digest. */
function keyOfFile(site: Site, file: string): string {
  if (file === TERMS_FILE) return keyOf(termsOf(site));
  if (file === REGISTRY_FILE) return keyOf(registryRecords(site));
  const bodies = storiesOf(site, 'years', file).map((story) =>
    LOCALES.map((locale) => [storyHead(story, locale), story[locale]?.body, story.plain?.[locale]]),
  );
  return keyOf(bodies);
}

export const recordPaths = (async () => {
  const site = await loadSite();
  const files = [REGISTRY_FILE, TERMS_FILE, ...site.index.years.keys()];
  return files.map((file) => ({ params: { shard: file }, props: { file }, cacheKey: keyOfFile(site, file) }));
}) satisfies GetStaticPaths;
