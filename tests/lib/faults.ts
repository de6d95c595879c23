/** Faults as editors make them, seeded into a story's two files: each alone, on whatever content is there. */
import { parseArticle } from '../../src/check/read/parse-article.ts';
import type { Content } from '../../src/check/check-content.ts';
import { splitFrontmatter } from '../../src/check/read/frontmatter.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { numbersIn } from '../../src/lib/numbers/read.ts';

export const KINDS = [
  'number-en',
  'number-zh',
  'number-head',
  'figure',
  'name-en',
  'name-zh',
  'paragraph',
  'qualifier',
  'stale',
] as const;

export type Texts = Record<Locale, string>;

export interface Fault {
  kind: (typeof KINDS)[number];
  /** The file that was changed, and the line. */
  locale: Locale;
  line: number;
  /** Where a number begins in it. */
  column?: number;
  /** What was done, for people. */
  what: string;
  /** Both files with the fault in them. */
  seed: () => Texts;
}

/** Number of lines before the body. */
function headLines(text: string): number {
  const split = splitFrontmatter(text);
  return 'body' in split ? text.split('\n').length - split.body.split('\n').length : 0;
}

/** The translation's digest brought up to date, as an editor does with `npm run translated`. */
function current({ zh, en }: Texts): Texts {
  const { translates } = parseArticle(Buffer.from(zh), 'zh');
  return { zh, en: en.replace(/^translates: .*$/m, `translates: '${translates}'`) };
}

/** Replaces a piece of one line; the twin stays as it is, and is known as translated from this text. */
function change(texts: Texts, locale: Locale, line: number, start: number, end: number, by: string): Texts {
  const lines = texts[locale].split('\n');
  const old = lines[line - 1] ?? '';
  lines[line - 1] = old.slice(0, start) + by + old.slice(end);
  return current({ ...texts, [locale]: lines.join('\n') });
}

/** The last digit of a number one higher: 1,019 → 1,010, 61.21 → 61.22. */
const wrong = (number: string): string => number.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

const TAG = /^<(?:Chart|BeforeAfter|Figure)\b/;

/** Body lines of a file, with their numbers in the file. */
const bodyLines = (text: string) => {
  const from = headLines(text);
  return text
    .split('\n')
    .map((words, at) => ({ words, line: at + 1 }))
    .filter(({ words, line }) => line > from && !TAG.test(words));
};

function numberFaults(texts: Texts, locale: Locale): Fault[] {
  return bodyLines(texts[locale]).flatMap(({ words, line }) =>
    numbersIn(words, locale)
      .filter(({ hard, end }) => hard && !/^\d+\.\s/.test(words.slice(0, end + 2)))
      .map(({ start, end }): Fault => {
        const old = words.slice(start, end);
        return {
          kind: locale === 'en' ? 'number-en' : 'number-zh',
          locale,
          line,
          column: start + 1,
          what: `${old} → ${wrong(old)}`,
          seed: () => change(texts, locale, line, start, end, wrong(old)),
        };
      }),
  );
}

/** Numbers of title and summary. */
function headFaults(texts: Texts, locale: Locale): Fault[] {
  return texts[locale].split('\n').flatMap((words, at) => {
    if (!/^(?:title|summary): /.test(words)) return [];
    return numbersIn(words, locale)
      .filter(({ hard }) => hard)
      .map(({ start, end }): Fault => {
        const old = words.slice(start, end);
        return {
          kind: 'number-head',
          locale,
          line: at + 1,
          column: start + 1,
          what: `${words.slice(0, 7)} ${old} → ${wrong(old)}`,
          seed: () => change(texts, locale, at + 1, start, end, wrong(old)),
        };
      });
  });
}

/** The record's value, from or to. */
const figureFaults = (texts: Texts): Fault[] =>
  texts.zh.split('\n').flatMap((words, at) => {
    const match = /^( {4}(?:value|from|to): )([\d.]+)$/.exec(words);
    if (!match || at + 1 > headLines(texts.zh)) return [];
    const [, key = '', old = ''] = match;
    return [
      {
        kind: 'figure',
        locale: 'zh',
        line: at + 1,
        what: `${old} → ${wrong(old)}`,
        seed: () => change(texts, 'zh', at + 1, key.length, words.length, wrong(old)),
      } satisfies Fault,
    ];
  });

