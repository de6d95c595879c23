/** What the search index is made of: the words of every story and every registry entry, one record a page and language. */
import { HAS_ENGLISH, LOCALES, otherLocale, type Locale } from '../../i18n/locales.ts';
import { marksOf } from '../../i18n/typography.ts';
import type { Body } from '../../lib/body-pieces.ts';
import { figureDate } from '../../lib/figure-format.ts';
import { blockAnchor, figureAnchor, REGISTRY_KINDS, registryUrl, storyUrl, type RegistryKind } from '../../lib/urls.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import type { SynonymSet } from '../../search/text/lexicon-files.ts';
import type {
  BlockFigure,
  SearchBlock,
  SearchFacets,
  SearchField,
  SearchRecord,
} from '../../search/text/search-record.ts';
import { entry, namedIn, placeLine, type ContentIndex, type Story } from '../input/content-index.ts';
import {
  type Named,
  plainWordsOfOffer,
  plainWordsOfOrganisation,
  plainWordsOfStory,
  plainWordsOfTopic,
} from './words-for-page.ts';
import { figureItems } from '../parts/figure-items.ts';

/** Facets of a page that nothing narrows. */
export const NO_FACETS = { organisations: [], programmes: [], campaigns: [], places: [], topics: [] };

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

/** The plain text of each block of a body and its number, by the body's digest. */
export type TextOf = (body: string) => Pick<Body, 'text' | 'numbers'>;

const stretch = (parts: (string | undefined)[]): SearchBlock[] =>
  parts.flatMap((text) => (text === undefined ? [] : [{ anchor: '', text }]));

function storyFields(content: ContentIndex, story: Story, locale: Locale): Record<SearchField, string[]> {
  const { source, places } = story;
  const names = ({ name, aliases }: Named) => [name[locale], ...aliases[locale]];
  const present = (texts: (string | undefined)[]) => texts.flatMap((text) => text ?? []);
  return {
    author: present([source.byline?.[locale]]),
    source: present([source.publication?.[locale], source.via?.publication[locale]]),
    place: places.flatMap((id) => placeLine(content.places, id)).flatMap(names),
    organisation: namedIn(story, 'organisations').flatMap((id) => names(entry(content.organisations, id))),
  };
}

/** The figures of a story: what they count is text, and leads to the figure's sentence. */
const figureBlocks = (content: ContentIndex, story: Story, locale: Locale): SearchBlock[] =>
  figureItems(content, story, locale).map(({ id, value, what, scope, claimant, basis, ...dates }) => {
    const told = [scope, figureDate(dates, basis, locale)].filter((words) => words !== undefined);
    const figure: BlockFigure = {
      value,
      ...(told.length === 0 ? {} : { basis: told.join(marksOf(locale).semicolon) }),
      ...(claimant === undefined ? {} : { by: claimant }),
    };
    return { anchor: figureAnchor(id), text: what, figure };
  });

/** What stands on a story's page beside its text: source, people, events and plans. */
function printedBeside({ source, people, events, plans }: Story, locale: Locale): SearchBlock[] {
  const { publication, title, byline, via } = source;
  const whats = [...events, ...plans].map(({ what }) => what[locale]);
  const named = people.map(({ name, role }) => `${name[locale]} ${role[locale]}`);
  const own = [publication?.[locale], title, byline?.[locale], via?.publication[locale]];
  return stretch([...new Set([...own, ...named, ...whats])]);
}

/** A story in the languages that it is in. */
const storyRecords = (content: ContentIndex, story: Story, textOf: TextOf): SearchRecord[] =>
  LOCALES.flatMap((locale) => {
    const words = story[locale];
    const other = story[otherLocale(locale)];
    if (!words) return [];
    const { text: texts, numbers } = textOf(words.body);
    const blocks = texts.map((text, index) => ({ anchor: blockAnchor(numbers[index] ?? index + 1), text }));
    return {
      collection: 'articles',
      id: story.id,
      locale,
      url: storyUrl(locale, story.id),
      other: other && { url: storyUrl(otherLocale(locale), story.id), title: other.title },
      title: words.title,
      aliases: [],
      summary: words.summary,
      date: story.date,
      dateBasis: story.dateBasis === 'printed' ? undefined : story.dateBasis,
      machine: story.drafted === 'machine' ? true : undefined,
      facets: storyFacets(story),
      blocks: [
        ...blocks,
        ...stretch([story.plain?.[locale]]),
        ...figureBlocks(content, story, locale),
        ...printedBeside(story, locale),
      ],
      plainWords: plainWordsOfStory(content, story, locale),
      fields: storyFields(content, story, locale),
    };
  });

