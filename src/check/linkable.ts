/** What links and references of any file are held against. */
import type { Locale } from '../i18n/locales.ts';
import { blockAnchor, figureAnchor } from '../lib/anchors.ts';
import type { ContentFile } from './read/content-tree.ts';
import { isReleased } from './release.ts';
import type { LinkTargets } from './rules/references.ts';
import { pathsBesideEntries } from './rules/own-page-law.ts';
import { type RegistryEntry, recordsOf } from './rules/registry-entries.ts';
import type { ReadStory } from './stories.ts';

const anchorsOf = ({ record, blocks }: ReadStory['result'], locale: Locale): Set<string> =>
  new Set([
    ...Array.from({ length: blocks[locale] }, (_, at) => blockAnchor(at + 1)),
    ...(record?.figures ?? []).map(({ id }) => figureAnchor(id)),
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
  const { published: _published, ...records } = recordsOf(entries);
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
    hidden: idsOf(
      stories.flatMap(({ files, result }) => (result.record && !isReleased(result.record, release) ? [files] : [])),
    ),
    anchors: new Map(
      stories.flatMap(({ files, result }) =>
        result.record ? [[files.id, { zh: anchorsOf(result, 'zh'), en: anchorsOf(result, 'en') }]] : [],
      ),
    ),
    pages: pathsBesideEntries(pages),
  };
}
