/** What stories are held against, beside their own files. */
import { digestOf } from '../disk/digest.ts';
import { type NamedEntry, nameFinder } from './name-finder.ts';
import { type RegistryEntry, recordsOf } from './check-registry.ts';
import type { StoryContext } from './check-story.ts';

/** The names, units and switches that decide the outcome of a story; `digest` changes when any of them does. */
export function contextOf(
  entries: RegistryEntry[],
  options: { finalReviewRequired: boolean },
): StoryContext & { digest: string } {
  const named = entries.flatMap(({ collection, id, record }): NamedEntry[] => {
    if (collection !== 'organisations' && collection !== 'programmes' && collection !== 'campaigns') return [];
    const { name, aliases, autolink } = record;
    return [{ collection, id, name, aliases, autolink }];
  });
  const { units } = recordsOf(entries);
  return {
    finders: { zh: nameFinder(named, 'zh'), en: nameFinder(named, 'en') },
    units: new Map(units.map((unit) => [unit.id, unit])),
    finalReviewRequired: options.finalReviewRequired,
    digest: digestOf(named, units, options.finalReviewRequired),
  };
}
