/** A published URL never dies: it has a page, or moved to one, or says why it went. */
import { parsePath } from '../lib/parse-path.ts';
import { bilingualPath, storyPath } from '../lib/urls.ts';
import { type LinkTargets, hasPage, isAlive } from './link-targets.ts';
import { type Finding, type Problem, finding, inFile } from './problem.ts';
import { type RegistryEntry, isOf, positionInEntry } from './check-registry.ts';

type Published = Extract<RegistryEntry, { collection: 'published' }>;

/** Where an address of a story went whose id is another now; undefined where it is none of such a story. */
function movedOf(path: string, renamed: ReadonlyMap<string, string>): string | undefined {
  const read = parsePath(path);
  if (read?.kind !== 'story' && read?.kind !== 'bilingual') return undefined;
  const id = renamed.get(read.id);
  if (id === undefined) return undefined;
  return read.kind === 'story' ? storyPath(read.locale, id) : bilingualPath(id);
}

/** The line of published.yaml that says where an address went, whole and in YAML; else the one that says why. */
export function lineFor({ id, since }: Published['record'], movedTo?: string): string {
  const went = movedTo === undefined ? 'gone: { zh: 下线原因, en: Why it went }' : `movedTo: ${movedTo}`;
  return `- { id: ${id}, since: ${since}, ${went} }`;
}

const alive = (entry: Published): Finding =>
  finding('published-alive', positionInEntry(entry, 'id'), {
    zh: `网址 ${entry.id} 还有页面，却写了 movedTo 或 gone。`,
    en: `The URL ${entry.id} still has its page, but says movedTo or gone.`,
    fixZh: '删去 movedTo 和 gone，或撤下那个页面。',
    fixEn: 'Remove movedTo and gone, or take the page away.',
  });

/** @param line what to put in the entry's place */
const lost = (entry: Published, line: string): Finding => {
  const { movedTo } = entry.record;
  return finding('published-lost', positionInEntry(entry, movedTo === undefined ? 'id' : 'movedTo'), {
    zh: `已发布的网址 ${entry.id} 没有页面了${movedTo === undefined ? '' : `，${movedTo} 也没有`}。`,
    en: `The published URL ${entry.id} has no page any more${movedTo === undefined ? '' : `, nor has ${movedTo}`}.`,
    fixZh: `恢复页面；或者把这一条换成：${line}`,
    fixEn: `Restore the page, or put this in the entry’s place: ${line}`,
  });
};

/**
 * Entries of published.yaml that lead nowhere.
 * @param renamed stories that are told by their paragraphs to be another one of old, by the old id
 */
export function checkPublished(
  entries: RegistryEntry[],
  targets: LinkTargets,
  renamed: ReadonlyMap<string, string>,
): Problem[] {
  const published = entries.filter(isOf('published'));
  // What moved or went is no place to move to: a reader would be sent on and on, or round in a circle.
  const left = new Set(published.flatMap(({ id, record }) => ((record.movedTo ?? record.gone) ? [id] : [])));
  return published.flatMap((entry) => {
    const { movedTo, gone } = entry.record;
    if ((gone ?? movedTo) && isAlive(entry.id, targets)) return inFile(entry.file, [alive(entry)]);
    const leads = movedTo === undefined || !left.has(movedTo);
    if (gone || (leads && hasPage(movedTo ?? entry.id, targets))) return [];
    return inFile(entry.file, [lost(entry, lineFor(entry.record, movedOf(entry.id, renamed)))]);
  });
}
