/** A published URL never dies: it has a page, or moved to one, or says why it went. */
import { parsePath } from '../lib/parse-path.ts';
import { bilingualPath, localeOfPath, pathIn, storyPath } from '../lib/urls.ts';
import { type LinkTargets, hasPage, isAlive } from './check-links.ts';
import { type Problem, inFile } from './problem.ts';
import { publishedAlive } from './rules/published-alive.ts';
import { publishedLost } from './rules/published-lost.ts';
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

/** Where an address in a language that the site gave up leads now: to the same page in the one that is left. */
function givenUp(path: string, targets: LinkTargets): string | undefined {
  const read = parsePath(path);
  const isPair = read?.kind === 'bilingual';
  if (read === undefined || (!isPair && targets.languages.includes(localeOfPath(path)))) return undefined;
  if (isPair && targets.languages.length > 1) return undefined;
  const there = isPair ? storyPath('zh', read.id) : pathIn('zh', path);
  return hasPage(there, targets) ? there : undefined;
}

/** The line of published.yaml that says where an address went, whole and in YAML; else the one that says why. */
export function lineFor({ id, since }: Published['record'], movedTo?: string): string {
  const went = movedTo === undefined ? 'gone: { zh: 下线原因, en: Why it went }' : `movedTo: ${movedTo}`;
  return `- { id: ${id}, since: ${since}, ${went} }`;
}

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
    if ((gone ?? movedTo) && isAlive(entry.id, targets))
      return inFile(entry.file, [publishedAlive.at(positionInEntry(entry, 'id'), entry.id)]);
    const leads = movedTo === undefined || !left.has(movedTo);
    if (gone || (leads && hasPage(movedTo ?? entry.id, targets))) return [];
    const at = positionInEntry(entry, movedTo === undefined ? 'id' : 'movedTo');
    const other = movedTo === undefined ? givenUp(entry.id, targets) : undefined;
    const line = lineFor(entry.record, movedOf(entry.id, renamed) ?? other);
    const remove = `${entry.id}, since: ${entry.record.since}`;
    const edit = other === undefined ? undefined : { remove, insert: `${remove}, movedTo: ${other}` };
    return inFile(entry.file, [publishedLost.at(at, entry.id, movedTo, line, edit)]);
  });
}
