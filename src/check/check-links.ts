/** What points from one file to another, each kind a function of its own: references, links, pictures, published URLs. */
import { parsePath, type PathKind, type SitePath } from '../lib/parse-path.ts';
import { audiencePath, localeOfPath, needPath, registryPath, storyPath } from '../lib/urls.ts';
import type { Bilingual, RefTarget } from '../schemas/common.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Pointer } from './read/parse-article.ts';
import type { Finding, Position } from './problem.ts';
import { deadAnchor } from './rules/dead-anchor.ts';
import { deadLink } from './rules/dead-link.ts';
import { checkReference } from './rules/reference.ts';
import { restsOnHidden } from './rules/rests-on-hidden.ts';
import { restsOnWithdrawn } from './rules/rests-on-withdrawn.ts';
import type { Reference } from './read/apply-schema.ts';

/** What can be pointed to. */
export interface LinkTargets {
  /** Those of the site: in another one it has no page. */
  languages: readonly Locale[];
  /** Ids of stories and entries. */
  ids: Readonly<Record<RefTarget, ReadonlySet<string>>>;
  /** Ids by the Chinese and English names of their entries. */
  named: Readonly<Record<RefTarget, ReadonlyMap<string, readonly string[]>>>;
  /** What units count, by id: several are called alike. */
  meanings: ReadonlyMap<string, Bilingual>;
  /** Ids of entries that are there and cannot be read: they are told where they stand. */
  broken: Readonly<Record<RefTarget, ReadonlySet<string>>>;
  /** Collections of which nothing could be read. */
  unread: ReadonlySet<RefTarget>;
  /** Stories with an English page. */
  translated: ReadonlySet<string>;
  /** Drafts, and stories that wait for their time, each with that time or `draft`. */
  pending: ReadonlyMap<string, string>;
  /** Those of them that are not shown: all, but in a preview. */
  hidden: ReadonlySet<string>;
  /** Stories that were withdrawn. */
  withdrawn: ReadonlySet<string>;
  /** Anchors of a story's page, `p1` or `f-visits`, by language. */
  anchors: ReadonlyMap<string, Record<Locale, ReadonlySet<string>>>;
  /** Pages that are no entry's: lists, search, the site's own. */
  pages: ReadonlySet<string>;
}

/**
 * References that resolve to nothing; from what readers see (`shown`), those to a story that they do not see: what
 * rests on it is left out of the site.
 */
export const checkReferences = (
  references: Reference[],
  targets: LinkTargets,
  shown: boolean,
  at: (path: string) => Position,
): Finding[] =>
  references.flatMap((one) => {
    const isHidden = one.collections.includes('articles') && targets.hidden.has(one.id);
    if (isHidden) return shown ? [restsOnHidden.at(at(one.path), one.id)] : [];
    return checkReference(one, targets, at(one.path));
  });

/** The withdrawn among the sources of an entry that readers see for its others. */
export function checkSources(references: Reference[], targets: LinkTargets, at: (path: string) => Position): Finding[] {
  const sources = references.filter(({ path }) => path.startsWith('sources.'));
  const gone = sources.filter(({ id }) => targets.withdrawn.has(id));
  return gone.length === sources.length ? [] : gone.map(({ id, path }) => restsOnWithdrawn.at(at(path), id));
}

/** What a page is of, in which collection that is, and its path in a language; undefined for pages of nothing with an id. */
function subjectOf(page: SitePath | undefined) {
  switch (page?.kind) {
    case 'story':
      return { collection: 'articles', pathTo: (there: Locale) => storyPath(there, page.id), ...page } as const;
    case 'need':
      return { collection: 'needs', pathTo: (there: Locale) => needPath(there, page.id), ...page } as const;
    case 'audience':
      return { collection: 'audiences', pathTo: (there: Locale) => audiencePath(there, page.id), ...page } as const;
    case 'entry': {
      if (page.page !== undefined) return undefined;
      return { pathTo: (there: Locale) => registryPath(there, page.collection, page.id), ...page } as const;
    }
    default:
      return undefined;
  }
}

