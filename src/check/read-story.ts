/** Each story on its own and with its twin: files → record, blocks, findings; kept by all that they depend on. */
import { type Cache, type Kind, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { BlockNumbers } from '../lib/block-numbers.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { AnchorsRecord } from '../schemas/release.ts';
import { blockDigests, blockNumbersOf } from './recorded-block-numbers.ts';
import { type ParsedArticle, type Pointer, parseArticle } from './read/parse-article.ts';
import type { Block } from './read/blocks.ts';
import { fieldOf, soundFields } from './read/sound-fields.ts';
import { decode } from './read/decode.ts';
import type { Reference } from './read/apply-schema.ts';
import { type StoryFiles, readBytes } from './read/content-tree.ts';
import { type Parsed } from './read/yaml.ts';
import { positionOf } from './read/yaml-positions.ts';
import type { Finding } from './problem.ts';
import type { Anchor } from './anchor-figures.ts';
import type { FirstMention } from './name-finder.ts';
import { type LetThrough, applyAllowances } from './allowances.ts';
import { draftRecord } from './draft-record.ts';
import { type StoryContext, asWarnings, checkStory } from './check-story.ts';
import { emptyBody } from './rules/empty-body.ts';
import { missingField } from './rules/missing-field.ts';

/** What is known of a story from its files and the registry: JSON-safe. */
interface StoryResult {
  findings: Record<Locale, Finding[]>;
  /** What its record lets through. */
  letThrough: Record<Locale, LetThrough[]>;
  /** Undefined where the fields are not valid; of a draft, with something in the place of what it lacks. */
  record?: ArticleRecord | undefined;
  isDraft: boolean;
  /** Title and summary of the translation. */
  words?: { title: string; summary: string } | undefined;
  /** The translation is of an older Chinese text. */
  stale: boolean;
  anchors: Record<Locale, Anchor[]>;
  mentions: Pick<FirstMention, 'block' | 'leaf' | 'start' | 'end' | 'entry'>[];
  references: Reference[];
  where: Parsed['where'];
  links: Record<Locale, Pointer[]>;
  /** Digests of the blocks of each body. */
  blocks: Record<Locale, string[]>;
  /** Pictures and recordings that each file names. */
  media: Record<Locale, Pointer[]>;
  /** Files that it may name, where that cannot be read. */
  mayName: string[];
}

/** A story as read and checked alone; what it points to is not looked up yet. */
export interface ReadStory {
  files: StoryFiles;
  /** Changes when its files, the registry or the rules change. */
  digest: string;
  result: StoryResult;
  /** The numbers of the blocks of each body, by what was published of them. */
  numbers: Record<Locale, BlockNumbers>;
  /** Parsed bodies, read when they are needed. */
  blocksOf: (locale: Locale) => Block[];
}

interface Options {
  cache: Cache;
  rules: string;
}

const PARSED = kindOf<ParsedArticle>('parsed');
const RESULTS = kindOf<StoryResult>('stories');

/** Kinds of cached values that belong to stories. */
export const STORY_KINDS = [PARSED, RESULTS] as const;

/** A value from the cache; made, and put there, where there is none. */
function cached<T>(cache: Cache, kind: Kind<T>, digest: string, make: () => T): T {
  const present = cache.get(kind, digest);
  if (present !== undefined) return present;
  const made = make();
  cache.set(kind, digest, made);
  return made;
}

type Bytes = Record<Locale, Uint8Array | undefined>;

const parsedKey = (bytes: Uint8Array, locale: Locale, id: string, { rules }: Options): string =>
  digestOf(rules, locale, id, bytes);

const parse = (bytes: Uint8Array, locale: Locale, id: string, options: Options): ParsedArticle =>
  cached(options.cache, PARSED, parsedKey(bytes, locale, id, options), () => parseArticle(bytes, locale, id));

const linesOf = (bytes: Uint8Array | undefined): string[] => (bytes ? decode(bytes).text.split('\n') : []);

/** Files that the record's fields name. */
function mediaOfRecord({ record, fields, where }: ParsedArticle): Pointer[] {
  const whole = record ?? fields;
  return [
    ['cover', 'src'],
    ['audio', 'zh'],
    ['audio', 'en'],
  ].flatMap((path) => {
    const target = path.reduce<unknown>((here, key) => fieldOf(here, key), whole);
    return typeof target === 'string' ? [{ target, ...positionOf(where, path) }] : [];
  });
}

/** What a draft may still lack. */
const LACKING: ReadonlySet<string> = new Set([missingField.name, emptyBody.name]);

const excused = (findings: Finding[]): Finding[] =>
  findings.flatMap((finding) => (LACKING.has(finding.rule) ? asWarnings([finding]) : [finding]));

function resultOf({ id, year }: StoryFiles, bytes: Bytes, context: StoryContext, options: Options): StoryResult {
  const zh = bytes.zh ? parse(bytes.zh, 'zh', id, options) : parseArticle(new Uint8Array(), 'zh', id);
  const en = bytes.en && parse(bytes.en, 'en', id, options);
  const lines = { zh: linesOf(bytes.zh), en: linesOf(bytes.en) };
  const checked = checkStory(id, zh, en, context, lines);
  const { findings, letThrough } = applyAllowances(checked.findings, soundFields(zh).allowed, lines, (index, field) =>
    positionOf(zh.where, ['allowed', index, field]),
  );
  const { translation } = en ?? {};
  const parsed = (file: ParsedArticle) => (zh.isDraft ? excused(file.findings) : file.findings);
  return {
    findings: {
      zh: [...parsed(zh), ...findings.zh],
      en: [...(en ? parsed(en) : []), ...findings.en],
    },
    letThrough,
    record: zh.record ?? (zh.isDraft ? draftRecord(zh.fields, year) : undefined),
    isDraft: zh.isDraft,
    words: translation && { title: translation.title, summary: translation.summary },
    stale: checked.stale,
    anchors: checked.anchors,
    mentions: checked.mentions,
    references: zh.references,
    where: zh.where,
    links: { zh: zh.links, en: en?.links ?? [] },
    blocks: { zh: blockDigests(zh.blocks), en: blockDigests(en?.blocks ?? []) },
    mayName: [...zh.mayName, ...(en?.mayName ?? [])],
    media: { zh: [...zh.files, ...mediaOfRecord(zh)], en: en?.files ?? [] },
  };
}

/**
 * Reads a story's files and checks what can be said of them alone.
 * @param recorded the numbers of its blocks as they were published last
 */
export function readStory(
  files: StoryFiles,
  context: StoryContext & { digest: string },
  options: Options,
  recorded: AnchorsRecord | undefined,
): ReadStory {
  const bytes: Bytes = { zh: files.zh && readBytes(files.zh), en: files.en && readBytes(files.en) };
  const digest = digestOf(options.rules, context.digest, files.id, files.year, bytes.zh ?? '', bytes.en ?? '');
  const result = cached(options.cache, RESULTS, digest, () => resultOf(files, bytes, context, options));
  // A changed registry makes a story's result anew, from its files as they were parsed.
  for (const locale of LOCALES) {
    const content = bytes[locale];
    if (content) options.cache.use(PARSED, parsedKey(content, locale, files.id, options));
  }
  const blocksOf = (locale: Locale): Block[] => {
    const content = bytes[locale];
    return content ? parse(content, locale, files.id, options).blocks : [];
  };
  return { files, digest, result, numbers: blockNumbersOf(recorded, result.blocks, result.stale), blocksOf };
}
