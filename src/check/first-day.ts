/** The day on which a story's own text first appeared, where its record does not say: that of its address, or of this release. */
import { beijingDay } from '../lib/dates.ts';
import { storyPath } from '../lib/urls.ts';
import type { PublishedRecord } from '../schemas/release.ts';

/**
 * @param release the time of this release, which will write its day into published.yaml
 * @returns the day of a story that is shown, by its id
 */
export function firstDays(published: readonly PublishedRecord[], release: string | undefined) {
  const days = new Map<string, string>();
  for (const { id, movedTo = id, since } of published) {
    const known = days.get(movedTo);
    if (known === undefined || since < known) days.set(movedTo, since);
  }
  const today = release === undefined ? undefined : beijingDay(new Date(release));
  return (id: string): string | undefined => days.get(storyPath('zh', id)) ?? today;
}