/** A registered name, in one language, becomes that of another organisation or programme. */
function nameFaults(texts: Texts, locale: Locale, { finders, registry }: Content): Fault[] {
  const mentioned = new Set(
    bodyLines(texts.zh).flatMap(({ words }) => finders.zh.find(words).map(({ entry }) => entry.id)),
  );
  return bodyLines(texts[locale]).flatMap(({ words, line }) =>
    /^(?:#|<)/.test(words)
      ? []
      : finders[locale].find(words).flatMap(({ entry, start, end }) => {
          const other = registry.organisations.find(({ id, autolink }) => autolink && !mentioned.has(id));
          if (!entry.autolink || !other) return [];
          const by = other.name[locale];
          return [
            {
              kind: locale === 'en' ? 'name-en' : 'name-zh',
              locale,
              line,
              what: `${words.slice(start, end)} → ${by}`,
              seed: () => change(texts, locale, line, start, end, by),
            } satisfies Fault,
          ];
        }),
  );
}

/** A paragraph, heading or item is left out. */
const paragraphFaults = (texts: Texts, locale: Locale): Fault[] =>
  bodyLines(texts[locale]).flatMap(({ words, line }) => {
    if (words.trim() === '' || words.startsWith('<') || words.startsWith('|')) return [];
    return [
      {
        kind: 'paragraph',
        locale,
        line,
        what: words.slice(0, 30),
        seed: () => change(texts, locale, line, 0, words.length, ''),
      } satisfies Fault,
    ];
  });

const QUALIFIERS: Record<Locale, RegExp> = {
  zh: /(?:逾|超过|近|约|至少|突破|将近|大约)(?=\d)|(?<=\d[十百千万亿]*)[余多](?=[\p{Script=Han}])|(?<=\d\p{Script=Han}{0,4})(?:以上|左右)/gu,
  en: /\b(?:more than|over|nearly|about|almost|at least|some|around) (?=\d|ten\b|twenty\b)|(?<=\d[\w ]{0,20}) (?:or more|or so)\b/g,
};

const qualifierFaults = (texts: Texts, locale: Locale): Fault[] =>
  bodyLines(texts[locale]).flatMap(({ words, line }) =>
    [...words.matchAll(QUALIFIERS[locale])].map(({ 0: old, index }): Fault => ({
      kind: 'qualifier',
      locale,
      line,
      what: `${old.trim()} in “${words.slice(Math.max(0, index - 12), index + 20)}”`,
      seed: () => change(texts, locale, line, index, index + old.length, ''),
    })),
  );

/** The Chinese text changed after it was translated. */
const staleFault = (texts: Texts): Fault[] =>
  bodyLines(texts.zh)
    .filter(({ words }) => words.includes('。'))
    .slice(0, 1)
    .map(({ words, line }): Fault => {
      const lines = texts.zh.split('\n');
      lines[line - 1] = words.replace('。', '，据介绍。');
      return {
        kind: 'stale',
        locale: 'en',
        line: texts.en.split('\n').findIndex((one) => one.startsWith('translates:')) + 1,
        what: 'Chinese text changed',
        seed: () => ({ ...texts, zh: lines.join('\n') }),
      };
    });

/** Every fault that can be seeded into a story, each alone. */
export const faultsOf = (texts: Texts, content: Content): Fault[] => [
  ...numberFaults(texts, 'en'),
  ...numberFaults(texts, 'zh'),
  ...headFaults(texts, 'en'),
  ...headFaults(texts, 'zh'),
  ...figureFaults(texts),
  ...nameFaults(texts, 'en', content),
  ...nameFaults(texts, 'zh', content),
  ...paragraphFaults(texts, 'en'),
  ...paragraphFaults(texts, 'zh'),
  ...qualifierFaults(texts, 'zh'),
  ...qualifierFaults(texts, 'en'),
  ...staleFault(texts),
];
