/** The whole content folder: every problem in every file. The command and the loader both call this and nothing else. */
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type AnyKind, type Cache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { blockAnchor, figureAnchor } from '../lib/anchors.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { RegistryRecords } from '../schemas/collections.ts';
import { type ParsedArticle, type Pointer, parseArticle } from './read/article.ts';
import type { Block } from './read/blocks.ts';
import { decode } from './read/decode.ts';
import type { Anchor } from './rules/figures.ts';
import { type Known, checkFiles, checkLinks, checkReferences } from './rules/links.ts';
import { checkMedia, PICTURE_FINDINGS } from './rules/media.ts';
import type { FirstMention, NameFinder } from './rules/names.ts';
import { type CheckedPage, checkPages, pathsBesideEntries } from './rules/own-pages.ts';
import { type Finding, type Problem, inFile, sortProblems } from './problem.ts';
import { checkPublished } from './rules/published.ts';
import { checkRegistry, positionInEntry, recordsOf } from './rules/registry.ts';
import { isReleased } from './release.ts';
import type { Reference } from './read/schema.ts';
import { type StoryContext, checkStory } from './rules/story.ts';
import { contextOf } from './story-context.ts';
import { type ContentFile, type StoryFiles, readBytes, readTree } from './read/tree.ts';
import { type Parsed, positionOf } from './read/yaml.ts';

/** What the second pass knows of a story: JSON-safe, kept by the digest of all that it depends on. */
interface StoryResult {
  findings: Record<Locale, Finding[]>;
  record?: ArticleRecord;
  words?: { title: string; summary: string };
  stale: boolean;
  anchors: Record<Locale, Anchor[]>;
  mentions: Pick<FirstMention, 'block' | 'leaf' | 'start' | 'end' | 'entry'>[];
  references: Reference[];
  where: Parsed['where'];
  links: Record<Locale, Pointer[]>;
  /** Blocks of each body. */
  blocks: Record<Locale, number>;
  files: Record<Locale, Pointer[]>;
}

/** A story without errors, ready to be made into pieces. */
export interface Story {
  id: string;
  /** Changes when its files, the registry or the rules change. */
  digest: string;
  record: ArticleRecord;
  words?: { title: string; summary: string };
  stale: boolean;
  /** Readers may see it in this release. */
  released: boolean;
  anchors: Record<Locale, Anchor[]>;
  mentions: StoryResult['mentions'];
  files: { zh: ContentFile; en?: ContentFile };
  /** Parsed bodies, read when they are needed. */
  blocks(locale: Locale): Block[];
}

export interface Content {
  problems: Problem[];
  pages: CheckedPage[];
  registry: RegistryRecords;
  stories: Story[];
  finders: Record<Locale, NameFinder>;
}

export interface CheckOptions {
  cache: Cache;
  /** Digest of the rules themselves: a changed rule makes cached results void. */
  rules: string;
  finalReviewRequired: boolean;
  /** Time of the release that is built, ISO 8601. */
  release?: string | undefined;
}

const PARSED = kindOf<ParsedArticle>('parsed');
const RESULTS = kindOf<StoryResult>('stories');

/** Kinds of cached values that a check alone reads and writes. */
export const CHECKED_KINDS: readonly AnyKind[] = [PARSED, RESULTS, PICTURE_FINDINGS];

const parsedKey = (bytes: Uint8Array, locale: Locale, { rules }: CheckOptions): string =>
  digestOf(rules, locale, bytes);

function parsed(bytes: Uint8Array, locale: Locale, options: CheckOptions): ParsedArticle {
  const key = parsedKey(bytes, locale, options);
  const kept = options.cache.get(PARSED, key);
  if (kept) return kept;
  const result = parseArticle(bytes, locale);
  options.cache.set(PARSED, key, result);
  return result;
}

const linesOf = (bytes: Uint8Array | undefined): string[] => (bytes ? decode(bytes).text.split('\n') : []);

function storyResult(
  bytes: Record<Locale, Uint8Array | undefined>,
  context: StoryContext,
  options: CheckOptions,
): StoryResult {
  const zh = bytes.zh ? parsed(bytes.zh, 'zh', options) : parseArticle(new Uint8Array(), 'zh');
  const en = bytes.en ? parsed(bytes.en, 'en', options) : undefined;
  const checked = checkStory(zh, en, context, { zh: linesOf(bytes.zh), en: linesOf(bytes.en) });
  const cover = zh.record?.cover ? [{ target: zh.record.cover.src, ...positionOf(zh.where, ['cover', 'src']) }] : [];
  const audio = Object.entries(zh.record?.audio ?? {}).map(([locale, target]): Pointer => ({
    target,
    ...positionOf(zh.where, ['audio', locale]),
  }));
  const broken = (parse: ParsedArticle | undefined) => parse?.findings.some((f) => f.severity === 'error') ?? false;
  return {
    findings: {
      zh: [...zh.findings, ...(broken(zh) ? [] : checked.findings.zh)],
      en: [...(en?.findings ?? []), ...(broken(en) ? [] : checked.findings.en)],
    },
    ...(zh.record ? { record: zh.record } : {}),
    ...(en?.translation ? { words: { title: en.translation.title, summary: en.translation.summary } } : {}),
    stale: checked.stale,
    anchors: checked.anchors,
    mentions: checked.mentions,
    references: zh.references,
    where: zh.where,
    links: { zh: zh.links, en: en?.links ?? [] },
    blocks: { zh: zh.blocks.length, en: en?.blocks.length ?? 0 },
    files: { zh: [...zh.files, ...cover, ...audio], en: en?.files ?? [] },
  };
}

