/** Events have no ids of their own. */
import type { Story } from '../input/content-index.ts';

/** The ids of a story's events: the first of a day is known by the day, those after it in the record by their number too. */
export function eventIds({ id, events }: Story): string[] {
  const seen = new Map<string, number>();
  return events.map(({ date }) => {
    const number = (seen.get(date) ?? 0) + 1;
    seen.set(date, number);
    return `${id}/${date}${number === 1 ? '' : `-no-${number}`}`;
  });
}
