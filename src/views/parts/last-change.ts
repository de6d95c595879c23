/** When our own text of a story was last published or changed: what those who follow the site go by. */
import { byNewest, newestFirst } from '../../lib/dates.ts';
import type { Story } from '../input/content-index.ts';

/** The newest day on which our text was published or changed. */
export const lastChange = ({ published, changes }: Story): string | undefined =>
  [...(published === undefined ? [] : [published]), ...changes.map(({ date }) => date)].sort().at(-1);

/** Stories, the last published or changed first; those of one day by the dates of their sources. */
export const lastChangedFirst = (stories: readonly Story[]): Story[] =>
  stories.toSorted((a, b) => byNewest(lastChange(a) ?? '', lastChange(b) ?? '') || newestFirst(a, b));
