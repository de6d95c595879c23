/** One article file on its own: bytes → validated fields, blocks, and what is wrong. Depends on nothing but the bytes. */
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import type { Locale } from '../../i18n/locales.ts';
import {
  type ArticleRecord,
  type ArticleTranslation,
  articleRecord,
  articleTranslation,
} from '../../schemas/article.ts';
import { type Block, blocksOf, isCallBlock } from './blocks.ts';
import { decode } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseMarkdown } from './markdown.ts';
import { type Finding, type Position, START, finding } from '../problem.ts';
import type { ReadMarkdown } from '../rule.ts';
import { type Reference, references, validate } from './apply-schema.ts';
import { translationDigest } from '../translation.ts';
import { checkVocabulary } from '../check-markdown.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** Something that an article points to, with its place. */
export interface Pointer extends Position {
  target: string;
}

export interface ParsedArticle {
  /** Undefined where the fields are not valid. */
  record?: ArticleRecord | undefined;
  translation?: ArticleTranslation | undefined;
  blocks: Block[];
  where: Parsed['where'];
  references: Reference[];
  /** Links to this site's own pages. */
  links: Pointer[];
  /** Pictures and audio beside the story. */
  files: Pointer[];
  /** Figures named by <Chart> and <BeforeAfter>. */
  charted: (Pointer & { component: 'Chart' | 'BeforeAfter' })[];
  /** Digest that a translation of this text carries. */
  translates: string;
  findings: Finding[];
}

/** Links to pages of this site. */
export function linksOf(tree: Root): Pointer[] {
  const found: Pointer[] = [];
  const walk = (node: Root | Root['children'][number]): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('/')) {
      found.push({ target: node.url, ...(node.position?.start ?? START) });
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found.map(({ target, line, column }) => ({ target, line, column }));
}

function callsOf(blocks: Block[]): Pick<ParsedArticle, 'files' | 'charted'> {
  const calls = blocks.flatMap(function inside(block): Block[] {
    return isCallBlock(block) ? [block, ...block.children.flatMap(inside)] : [];
  });
  const files: Pointer[] = [];
  const charted: ParsedArticle['charted'] = [];
  for (const call of calls) {
    if (!isCallBlock(call)) continue;
    const { component, props, line, column } = call;
    if (props['src'] !== undefined) files.push({ target: props['src'], line, column });
    if (component !== 'Chart' && component !== 'BeforeAfter') continue;
    for (const target of (props['figures'] ?? props['figure'] ?? '').split(/\s+/))
      charted.push({ component, target, line, column });
  }
  return { files, charted };
}

const EMPTY: Root = { type: 'root', children: [] };

const noBody = (line: number): Finding =>
  finding(
    'empty-body',
    { line, column: 1 },
    {
      zh: '正文是空的。',
      en: 'The body is empty.',
      fixZh: '在“---”之后写正文。',
      fixEn: 'Write the body after “---”.',
    },
  );

/** What any text file comes to: fields by a schema, and a body of the closed vocabulary. */
export interface ParsedText<T> {
  /** Undefined where the fields are not valid. */
  value?: T | undefined;
  where: Parsed['where'];
  /** Empty where something in it may not stand there. */
  tree: Root;
  body: string;
  findings: Finding[];
}

/**
 * Parses and checks one file. Never throws.
 * @param schema the law of its fields
 * @param law that of its body: what may not stand there
 */
export function parseText<T>(
  bytes: Uint8Array,
  locale: Locale,
  schema: z.ZodType<T>,
  law: (body: ReadMarkdown) => Finding[],
): ParsedText<T> {
  const { text, readable, findings: encoding } = decode(bytes);
  const nothing = { where: {}, tree: EMPTY, body: '' };
  if (!readable) return { ...nothing, findings: encoding };
  const { yaml, body, bodyLine, findings: fences } = splitFrontmatter(text);
  if (fences.length > 0) return { ...nothing, findings: [...encoding, ...fences] };

  const fields = parseYaml(yaml, 2);
  const valid = fields.findings.length > 0 ? { value: undefined, findings: fields.findings } : validate(schema, fields);
  const { tree, findings: syntax } = parseMarkdown(body, bodyLine);
  const vocabulary = syntax.length > 0 ? syntax : law({ tree, lines: text.split('\n'), locale });
  const empty = vocabulary.length === 0 && tree.children.length === 0 ? [noBody(bodyLine)] : [];
  // What was told of the bytes is not told again of the words in them.
  const seen = new Set(encoding.map(({ rule }) => rule));
  const later = [...valid.findings, ...vocabulary, ...empty].filter(({ rule }) => !seen.has(rule));
  return {
    value: valid.value,
    where: fields.where,
    tree: vocabulary.length === 0 ? tree : EMPTY,
    body,
    findings: [...encoding, ...later],
  };
}

/** Parses and checks one file. Never throws; the result is JSON-safe, so it can be cached by the digest of the bytes. */
export function parseArticle(bytes: Uint8Array, locale: Locale): ParsedArticle {
  const schema = locale === 'zh' ? articleRecord : articleTranslation;
  const { value, where, tree, body, findings } = parseText<ArticleRecord | ArticleTranslation>(
    bytes,
    locale,
    schema,
    checkVocabulary,
  );
  const blocks = blocksOf(tree);
  return {
    ...(value === undefined ? {} : 'translates' in value ? { translation: value } : { record: value }),
    blocks,
    where,
    references: value === undefined ? [] : references(schema, value),
    links: linksOf(tree),
    ...callsOf(blocks),
    translates: value === undefined ? '' : translationDigest(value.title, value.summary, body),
    findings,
  };
}
