/** Writes down what was published: every address with its first day, and the numbers of every story's paragraphs. */
import { existsSync, readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { CheckedArticle, Content } from '../check/check-content.ts';
import { writeWhole } from '../disk/files.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { PageFacts } from '../verify/page-facts.ts';

type PublishedRecord = Content['registry']['published'][number];

/** The second and later pages of a list move with every story: nobody cites them. */
const isFurtherPage = (path: string): boolean => /\/page\/\d+\/$/.test(path);

/** Addresses that a reader may keep: pages, but those that say that nothing is there, or send on, or only continue a list. */
export const keptAddresses = (pages: readonly PageFacts[]): string[] =>
  pages
    .filter(({ path, noindex, moved }) => path.endsWith('/') && !noindex && !moved && !isFurtherPage(path))
    .map(({ path }) => path)
    .sort();

/** Published addresses that the built site has not: no page, and no file. */
export function lostAddresses(
  published: readonly PublishedRecord[],
  pages: readonly PageFacts[],
  isFile: (path: string) => boolean,
): PublishedRecord[] {
  const there = new Set(pages.map(({ path }) => path));
  return published.filter(({ id, gone }) => !there.has(id) && gone === undefined && !isFile(id));
}

/** A list file as it is, with its comments; an empty list where there is none. */
function listOf(file: string): { document: ReturnType<typeof parseDocument>; items: YAMLSeq<YAMLMap> } {
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : 'items: []\n');
  let items: unknown = document.get('items');
  if (!isSeq(items)) document.set('items', (items = document.createNode([])));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the check has read it: a list of maps
  const list = items as YAMLSeq<YAMLMap>;
  list.flow = false;
  return { document, items: list };
}

const idIn = (item: unknown): string => (isMap(item) ? String(item.get('id')) : '');

/** One item, on one line. */
function flow(document: ReturnType<typeof parseDocument>, value: Record<string, unknown>): YAMLMap {
  const node = document.createNode(value, { flow: true }) as YAMLMap;
  node.flow = true;
  return node;
}

const toText = (document: ReturnType<typeof parseDocument>): string => document.toString({ lineWidth: 0 });

/**
 * Adds to published.yaml the addresses that it has not; what stands there stays.
 * @param since the day of the release, ISO
 * @returns how many were added
 */
export function recordAddresses(file: string, addresses: readonly string[], since: string): number {
  const { document, items } = listOf(file);
  const known = new Set(items.items.map(idIn));
  const fresh = addresses.filter((path) => !known.has(path));
  for (const id of fresh) items.add(flow(document, { id, since }));
  if (fresh.length > 0 || !existsSync(file)) writeWhole(file, toText(document));
  return fresh.length;
}

/**
 * Writes the time of a release into published.yaml, where a story waited for it: later builds, which know no time, show
 * it too. What waited for nothing is shown at any time.
 * @param waited times that stories waited for, which this release brought out
 * @returns whether it was written
 */
export function recordTime(file: string, at: string, waited: readonly string[]): boolean {
  const { document } = listOf(file);
  const known: unknown = document.get('release');
  const isKnown = (time: string) => typeof known === 'string' && Date.parse(time) <= Date.parse(known);
  if (waited.every(isKnown)) return false;
  if (known === undefined && isMap(document.contents))
    document.contents.items.unshift(document.createPair('release', at));
  else document.set('release', at);
  writeWhole(file, toText(document));
  return true;
}

/** What anchors.yaml says of a story. */
function anchorsOf({ id, numbers, blockDigests }: Pick<CheckedArticle, 'id' | 'numbers' | 'blockDigests'>) {
  const { numbers: zh, gone } = numbers.zh;
  const en = blockDigests.en.length === zh.length ? { en: blockDigests.en } : {};
  return { id, numbers: zh, zh: blockDigests.zh, ...en, ...(gone.length > 0 ? { gone } : {}) };
}

/**
 * Writes the numbers of published stories into anchors.yaml; those of stories that are not published now stay as they are.
 * @returns how many stories are new or changed
 */
export function recordAnchors(
  file: string,
  stories: readonly Pick<CheckedArticle, 'id' | 'numbers' | 'blockDigests'>[],
): number {
  const { document, items } = listOf(file);
  let changed = 0;
  for (const story of stories.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const record = anchorsOf(story);
    const at = items.items.findIndex((item) => idIn(item) === story.id);
    if (JSON.stringify(items.items[at]?.toJSON()) === JSON.stringify(record)) continue;
    changed += 1;
    const node = document.createNode(record) as YAMLMap;
    for (const field of ['numbers', ...LOCALES, 'gone'] as const) {
      const list = node.get(field);
      if (isSeq(list)) list.flow = true;
    }
    if (at === -1) items.add(node);
    else items.items[at] = node;
  }
  if (changed > 0 || !existsSync(file)) writeWhole(file, toText(document));
  return changed;
}
