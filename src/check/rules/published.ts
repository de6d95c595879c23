/** A published URL never dies: it has a page, or moved to one, or says why it went. */
import { type Known, hasPage, isAlive } from './links.ts';
import { type Problem, finding, inFile } from '../problem.ts';
import { type RegistryEntry, placeInEntry } from './registry.ts';

/** Entries of published.yaml that lead nowhere. */
export function checkPublished(entries: RegistryEntry[], known: Known): Problem[] {
  const published = entries
    .filter(({ collection }) => collection === 'published')
    .map((entry) => ({ entry, ...(entry.record as { movedTo?: string; gone?: unknown }) }));
  // What moved or went is no place to move to: a reader would be sent on and on, or round in a circle.
  const left = new Set(published.flatMap(({ entry: { id }, movedTo, gone }) => ((movedTo ?? gone) ? [id] : [])));
  return published.flatMap(({ entry, movedTo, gone }) => {
    if ((gone !== undefined || movedTo !== undefined) && isAlive(entry.id, known)) {
      return inFile(entry.file, [
        finding('published-alive', placeInEntry(entry, 'id'), {
          zh: `网址 ${entry.id} 还有页面，却写了 movedTo 或 gone。`,
          en: `The URL ${entry.id} still has its page, but says movedTo or gone.`,
          fixZh: '删去 movedTo 和 gone，或撤下那个页面。',
          fixEn: 'Remove movedTo and gone, or take the page away.',
        }),
      ]);
    }
    const leads = movedTo === undefined || !left.has(movedTo);
    if (gone !== undefined || (leads && hasPage(movedTo ?? entry.id, known))) return [];
    return inFile(entry.file, [
      finding('published-lost', placeInEntry(entry, movedTo === undefined ? 'id' : 'movedTo'), {
        zh: `已发布的网址 ${entry.id} 没有页面了${movedTo === undefined ? '' : `，${movedTo} 也没有`}。`,
        en: `The published URL ${entry.id} has no page any more${movedTo === undefined ? '' : `, nor has ${movedTo}`}.`,
        fixZh: '恢复页面，或写 movedTo（新路径）或 gone（下线原因）。',
        fixEn: 'Restore the page, or give movedTo (its new path) or gone (why it went).',
      }),
    ]);
  });
}
