/**
 * The whole content folder: runs all that checks a part of it, and gathers every problem in every file. The command and
 * the loader both call this and nothing else.
 */
import { join } from 'node:path';
import type { AnyKind, Cache } from '../disk/cache.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { RegistryRecords } from '../schemas/collections.ts';
import { recordedAnchors } from './recorded-block-numbers.ts';
import { renamedStories } from './renamed-stories.ts';
import { findLinkTargets } from './link-targets.ts';
import { type Problem, inFile, sortProblems } from './problem.ts';
import type { Block } from './read/blocks.ts';
import { type ContentFile, type ContentTree, readBytes, readTree, toldName } from './read/content-tree.ts';
import { positionOf } from './read/yaml-positions.ts';
import { type LinkTargets, checkLinks, checkReferences, checkSources } from './check-links.ts';
import { checkFiles } from './rules/file-missing.ts';
import { checkSiteUrl } from './rules/site-url.ts';
import { checkUnwritten } from './rules/unwritten.ts';
import { PICTURE_FINDINGS, checkMedia } from './check-media-files.ts';
import type { NameFinder } from './name-finder.ts';
import { type CheckedPage, checkPages } from './check-own-pages.ts';
import { checkPublished } from './check-published.ts';
import {
  type LooseReferences,
  type RegistryEntry,
  checkRegistry,
  positionInEntry,
  recordsOf,
} from './check-registry.ts';
import { type ReadStory, STORY_KINDS, readStory } from './read-story.ts';
import type { LetThrough } from './allowances.ts';
import { faultsOf, markDrafts } from './drafts.ts';
import { firstDays } from './first-day.ts';
import { heldBack } from './held-back.ts';
import { type Edition, laterOf } from './is-released.ts';
import { checkFuture } from './rules/date-order.ts';
import { contextOf } from './story-context.ts';

/** A story whose record is valid, ready to be made into pieces. */
export interface CheckedArticle extends Pick<ReadStory['result'], 'words' | 'stale' | 'anchors' | 'mentions'> {
  id: string;
  /** Changes when its files, the registry or the rules change. */
  digest: string;
  record: ArticleRecord;
  /** What keeps it from readers: that it is a draft, or the time that it waits for. */
  pending?: string | undefined;
  /** It is shown in what is built: readers may see it, or this is a preview. */
  released: boolean;
  /** Of a draft, the errors for which a preview cannot show its text. */
  faults: Problem[];
  files: { zh: ContentFile; en?: ContentFile | undefined };
  /** The numbers of the blocks of each body, and their digests. */
  numbers: ReadStory['numbers'];
  blockDigests: ReadStory['result']['blocks'];
  /** Parsed bodies, read when they are needed. */
  blocksOf: (locale: Locale) => Block[];
}

export interface Content {
  problems: Problem[];
  /** What editors let through, by file. */
  letThrough: (LetThrough & { file: string })[];
  pages: CheckedPage[];
  registry: RegistryRecords;
  stories: CheckedArticle[];
  /** Entries that only stories name which are not shown, as `kind/id`, each with one of those stories. */
  held: Map<string, string>;
  finders: Record<Locale, NameFinder>;
}

export interface CheckOptions extends Edition {
  cache: Cache;
  /** The languages of the site, where they are not those of src/site.ts. */
  locales?: readonly Locale[] | undefined;
  /** Digest of the rules themselves: a changed rule makes cached results void. */
  rules: string;
  finalReviewRequired: boolean;
  /** The site’s own address, and the text of the file that gives it. */
  site?: { url: string; source: string; file: string } | undefined;
  /** The day of the check: dates of records may not lie after it. */
  today?: string | undefined;
}

/** Kinds of cached values that a check alone reads and writes. */
export const CHECKED_KINDS: readonly AnyKind[] = [...STORY_KINDS, PICTURE_FINDINGS];

/** The path of a file that a story names, in the content folder. */
const mediaPath = (folder: string, target: string): string => `${folder}/${target.replace(/^\.\//, '')}`;

const folderOf = ({ files }: ReadStory): string => `articles/${files.year}`;

/** Paths of the pictures and recordings that stories name, or may name where that cannot be read. */
const mediaNamedBy = (stories: ReadStory[]): Set<string> =>
  new Set(
    stories.flatMap((story) => {
      const targets = LOCALES.flatMap((locale) => story.result.media[locale].map(({ target }) => target));
      return [...targets, ...story.result.mayName].map((target) => mediaPath(folderOf(story), target));
    }),
  );

