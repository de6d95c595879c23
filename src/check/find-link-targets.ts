/** What links and references of any file are held against. */
import { blockAnchor, figureAnchor, storyPath } from '../lib/urls.ts';
import type { BlockNumbers } from '../lib/block-numbers.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { ContentFile } from './read/content-tree.ts';
import { isReleased } from './release.ts';
import type { LinkTargets } from './link-targets.ts';
import { pathsBesideEntries } from './check-own-pages.ts';
import { type RegistryEntry, recordsOf } from './check-registry.ts';
import type { ReadStory } from './check-story-files.ts';

const anchorsOf = (record: ArticleRecord, { numbers, gone }: BlockNumbers): Set<string> =>
  new Set([
    ...[...numbers, ...gone.map(({ number }) => number)].map(blockAnchor),
    ...record.figures.map(({ id }) => figureAnchor(id)),
  ]);

const idsOf = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));

/**
 * Everything in a folder that can be pointed to.
 * @param release the time of the release, without which nothing that waits is shown
 */
export function linkTargetsOf(
  stories: ReadStory[],
  entries: RegistryEntry[],
  pages: ContentFile[],
  release: string | undefined,
): LinkTargets {
  const { published, ...records } = recordsOf(entries);
  const open = idsOf(published.filter(({ movedTo, gone }) => (movedTo ?? gone) === undefined));
  const isHidden = ({ files, result: { record } }: ReadStory) =>
    record !== undefined && !isReleased(record, release, open.has(storyPath('zh', files.id)));
  return {
    ids: {
      articles: idsOf(stories.map(({ files }) => files)),
      organisations: idsOf(records.organisations),
      programmes: idsOf(records.programmes),
      campaigns: idsOf(records.campaigns),
      places: idsOf(records.places),
      topics: idsOf(records.topics),
      glossary: idsOf(records.glossary),
      units: idsOf(records.units),
      audiences: idsOf(records.audiences),
      needs: idsOf(records.needs),
    },
    translated: idsOf(stories.flatMap(({ files }) => (files.en ? [files] : []))),
    hidden: idsOf(stories.filter(isHidden).map(({ files }) => files)),
    anchors: new Map(
      stories.flatMap(({ files, result: { record }, numbers }) =>
        record ? [[files.id, { zh: anchorsOf(record, numbers.zh), en: anchorsOf(record, numbers.en) }]] : [],
      ),
    ),
    pages: pathsBesideEntries(pages),
  };
}
