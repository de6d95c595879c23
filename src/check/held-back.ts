/** What readers must not learn of a story that waits from the registry: the entries that were made for it. */
import { type RegistryKind, REGISTRY_KINDS } from '../lib/urls.ts';
import type { ReadStory } from './read-story.ts';

/** The entries that a story names, as `kind/id`: in its record, and by their names in its text. */
const namedIn = ({ result }: ReadStory): string[] => [
  ...result.references.flatMap(({ collections, id }) =>
    REGISTRY_KINDS.filter((kind) => collections.includes(kind)).map((kind: RegistryKind) => `${kind}/${id}`),
  ),
  ...result.mentions.map(({ entry }) => `${entry.collection}/${entry.id}`),
];

/** Entries that only hidden stories name, as `kind/id`, each with one of them. */
export function heldBack(stories: readonly ReadStory[], hidden: ReadonlySet<string>): Map<string, string> {
  const isHidden = ({ files }: ReadStory) => hidden.has(files.id);
  const shown = new Set(stories.filter((story) => !isHidden(story)).flatMap(namedIn));
  return new Map(
    stories
      .filter(isHidden)
      .flatMap((story) => namedIn(story).flatMap((key) => (shown.has(key) ? [] : [[key, story.files.id] as const]))),
  );
}
