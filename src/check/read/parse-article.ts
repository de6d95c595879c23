/** One article file on its own: bytes → fields, blocks, and what is wrong. Depends on nothing but the bytes. */
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import type { Locale } from '../../i18n/locales.ts';
import {
  type ArticleRecord,
  type ArticleTranslation,
  articleRecord,
  articleTranslation,
} from '../../schemas/article.ts';
import { checkMarkdown } from '../check-markdown.ts';
import { type Finding, type Position, locate } from '../problem.ts';
import type { ReadMarkdown } from '../rule.ts';
import { emptyBody } from '../rules/empty-body.ts';
import { translates as translatesRule } from '../rules/translates.ts';
import { translationDigest } from '../translation.ts';
import { type OwnWords, type Reference, applySchema, references } from './apply-schema.ts';
import { type Block, blocksOf, isCallBlock } from './blocks.ts';
import { decode } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseMarkdown } from './markdown.ts';
import { positionOfNode } from './nodes.ts';
import { fieldOf, textOfField } from './sound-fields.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** Something that an article points to, with its place. */
export interface Pointer extends Position {
  target: string;
}

export interface ParsedArticle {
  /** Undefined where the fields are not valid. */
  record?: ArticleRecord | undefined;
  translation?: ArticleTranslation | undefined;
  /** As they stand in the file, where they are not valid. */
  fields: unknown;
  /** Its fields say that it is a draft; where they cannot be read, a line does. */
  isDraft: boolean;
  blocks: Block[];
  /** Every part of the body could be read. */
  isWhole: boolean;
  where: Parsed['where'];
  references: Reference[];
  /** Links to this site's own pages. */
  links: Pointer[];
  /** Pictures and audio beside the story. */
  files: Pointer[];
  /** Figures named by <Chart> and <BeforeAfter>. */
  charted: (Pointer & { component: 'Chart' | 'BeforeAfter' })[];
  /** Names of files that stand anywhere in a text with an error: where it cannot be said what it really names. */
  mayName: string[];
  /** Digest that a translation of this text carries. */
  translates: string;
  findings: Finding[];
}

/** Links to pages of this site. */
export function linksOf(tree: Root): Pointer[] {
  const found: Pointer[] = [];
  const walk = (node: Root | Root['children'][number]): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) {
      found.push({ target: node.url, ...positionOfNode(node) });
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found.map(({ target, line, column }) => ({ target, line, column }));
}

/** What the calls of a body name. @param lines of the file: what an attribute names is told where it stands */
export function callsOf(blocks: Block[], lines: readonly string[]): Pick<ParsedArticle, 'files' | 'charted'> {
  const calls = blocks.flatMap(function inside(block): Block[] {
    return isCallBlock(block) ? [block, ...block.children.flatMap(inside)] : [];
  });
  const files: Pointer[] = [];
  const charted: ParsedArticle['charted'] = [];
  for (const call of calls) {
    if (!isCallBlock(call)) continue;
    const { component, props, line, column } = call;
    if (props['src'] !== undefined)
      files.push({ target: props['src'], ...locate(lines, { line, column }, props['src']) });
    if (component !== 'Chart' && component !== 'BeforeAfter') continue;
    const ids = props['figures'] ?? props['figure'] ?? '';
    const at = locate(lines, { line, column }, ids);
    for (const { 0: target, index } of ids.matchAll(/\S+/g))
      charted.push({ component, target, line: at.line, column: at.column + index });
  }
  return { files, charted };
}

const EMPTY: Root = { type: 'root', children: [] };

/** What any text file comes to: fields by a schema, and a body of the closed vocabulary. */
export interface ParsedText<T> {
  /** Undefined where the fields are not valid. */
  value?: T | undefined;
  fields: Parsed;
  tree: Root;
  /** The whole file; empty where it cannot be read. */
  text: string;
  body: string;
  /** Every part of the body could be read. */
  isWhole: boolean;
  findings: Finding[];
}