/** What is wrong with a story's files, and with what they point to. */
function storyProblems(
  story: ReadStory,
  targets: LinkTargets,
  tree: ContentTree,
  today: string | undefined,
): Problem[] {
  const { files, result } = story;
  const shown = !targets.hidden.has(files.id);
  const references = checkReferences(result.references, targets, shown, (path) =>
    positionOf(result.where, path.split('.')),
  );
  const at = (path: (string | number)[]) => positionOf(result.where, path);
  const future = result.record && today !== undefined ? checkFuture(result.record, today, at) : [];
  return LOCALES.flatMap((locale) => {
    const file = files[locale];
    if (!file) return [];
    return inFile(file.file, [
      ...result.findings[locale],
      ...(locale === 'zh' ? [...references, ...future] : []),
      ...checkLinks(result.links[locale], targets, locale, shown),
      ...checkFiles(result.media[locale], folderOf(story), tree),
    ]);
  });
}

const allowedIn = ({ files, result }: ReadStory): Content['letThrough'] =>
  LOCALES.flatMap((locale) => {
    const file = files[locale]?.file;
    return file === undefined ? [] : result.letThrough[locale].map((one) => ({ file, ...one }));
  });

function entryProblems(entry: RegistryEntry, targets: LinkTargets): Problem[] {
  const at = (path: string) => positionInEntry(entry, path);
  const { references } = entry;
  return inFile(entry.file, [
    ...checkReferences(references, targets, true, at),
    ...checkSources(references, targets, at),
  ]);
}

const looseProblems = ({ file, references, at }: LooseReferences, targets: LinkTargets): Problem[] =>
  inFile(file, checkReferences(references, targets, true, at));

function articleOf(
  story: ReadStory,
  targets: LinkTargets,
  problems: readonly Problem[],
  firstDay: (id: string) => string | undefined,
): CheckedArticle[] {
  const { files, digest, result, numbers, blocksOf } = story;
  const { zh, en } = files;
  const { words, stale, anchors, mentions, blocks: blockDigests } = result;
  if (!zh || !result.record) return [];
  const released = !targets.hidden.has(files.id);
  const pending = targets.pending.get(files.id);
  const own = { words, stale, anchors, mentions, numbers, blockDigests, blocksOf };
  const faults = faultsOf(story, problems);
  const published = result.record.published ?? (released ? firstDay(files.id) : undefined);
  const record = published === undefined ? result.record : { ...result.record, published };
  return [{ id: files.id, digest, record, pending, released, faults, files: { zh, en }, ...own }];
}

/** What is wrong with the site as a whole: its address, and what it lacks. */
const siteProblems = (
  { url, source, file }: NonNullable<CheckOptions['site']>,
  { pages, stories }: ContentTree,
  folder: string,
): Problem[] => [
  ...checkSiteUrl(url, source, file),
  ...checkUnwritten(pages, stories.length, LOCALES, (path) => toldName(join(folder, path))),
];

/** Checks a content folder. Never throws for what content holds; throws only where the folder itself cannot be read. */
export async function checkContent(folder: string, options: CheckOptions): Promise<Content> {
  const tree = readTree(folder, options.locales);
  const registry = checkRegistry(tree.registry.map((file) => ({ ...file, bytes: readBytes(file) })));
  const context = contextOf(registry.entries, options);
  const records = recordsOf(registry.entries);
  const recorded = recordedAnchors(records.anchors, records.published);
  const stories = tree.stories.map((files) => readStory(files, context, options, recorded.get(files.id)));

  const firstDay = firstDays(records.published, options.release);
  const edition = { release: laterOf(options.release, registry.release), preview: options.preview };
  const targets = findLinkTargets(stories, registry, tree.pages, edition, options.locales ?? LOCALES);
  const { pages, media, problems: pageProblems } = checkPages(tree, targets);
  const problems = [
    ...tree.problems,
    ...registry.problems,
    ...stories.flatMap((story) => storyProblems(story, targets, tree, options.today)),
    ...registry.entries.flatMap((entry) => entryProblems(entry, targets)),
    ...registry.loose.flatMap((one) => looseProblems(one, targets)),
    ...(options.site ? siteProblems(options.site, tree, folder) : []),
    ...pageProblems,
    ...checkPublished(registry.entries, targets, renamedStories(recorded, stories)),
    ...(await checkMedia(tree.media, new Set([...mediaNamedBy(stories), ...media]), options)),
  ];
  return {
    problems: sortProblems(markDrafts(problems, stories)),
    held: heldBack(stories, targets.hidden),
    letThrough: stories.flatMap(allowedIn),
    pages,
    registry: records,
    stories: stories.flatMap((story) => articleOf(story, targets, problems, firstDay)),
    finders: context.finders,
  };
}