/** What links and references of any file are held against. */
function knownOf(
  stories: { files: StoryFiles; result: StoryResult }[],
  ids: Known['ids'],
  pages: ContentFile[],
  release: string | undefined,
): Known {
  const anchorsOf = ({ record, blocks }: StoryResult, locale: Locale) =>
    new Set([
      ...Array.from({ length: blocks[locale] }, (_, at) => blockAnchor(at + 1)),
      ...(record?.figures ?? []).map(({ id }) => figureAnchor(id)),
    ]);
  return {
    ids,
    translated: new Set(stories.flatMap(({ files }) => (files.en ? files.id : []))),
    hidden: new Set(
      stories.flatMap(({ files, result }) => (result.record && !isReleased(result.record, release) ? files.id : [])),
    ),
    anchors: new Map(
      stories
        .filter(({ result }) => result.record)
        .map(({ files, result }) => [files.id, { zh: anchorsOf(result, 'zh'), en: anchorsOf(result, 'en') }]),
    ),
    pages: pathsBesideEntries(pages),
  };
}

/** Checks a content folder. Never throws for what content holds; throws only where the folder itself cannot be read. */
export async function checkContent(folder: string, options: CheckOptions): Promise<Content> {
  const tree = readTree(folder);
  const registry = checkRegistry(tree.registry.map((file) => ({ ...file, bytes: readBytes(file) })));
  const context = contextOf(registry.entries, options);
  const problems: Problem[] = [...tree.problems, ...registry.problems];

  const results = tree.stories.map((files) => {
    const bytes = { zh: files.zh && readBytes(files.zh), en: files.en && readBytes(files.en) };
    const digest = digestOf(options.rules, context.digest, bytes.zh ?? '', bytes.en ?? '');
    let result = options.cache.get(RESULTS, digest);
    if (!result) {
      result = storyResult(bytes, context, options);
      options.cache.set(RESULTS, digest, result);
    }
    // A changed registry makes a story's result anew, from its files as they were parsed.
    for (const locale of LOCALES) {
      const content = bytes[locale];
      if (content) options.cache.use(PARSED, parsedKey(content, locale, options));
    }
    return { files, digest, result, bytes };
  });

  const ids: Record<string, Set<string>> = { articles: new Set(tree.stories.map((story) => story.id)) };
  for (const entry of registry.entries) (ids[entry.collection] ??= new Set()).add(entry.id);
  const known = knownOf(results, ids, tree.pages, options.release);
  const used = new Set<string>();

  for (const { files, result } of results) {
    const shown = !known.hidden.has(files.id);
    for (const locale of ['zh', 'en'] as const) {
      const file = files[locale];
      if (!file) continue;
      const own =
        locale === 'zh'
          ? checkReferences(result.references, known, shown, (path) => positionOf(result.where, path.split('.')))
          : [];
      const folderOfStory = `articles/${files.year}`;
      for (const { target } of result.files[locale]) used.add(`${folderOfStory}/${target.replace(/^\.\//, '')}`);
      problems.push(
        ...inFile(file.file, [
          ...result.findings[locale],
          ...own,
          ...checkLinks(result.links[locale], known, locale, shown),
          ...checkFiles(result.files[locale], folderOfStory, tree.media),
        ]),
      );
    }
  }
  for (const entry of registry.entries) {
    problems.push(
      ...inFile(
        entry.file,
        checkReferences(entry.references, known, true, (path) => positionInEntry(entry, path)),
      ),
    );
  }
  const { pages, problems: ofPages } = checkPages(tree.pages, known);
  problems.push(...ofPages);
  problems.push(...checkPublished(registry.entries, known), ...(await checkMedia(tree.media, used, options)));

  const stories = results.flatMap(({ files, digest, result, bytes }): Story[] => {
    const { zh, en } = files;
    if (!zh || !result.record) return [];
    const { record, words, stale, anchors, mentions } = result;
    const blocks = (locale: Locale): Block[] => {
      const content = bytes[locale];
      return content ? parsed(content, locale, options).blocks : [];
    };
    return [
      {
        id: files.id,
        digest,
        record,
        ...(words ? { words } : {}),
        stale,
        released: !known.hidden.has(files.id),
        anchors,
        mentions,
        files: { zh, ...(en ? { en } : {}) },
        blocks,
      },
    ];
  });
  return {
    problems: sortProblems(problems),
    pages,
    registry: recordsOf(registry.entries),
    stories,
    finders: context.finders,
  };
}