/** A path with its last slash, before its query and fragment. */
const withSlash = (address: string): string => address.replace(/^([^?#]*?)\/?(?=[?#]|$)/, '$1/');

/** The story or entry that a path of this site names, with or without its last slash; undefined for other pages. */
function entryOf(address: string) {
  const whole = withSlash(address);
  const subject = subjectOf(parsePath(whole));
  if (!subject) return undefined;
  const { locale, collection, id, anchor = '', pathTo } = subject;
  return { locale, collection, id, slash: whole === address, anchor, pathTo };
}

/**
 * Whether a side-by-side page is there: of a translated story, which readers must see where they see what `shown` is
 * about; undefined for other paths.
 */
function hasPair(path: string, targets: LinkTargets, shown = true): boolean | undefined {
  const page = parsePath(path);
  if (page?.kind !== 'bilingual') return undefined;
  return targets.translated.has(page.id) && !(shown && targets.hidden.has(page.id));
}

/** Whether a reader finds a page at a path; paths that name no entry are left to the verification of the built site. */
export function hasPage(path: string, targets: LinkTargets): boolean {
  if (!targets.languages.includes(localeOfPath(path))) return false;
  const pair = hasPair(path, targets);
  if (pair !== undefined) return pair;
  const entry = entryOf(path);
  if (!entry) return true;
  const { locale, collection, id, slash } = entry;
  if (!slash || !targets.ids[collection].has(id)) return false;
  return collection !== 'articles' || (!targets.hidden.has(id) && (locale === 'zh' || targets.translated.has(id)));
}

/** Whether a path is known to have its page: an entry's, or one of the site's own. */
export const isAlive = (path: string, targets: LinkTargets): boolean =>
  (targets.pages.has(path) && targets.languages.includes(localeOfPath(path))) ||
  ((entryOf(path) ?? hasPair(path, targets)) !== undefined && hasPage(path, targets));

/** Kinds of which each page is there or not, and it is known which. */
const IN_PAGES: ReadonlySet<string | undefined> = new Set<PathKind>([
  'list',
  'hospitals',
  'services',
  'glossary',
  'figures',
  'timeline',
  'data',
  'own',
]);

/** A path that names no entry is that of a list, of the search, of an own page, of two languages: or of nothing. */
function otherFault(
  target: string,
  targets: LinkTargets,
  shown: boolean,
): Parameters<typeof deadLink.at>[2] | undefined {
  const [path = ''] = target.split(/[?#]/, 1);
  const pair = hasPair(path, targets, shown);
  if (pair !== undefined) return pair ? undefined : { of: 'nowhere' };
  const kind = parsePath(path)?.kind;
  if (targets.pages.has(path) || (kind !== undefined && !IN_PAGES.has(kind))) return undefined;
  if (kind !== undefined) return { of: 'nowhere' };
  const wanted = withSlash(target);
  return parsePath(wanted) === undefined ? { of: 'nowhere' } : { of: 'slash', wanted };
}

/**
 * Links to pages of this site: they exist, in the language of the file where there is such a page, with the place that
 * they name. `shown` says whether readers see the file: then they must see what it links to.
 */
export function checkLinks(links: Pointer[], targets: LinkTargets, locale: Locale, shown: boolean): Finding[] {
  return links.flatMap(({ target, line, column }) => {
    const entry = entryOf(target);
    const at = { line, column };
    if (!entry) {
      const fault = otherFault(target, targets, shown);
      return fault ? [deadLink.at(at, target, fault)] : [];
    }
    const { collection, id, anchor } = entry;
    if (!targets.ids[collection].has(id)) {
      const isBroken = targets.broken[collection].has(id) || targets.unread.has(collection);
      return isBroken ? [] : [deadLink.at(at, target, { of: 'nowhere' })];
    }
    if (shown && collection === 'articles' && targets.hidden.has(id))
      return [deadLink.at(at, target, { of: 'hidden' })];
    const there = locale === 'en' && (collection !== 'articles' || targets.translated.has(id)) ? 'en' : 'zh';
    const wanted = entry.pathTo(there);
    if (!entry.slash) return [deadLink.at(at, target, { of: 'slash', wanted })];
    if (entry.locale !== there) return [deadLink.at(at, target, { of: 'language', wanted })];
    const anchors = targets.anchors.get(id)?.[there];
    if (collection !== 'articles' || anchor === '' || !anchors || anchors.has(anchor)) return [];
    return [deadAnchor.at(at, target)];
  });
}
