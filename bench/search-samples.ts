/** Queries sampled from an archive's own stories, with the stories that answer them. */
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { fold, foldWithOffsets } from '../src/search/text/fold.ts';
import type { SearchRecord } from '../src/search/text/search-record.ts';
import { urlIn } from '../src/lib/urls.ts';
import { seeded } from './seeded.ts';

export interface Sample {
  /** The class that it belongs to. */
  kind: string;
  query: string;
  page: 'zh' | 'en';
  /** Paths of the pages that answer it, without the language's prefix. */
  expect: string[];
}

/** A story's own text, folded and as it stands. */
interface Story {
  path: string;
  blocks: string[];
  folded: string[];
}

const HAN = /^\p{Script=Han}+$/u;

const storiesOf = (records: readonly SearchRecord[]): Story[] =>
  records
    .filter(({ locale, collection }) => locale === 'zh' && collection === 'articles')
    .map(({ url, title, summary, blocks }) => {
      const texts = [title, summary, ...blocks.flatMap(({ text, figure }) => (figure ? [text, figure.value] : [text]))];
      return { path: url, blocks: texts, folded: texts.map(fold) };
    });

/**
 * Samples so many queries of every class.
 * @param seed the same seed, the same queries
 */
export function sample(records: readonly SearchRecord[], seed: number, each: number): Sample[] {
  const next = seeded(seed);
  const stories = storiesOf(records);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const holding = (run: string) =>
    stories.filter(({ folded }) => folded.some((text) => text.includes(run))).map(({ path }) => path);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const wordsOf = (text: string) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
  const word = (): string => {
    const words = wordsOf(pick(pick(stories).blocks)).filter((one) => HAN.test(one) && one.length > 1);
    return words.length > 0 ? pick(words) : word();
  };
  const run = (length: number) => {
    const characters = [...pick(pick(stories).folded)];
    const start = between(0, Math.max(0, characters.length - length));
    return characters.slice(start, start + length).join('');
  };
  /** Two or three words in a row: what a reader copies, with an error. */
  const phrase = () => {
    const words = wordsOf(pick(pick(stories).blocks));
    const start = between(0, Math.max(0, words.length - 2));
    return fold(words.slice(start, start + between(2, 3)).join(''));
  };
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const mistyped = (text: string) => {
    const characters = [...text];
    const at = between(0, characters.length - 1);
    const other = pick([...pick(pick(stories).folded)]) ?? '的';
    const way = pick(['wrong', 'missing', 'extra'] as const);
    return [
      ...characters.slice(0, at),
      ...(way === 'missing' ? [] : [other]),
      ...characters.slice(way === 'extra' ? at : at + 1),
    ].join('');
  };
  const numberIn = () =>
    pick(
      stories.flatMap(({ blocks }) =>
        blocks.flatMap((text) => foldWithOffsets(text).numbers.map(({ value }) => value)),
      ),
    ).replace('d', '.');
  const holdingNumber = (value: string) =>
    stories
      .filter(({ blocks }) =>
        blocks.some((text) => foldWithOffsets(text).numbers.some((one) => one.value.replace('d', '.') === value)),
      )
      .map(({ path }) => path);

  /** Tries until a sample fits: an empty answer, or a run that is no run any more, is no sample. */
  const several = (kind: string, make: () => { query: string; expect: string[] } | undefined): Sample[] => {
    const found = new Map<string, Sample>();
    for (let tries = 0; found.size < each && tries < each * 80; tries += 1) {
      const made = make();
      if (made && made.query !== '' && made.expect.length > 0 && !found.has(made.query))
        found.set(made.query, { kind, page: 'zh', ...made });
    }
    return [...found.values()];
  };
  const same = (query: string) => ({ query, expect: holding(fold(query)) });
  // The site's own pages stand beside what else is called so.
  const entries = records.filter(({ collection }) => collection !== 'articles' && collection !== 'pages');
  const names = (locale: 'zh' | 'en') =>
    several(`names ${locale}`, () => {
      const record = pick(entries.filter((one) => one.locale === locale));
      return { query: pick([record.title, ...record.aliases]), expect: [urlIn('zh', record.url)] };
    });
  return [
    ...several('words', () => same(word())),
    ...several('substrings', () => same(run(between(3, 6)))).filter(({ query }) => !/\d/.test(query)),
    ...several('quoted', () => {
      const text = run(between(4, 10));
      return { query: `“${text}”`, expect: holding(text) };
    }),
    ...several('single', () => same(run(1).replace(/[^\p{Script=Han}]/gu, ''))),
    ...several('numbers', () => {
      const value = numberIn();
      return { query: value, expect: holdingNumber(value) };
    }),
    ...names('zh'),
    ...names('en'),
    ...several('traditional', () => {
      const own = word();
      const query = toTraditional(own);
      return query === own ? undefined : { query, expect: holding(own) };
    }),
    ...several('full-width', () => {
      const text = pick(pick(stories).blocks).match(
        /[A-Za-z][A-Za-z0-9-]+\p{Script=Han}{0,2}|\d+\p{Script=Han}{1,3}/gu,
      );
      const own = text ? pick(text) : '';
      if (own === '') return undefined;
      const digits = foldWithOffsets(own).numbers.length > 0;
      return digits ? undefined : { query: wide(own), expect: holding(fold(own)) };
    }),
    ...several('pinyin', () => {
      const own = word();
      return {
        query: pinyin(own, { toneType: 'none', type: 'array', v: true }).join(pick(['', ' '])),
        expect: holding(own),
      };
    }),
    ...several('typos', () => {
      const own = phrase();
      if (!HAN.test(own) || [...own].length < 4 || [...own].length > 8) return undefined;
      const query = mistyped(own);
      return !HAN.test(query) || holding(query).length > 0 ? undefined : { query, expect: holding(own) };
    }),
  ];
}
