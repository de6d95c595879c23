/** Hits in their groups, each below a heading that says what they are. */
import { fill } from '../i18n/fill.ts';
import type { MissingWords } from '../search/ask/match/missing-words.ts';
import type { Wording } from '../search/ask/results/interface-words.ts';
import { leftIn } from '../search/ask/results/status-messages.ts';
import { setContent } from './set-content.ts';

const GROUPS = ['registry', 'exact', 'related'] as const;

export type Group = (typeof GROUPS)[number];

/** What has only a part of what was asked for is no answer, and no group is called one. */
function headingOf(own: string, { words, locale }: Wording, missing: MissingWords): string {
  const left = leftIn(missing, locale);
  return left === undefined
    ? fill(words.groupNear, { group: own })
    : fill(words.groupWith, { group: own, words: left });
}

/** @param missing words of the query that none of the hits has */
export function renderGroups(
  root: HTMLElement,
  hits: readonly { group: Group; element: HTMLElement }[],
  wording?: Wording,
  missing?: MissingWords,
): void {
  const heading = (group: Group) => root.querySelector<HTMLElement>(`[data-group=${group}] h2`);
  const nameOf = (title: HTMLElement) => (title.dataset['own'] ??= title.textContent);
  for (const group of GROUPS) {
    const section = root.querySelector<HTMLElement>(`[data-group=${group}]`);
    const inGroup = hits.filter((hit) => hit.group === group);
    setContent(section?.querySelector('ul, ol'), ...inGroup.map(({ element }) => element));
    if (section) section.hidden = inGroup.length === 0;
    const title = heading(group);
    if (!title) continue;
    const own = nameOf(title);
    // “Related” would say that they are near what was asked for.
    const named = group === 'related' ? (heading('exact') ?? title) : title;
    title.textContent = wording && missing ? headingOf(nameOf(named), wording, missing) : own;
  }
}
