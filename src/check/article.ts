/** One article file on its own: bytes → validated fields, blocks, and what is wrong. Depends on nothing but the bytes. */
import type { Root } from 'mdast';
import type { Locale } from '../i18n/locales.ts';
import { type ArticleRecord, type ArticleTranslation, articleRecord, articleTranslation } from '../schemas/article.ts';
import { type Block, blocksOf, isCallBlock } from './blocks.ts';
import { decode } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseMarkdown } from './markdown.ts';
import { type Finding, type Place, START, finding } from './problem.ts';
import { type Reference, references, validate } from './schema.ts';
import { translationDigest } from './translation.ts';
import { checkVocabulary } from './vocabulary.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** Something that an article points to, with its place. */
export interface Pointer extends Place {
  target: string;
}

export interface ParsedArticle {
  /** Undefined where the fields are not valid. */
  record?: ArticleRecord;
  translation?: ArticleTranslation;
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

function linksOf(tree: Root): Pointer[] {
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

/** Parses and checks one file. Never throws; the result is JSON-safe, so it can be cached by the digest of the bytes. */
export function parseArticle(bytes: Uint8Array, locale: Locale): ParsedArticle {
  const { text, findings: encoding } = decode(bytes);
  const nothing = { blocks: [], where: {}, references: [], links: [], files: [], charted: [], translates: '' };
  if (encoding.some((f) => f.rule !== 'invisible-character')) return { ...nothing, findings: encoding };
  const split = splitFrontmatter(text);
  if (split.findings.length > 0) return { ...nothing, findings: [...encoding, ...split.findings] };

  const yaml = parseYaml(split.yaml, 2);
  const schema = locale === 'zh' ? articleRecord : articleTranslation;
  const valid = yaml.findings.length > 0 ? { findings: yaml.findings } : validate(schema, yaml);
  const value = 'value' in valid ? valid.value : undefined;

  const { tree, findings: syntax } = parseMarkdown(split.body, split.bodyLine);
  const vocabulary = syntax.length > 0 ? syntax : checkVocabulary(tree);
  const clean = vocabulary.length === 0;
  const blocks = clean ? blocksOf(tree) : [];
  const empty = clean && blocks.length === 0 ? [noBody(split.bodyLine)] : [];
  return {
    ...(value === undefined
      ? {}
      : locale === 'zh'
        ? { record: value as ArticleRecord }
        : { translation: value as ArticleTranslation }),
    blocks,
    where: yaml.where,
    references: value === undefined ? [] : references(schema, value),
    links: clean ? linksOf(tree) : [],
    ...callsOf(blocks),
    translates: value === undefined ? '' : translationDigest(value.title, value.summary, split.body),
    findings: [...encoding, ...valid.findings, ...vocabulary, ...empty],
  };
}