/** What a text file is held to. */
export interface TextLaw<T> {
  /** The law of its fields. */
  schema: z.ZodType<T>;
  /** That of its body: what may not stand there. */
  law: (body: ReadMarkdown) => Finding[];
  /** Fields of which something else is said than of all others. */
  own?: OwnWords;
}

const NO_FIELDS: Parsed = { data: undefined, where: {}, broken: [], brokenIds: [], findings: [] };

/** Parses and checks one file. Never throws. What is wrong in one part hides nothing of the others. */
export function parseText<T>(bytes: Uint8Array, locale: Locale, { schema, law, own }: TextLaw<T>): ParsedText<T> {
  const { text, readable, findings: encoding } = decode(bytes);
  const split = splitFrontmatter(text);
  if (!readable || !split.readable) {
    const findings = readable ? [...encoding, ...split.findings] : encoding;
    return { fields: NO_FIELDS, tree: EMPTY, text, body: '', isWhole: false, findings };
  }
  const { yaml, yamlLine, body, bodyLine } = split;
  const fields = parseYaml(yaml, yamlLine);
  const valid = applySchema(schema, fields, { own });
  const { tree, findings: syntax, lines } = parseMarkdown(body, bodyLine);
  const inBody = law({ tree, lines, locale });
  const isEmpty = syntax.length === 0 && tree.children.length === 0;
  const empty = isEmpty ? [emptyBody.at({ line: bodyLine, column: 1 })] : [];
  // What was told of the bytes is not told again of the words in them.
  const seen = new Set(encoding.map(({ rule }) => rule));
  const later = [...fields.findings, ...valid.findings, ...syntax, ...inBody, ...empty];
  return {
    value: fields.findings.length === 0 ? valid.value : undefined,
    fields,
    tree,
    text,
    body,
    isWhole: syntax.length === 0 && inBody.every(({ severity }) => severity !== 'error'),
    findings: [...encoding, ...split.findings, ...later.filter(({ rule }) => !seen.has(rule))],
  };
}

/** A file's name with the ending of a picture or recording. */
const MEDIA_NAMES = /[^\s/\\"'()<>，。、：；]{1,120}\.(?:jpe?g|png|webp|avif|mp3|m4a)/gi;

/** What a draft says of itself, where fields are read line by line. */
const DRAFT_LINE = /^draft: *true *$/m;

/**
 * Parses and checks one file. Never throws; the result is JSON-safe, so it can be cached by the digest of the bytes.
 * @param id of the story, for what is said of it
 */
export function parseArticle(bytes: Uint8Array, locale: Locale, id = ''): ParsedArticle {
  const schema = locale === 'zh' ? articleRecord : articleTranslation;
  const { value, fields, tree, text, body, isWhole, findings } = parseText<ArticleRecord | ArticleTranslation>(
    bytes,
    locale,
    {
      schema,
      law: checkMarkdown,
      own: { translates: (at, isThere) => translatesRule.at(at, id, isThere) },
    },
  );
  const blocks = blocksOf(tree);
  const hasError = findings.some(({ severity }) => severity === 'error');
  const [title, summary] = [textOfField(fields.data, 'title'), textOfField(fields.data, 'summary')];
  return {
    ...(value === undefined ? {} : 'translates' in value ? { translation: value } : { record: value }),
    fields: value === undefined ? fields.data : undefined,
    isDraft: fieldOf(fields.data, 'draft') === true || (value === undefined && DRAFT_LINE.test(text)),
    blocks,
    isWhole,
    where: fields.where,
    references: references(schema, fields.data),
    links: linksOf(tree),
    ...callsOf(blocks, text.split('\n')),
    mayName: hasError ? (text.match(MEDIA_NAMES) ?? []) : [],
    translates: title === undefined || summary === undefined ? '' : translationDigest(title, summary, body),
    findings,
  };
}
