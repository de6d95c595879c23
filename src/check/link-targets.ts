/** What links and references of any file are held against. */
import type { Locale } from '../i18n/locales.ts';
import { blockAnchor, figureAnchor, storyPath } from '../lib/urls.ts';
import type { BlockNumbers } from '../lib/block-numbers.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { RefTarget } from '../schemas/common.ts';
import type { ContentFile } from './read/content-tree.ts';
import { type Edition, pendingOf } from './is-released.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';
import type { LinkTargets } from './check-links.ts';
import { pathsBesideEntries } from './check-own-pages.ts';
import { type ReadRegistry, type RegistryEntry, recordsOf } from './check-registry.ts';
import type { ReadStory } from './read-story.ts';

const anchorsOf = (record: ArticleRecord, { numbers, gone }: BlockNumbers): Set<string> =>
  new Set([
    ...[...numbers, ...gone.map(({ number }) => number)].map(blockAnchor),
    ...record.figures.map(({ id }) => figureAnchor(id)),
  ]);

const idsOf = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));

/** The names by which editors know an entry, beside its id. */
function namesOf(entry: RegistryEntry): string[] {
  switch (entry.collection) {
    case 'units':
      return [entry.record.zh, entry.record.en.one, entry.record.en.other].filter(Boolean);
    case 'published':
    case 'anchors':
      return [];
    default: {
      const { name, aliases } = entry.record;
      return [name.zh, name.en, ...aliases.zh, ...aliases.en];
    }
  }
}

/** Ids of a collection's entries by their names. */
function idsByName(entries: RegistryEntry[], collection: RefTarget): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const entry of entries.filter((one) => one.collection === collection)) {
    for (const name of new Set(namesOf(entry))) named.set(name, [...(named.get(name) ?? []), entry.id]);
  }
  return named;
}

/** One value for each collection that can be pointed to. */
const byCollection = <T>(make: (collection: RefTarget) => T): Record<RefTarget, T> => ({
  articles: make('articles'),
  organisations: make('organisations'),
  programmes: make('programmes'),
  campaigns: make('campaigns'),
  places: make('places'),
  topics: make('topics'),
  glossary: make('glossary'),
  units: make('units'),
  audiences: make('audiences'),
  needs: make('needs'),
});

/**
 * Everything in a folder that can be pointed to.
 * @param languages those of the site
 */
export function findLinkTargets(
  stories: ReadStory[],
  { entries, broken, unread }: ReadRegistry,
  pages: ContentFile[],
  { release, preview }: Edition,
  languages: readonly Locale[],
): LinkTargets {
  const records = recordsOf(entries);
  const { published } = records;
  const open = idsOf(published.filter(({ movedTo, gone }) => (movedTo ?? gone) === undefined));
  const pending = new Map(
    stories.flatMap(({ files: { id }, result: { record } }) => {
      const until = record && pendingOf(record, release, open.has(storyPath('zh', id)));
      return until === undefined ? [] : [[id, until]];
    }),
  );
  const told = stories.flatMap(({ files, result: { record } }) => (record && !pending.has(files.id) ? [record] : []));
  const brokenIn = (collection: RefTarget) => (collection === 'articles' ? undefined : broken.get(collection));
  return {
    languages,
    ids: byCollection((collection) =>
      collection === 'articles'
        ? idsOf(stories.map(({ files }) => files))
        : idsOf(entries.filter((entry) => entry.collection === collection)),
    ),
    named: byCollection((collection) => idsByName(entries, collection)),
    meanings: new Map(
      records.units.map(({ id, what, en }) => [id, what ?? { zh: en.other || id, en: en.other || id }]),
    ),
    broken: byCollection((collection) => brokenIn(collection) ?? new Set<string>()),
    unread: new Set(Object.values(byCollection((one) => one)).filter((one) => one !== 'articles' && unread.has(one))),
    translated: idsOf(stories.flatMap(({ files }) => (files.en ? [files] : []))),
    pending,
    hidden: new Set(preview === true ? [] : pending.keys()),
    withdrawn: idsOf(
      stories.flatMap(({ files, result: { record } }) => (record && withdrawalOf(record) ? [files] : [])),
    ),
    anchors: new Map(
      stories.flatMap(({ files, result: { record }, numbers }) =>
        record ? [[files.id, { zh: anchorsOf(record, numbers.zh), en: anchorsOf(record, numbers.en) }]] : [],
      ),
    ),
    pages: pathsBesideEntries(
      {
        ...records,
        figures: told.flatMap(({ figures }) => figures),
        timeline: told.flatMap(({ events }) => events),
      },
      pages,
    ),
  };
}
