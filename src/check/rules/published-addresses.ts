/** A published URL never dies: it has a page, or moved to one, or says why it went. */
import { type LinkTargets, hasPage, isAlive } from './references.ts';
import { type Finding, type Problem, finding, inFile } from '../problem.ts';
import { type RegistryEntry, isOf, positionInEntry } from './registry-entries.ts';

type Published = Extract<RegistryEntry, { collection: 'published' }>;

const alive = (entry: Published): Finding =>
  finding('published-alive', positionInEntry(entry, 'id'), {
    zh: `网址 ${entry.id} 还有页面，却写了 movedTo 或 gone。`,
    en: `The URL ${entry.id} still has its page, but says movedTo or gone.`,
    fixZh: '删去 movedTo 和 gone，或撤下那个页面。',
    fixEn: 'Remove movedTo and gone, or take the page away.',
  });

const lost = (entry: Published, movedTo: string | undefined): Finding =>
  finding('published-lost', positionInEntry(entry, movedTo === undefined ? 'id' : 'movedTo'), {
    zh: `已发布的网址 ${entry.id} 没有页面了${movedTo === undefined ? '' : `，${movedTo} 也没有`}。`,
    en: `The published URL ${entry.id} has no page any more${movedTo === undefined ? '' : `, nor has ${movedTo}`}.`,
    fixZh: '恢复页面，或写 movedTo（新路径）或 gone（下线原因）。',
    fixEn: 'Restore the page, or give movedTo (its new path) or gone (why it went).',
  });

/** Entries of published.yaml that lead nowhere. */
export function checkPublished(entries: RegistryEntry[], targets: LinkTargets): Problem[] {
  const published = entries.filter(isOf('published'));
  // What moved or went is no place to move to: a reader would be sent on and on, or round in a circle.
  const left = new Set(published.flatMap(({ id, record }) => ((record.movedTo ?? record.gone) ? [id] : [])));
  return published.flatMap((entry) => {
    const { movedTo, gone } = entry.record;
    if ((gone ?? movedTo) && isAlive(entry.id, targets)) return inFile(entry.file, [alive(entry)]);
    const leads = movedTo === undefined || !left.has(movedTo);
    if (gone || (leads && hasPage(movedTo ?? entry.id, targets))) return [];
    return inFile(entry.file, [lost(entry, movedTo)]);
  });
}