/** What a registry entry has beside its names. */
type EntryFacts = Pick<SearchRecord, 'facets' | 'blocks' | 'plainWords' | 'date'>;

const organisationFacts = (
  content: ContentIndex,
  { kind, place, contact }: OrganisationRecord,
  locale: Locale,
): EntryFacts => ({
  facets: { ...NO_FACETS, kind, places: place === undefined ? [] : [place] },
  blocks: stretch([contact?.address?.[locale], contact?.telephone, contact?.hours?.[locale]]),
  plainWords: plainWordsOfOrganisation(content, { place }, locale),
});

function offerFacts(content: ContentIndex, offer: ProgrammeRecord | CampaignRecord, locale: Locale): EntryFacts {
  const { kind, operator, partners, places, benefits } = offer;
  const date = 'date' in offer ? offer.date : undefined;
  const organisations = operator === undefined ? partners : [operator, ...partners];
  return {
    facets: { ...NO_FACETS, kind, organisations, places, year: date?.slice(0, 4) },
    blocks: benefits.flatMap(({ what, where, how, cost }) =>
      stretch([what, where, how, cost].map((words) => words?.[locale])),
    ),
    plainWords: plainWordsOfOffer(content, offer, locale),
    date,
  };
}

function entryFacts(content: ContentIndex, kind: RegistryKind, id: string, locale: Locale): EntryFacts {
  switch (kind) {
    case 'organisations':
      return organisationFacts(content, entry(content.organisations, id), locale);
    case 'programmes':
    case 'campaigns':
      return offerFacts(content, entry<ProgrammeRecord | CampaignRecord>(content[kind], id), locale);
    case 'places': {
      const { kind: level, parent } = entry(content.places, id);
      const facets = { ...NO_FACETS, kind: level, places: parent === undefined ? [] : [parent] };
      return { facets, blocks: [], plainWords: [] };
    }
    case 'topics': {
      const plainWords = plainWordsOfTopic(entry(content.topics, id), locale);
      return { facets: { ...NO_FACETS, kind: 'topic' }, blocks: [], plainWords };
    }
  }
}

/** What entries of all kinds have. */
interface Entry extends Named {
  summary?: Record<Locale, string> | undefined;
  drafted?: 'human' | 'machine';
}

function entryRecord(content: ContentIndex, kind: RegistryKind, id: string, locale: Locale): SearchRecord {
  const named = entry<Entry>(content[kind], id);
  const other = otherLocale(locale);
  return {
    collection: kind,
    id,
    locale,
    url: registryUrl(locale, kind, id),
    other: LOCALES.includes(other) ? { url: registryUrl(other, kind, id), title: named.name[other] } : undefined,
    title: named.name[locale],
    aliases: named.aliases[locale],
    summary: named.summary?.[locale] ?? '',
    machine: named.summary && named.drafted === 'machine' ? true : undefined,
    ...entryFacts(content, kind, id, locale),
  };
}

/**
 * Every record of the site: stories newest first, then the registry.
 * @param textOf reads a body's text
 */
export const searchRecords = (content: ContentIndex, textOf: TextOf): SearchRecord[] => [
  ...content.stories.flatMap((story) => storyRecords(content, story, textOf)),
  ...REGISTRY_KINDS.flatMap((kind) =>
    [...content[kind].keys()].flatMap((id) => LOCALES.map((locale) => entryRecord(content, kind, id, locale))),
  ),
];

/** What the glossary, the finder's needs and its audiences call things, with what people type instead and what is offered. */
export function searchTerms(content: ContentIndex): SynonymSet[] {
  const glossary = [...content.glossary.values()].map(({ name, aliases, synonyms, programmes }) => ({
    zh: [name.zh, ...aliases.zh],
    en: HAS_ENGLISH ? [name.en, ...aliases.en] : [],
    also: synonyms,
    programmes,
  }));
  const offered = (kind: 'needs' | 'audiences', id: string) =>
    [...content.programmes].flatMap(([programme, { benefits }]) =>
      benefits.some((benefit) => benefit[kind].includes(id)) ? [programme] : [],
    );
  const finder = (['needs', 'audiences'] as const).flatMap((kind) =>
    [...content[kind]].map(([id, named]: [string, Named]) => ({
      zh: [named.name.zh],
      en: HAS_ENGLISH ? [named.name.en] : [],
      also: {
        zh: [...named.aliases.zh, ...(named.words?.zh ?? [])],
        en: [...named.aliases.en, ...(named.words?.en ?? [])],
      },
      programmes: offered(kind, id),
    })),
  );
  return [...glossary, ...finder];
}
