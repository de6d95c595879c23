/**
 * Small changes by chance to real stories, as a slip of the hand makes them: a character, a mark, a line, a cell, an
 * attribute or the value of a field goes, comes twice, moves or is put in. The same seed makes the same changes.
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../bench/seeded.ts';
import { type CheckedArticle, type Content, checkContent } from '../../src/check/check-content.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { splitFrontmatter } from '../../src/check/read/frontmatter.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';

type Texts = Record<Locale, string>;

interface Mutation {
  kind: string;
  locale: Locale;
  /** What was done, for people. */
  what: string;
  texts: Texts;
}

/** What a slip puts into a text: marks of Markdown, punctuation of both languages, spaces, digits. */
const SIGNS = [
  ...'*_~`#>-+|<\\[](){}!&$^=:/.,;?"\'%0159 ',
  ...'，。、；：？！“”（）《》—…·～　％℃×',
  '**',
  '~~',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '<br>',
  '—— ',
  '1. ',
  '- ',
];

/** One change to a text; undefined where there is nothing of its kind. */
type Change = (text: string, upTo: (most: number) => number) => { text: string; what: string } | undefined;

const shown = (piece: string): string => JSON.stringify(piece);

const replaced = (text: string, start: number, end: number, by: string): { text: string; what: string } => ({
  text: text.slice(0, start) + by + text.slice(end),
  what: `${shown(text.slice(Math.max(0, start - 8), start))} ${shown(text.slice(start, end))} → ${shown(by)} ${shown(text.slice(end, end + 8))}`,
});

/** Changes what a pattern finds, at one of its places. */
const atOne =
  (pattern: RegExp, by: (piece: string, upTo: (most: number) => number) => string): Change =>
  (text, upTo) => {
    const found = [...text.matchAll(pattern)];
    const one = found[upTo(found.length)];
    return one && replaced(text, one.index, one.index + one[0].length, by(one[0], upTo));
  };

const CHARACTER = /[^\n]/gu;
const MARK = /\p{P}|\p{S}/gu;
const LINE = /^.+\n/gmu;

const BODY: Readonly<Record<string, Change>> = {
  'character lost': atOne(CHARACTER, () => ''),
  'character twice': atOne(CHARACTER, (one) => one + one),
  'sign put in': atOne(CHARACTER, (one, upTo) => one + (SIGNS[upTo(SIGNS.length)] ?? '')),
  'mark lost': atOne(MARK, () => ''),
  'mark twice': atOne(MARK, (one) => one + one),
  'mark for another': atOne(MARK, (_, upTo) => SIGNS[upTo(SIGNS.length)] ?? ''),
  'line lost': atOne(LINE, () => ''),
  'line twice': atOne(LINE, (line) => line + line),
  'lines joined': atOne(/\n+(?=.)/gu, () => ''),
  'line broken': atOne(/(?<=.)(?=.)/gu, (_, upTo) => (upTo(2) === 0 ? '\n' : '\n\n')),
  'line indented': atOne(/^(?=.)/gmu, (_, upTo) => [' ', '  ', '    ', '\t', '　　'][upTo(5)] ?? ''),
  'cell lost': atOne(/\|[^|\n]*(?=\|)/gu, () => ''),
  'cell twice': atOne(/\|[^|\n]*(?=\|)/gu, (cell) => cell + cell),
  'attribute lost': atOne(/ [a-z]+="[^"\n]*"/gu, () => ''),
  'attribute twice': atOne(/ [a-z]+="[^"\n]*"/gu, (one) => one + one),
  'attribute changed': atOne(/(?<== ?")[^"\n]+/gu, (value, upTo) => value.slice(0, upTo(value.length))),
  'words moved': atOne(/[^\s，。]{2,6}[，。]/gu, (piece) => piece.slice(-1) + piece.slice(0, -1)),
};

const FIELDS: Readonly<Record<string, Change>> = {
  'field: character lost': atOne(CHARACTER, () => ''),
  'field: sign put in': atOne(CHARACTER, (one, upTo) => one + (SIGNS[upTo(SIGNS.length)] ?? '')),
  'field: value lost': atOne(/(?<=: )\S.*$/gmu, () => ''),
  'field: value cut': atOne(/(?<=: )\S.*$/gmu, (value, upTo) => value.slice(0, upTo(value.length))),
  'field: line lost': atOne(LINE, () => ''),
  'field: line twice': atOne(LINE, (line) => line + line),
  'field: line indented': atOne(/^(?=.)/gmu, () => '  '),
};

/** What a story's two files may be changed by. */
const KINDS: readonly string[] = [...Object.keys(BODY), ...Object.keys(FIELDS)];

/** The translation's digest brought up to date, so that a change is no stale translation. */
function current({ zh, en }: Texts): Texts {
  const { translates } = parseArticle(Buffer.from(zh), 'zh');
  return { zh, en: en.replace(/^translates: .*$/m, `translates: '${translates || '0'.repeat(12)}'`) };
}

/** Changes of a story, one after another without end: a kind, a file and a place by chance. */
function* mutationsOf(texts: Texts, seed: number): Generator<Mutation, never> {
  const next = seeded(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  for (;;) {
    const kind = KINDS[upTo(KINDS.length)] ?? '';
    const locale = LOCALES[upTo(LOCALES.length)] ?? 'zh';
    const text = texts[locale];
    const { yaml, body } = splitFrontmatter(text);
    const old = kind in BODY ? body : yaml;
    const changed = (BODY[kind] ?? FIELDS[kind])?.(old, upTo);
    if (!changed || changed.text === old) continue;
    const at = text.indexOf(old);
    const whole = text.slice(0, at) + changed.text + text.slice(at + old.length);
    yield { kind, locale, what: changed.what, texts: current({ ...texts, [locale]: whole }) };
  }
}

/** A story of its own with one mutation. */
interface Copy extends Mutation {
  id: string;
  /** The copy's files, as they lie in the folder. */
  written: Texts;
}

/** One in which the check tells no error. */
export interface Passed extends Copy {
  story: CheckedArticle;
}

/** 0 = a, 26 = ba: digits would be numbers that the text does not hold. */
const lettersOf = (n: number): string =>
  n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

/** Another title and no series, so that a copy differs from the story that it was made of. */
function renamed({ zh, en }: Texts, name: string): Texts {
  const title = (text: string, by: string) =>
    text.replace(/^title: (['"]?)/m, (_, quote: string) => `title: ${quote}${by}`);
  const record = zh.replace(/^series:.*\n(?: .*\n)*/m, '');
  return current({ zh: title(record, `样本${name}：`), en: title(en, `Sample ${name}, `) });
}

/**
 * Puts mutated copies of a folder's stories beside them, so many of each, and takes away again those in which the check
 * tells an error. What the check throws for is thrown.
 */
export async function addMutated(
  folder: string,
  each: number,
  seed: number,
): Promise<{ made: number; passed: Passed[]; finders: Content['finders'] }> {
  const options = { cache: memoryCache(), rules: 'mutations', finalReviewRequired: false };
  const { stories } = await checkContent(folder, options);
  const shelf = join(folder, 'articles', '2026');
  const copies = stories.flatMap(({ files: { zh, en } }, index): Copy[] => {
    if (!en) return [];
    const texts = { zh: readFileSync(zh.absolute, 'utf8'), en: readFileSync(en.absolute, 'utf8') };
    const mutations = mutationsOf(texts, seed + index);
    return Array.from({ length: each }, (_, at): Copy => {
      const mutation = mutations.next().value;
      const name = `${lettersOf(index)}-${lettersOf(at)}`;
      return { ...mutation, id: `mutant-${name}`, written: renamed(mutation.texts, name) };
    });
  });
  const place = (id: string, locale: Locale) => join(shelf, `${id}.${locale}.mdx`);
  for (const { id, written } of copies) for (const locale of LOCALES) writeFileSync(place(id, locale), written[locale]);
  const { problems, ...content } = await checkContent(folder, options);
  const refused = problems.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const isRefused = ({ id }: Copy) =>
    LOCALES.some((locale) => refused.some((file) => file.endsWith(`/${id}.${locale}.mdx`)));
  for (const copy of copies.filter(isRefused)) for (const locale of LOCALES) rmSync(place(copy.id, locale));
  const passed = copies
    .filter((copy) => !isRefused(copy))
    .map((copy): Passed => {
      const story = content.stories.find(({ id }) => id === copy.id);
      assert.ok(story, `nothing is told of ${copy.id}, and it is no story: ${copy.what}`);
      return { ...copy, story };
    });
  return { made: copies.length, passed, finders: content.finders };
}
