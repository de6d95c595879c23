/** Figures that answer a query: those of the stories that were found, by what they count, their number and who says so. */
import { fold, foldWithOffsets } from '../../text/fold.ts';
import type { PageHead, PageText } from '../../text/index-files.ts';
import { type Needle, needlesIn, textNeedle } from '../../text/matching.ts';
import { parseQuery, type Query } from '../../text/query.ts';
import type { BlockFigure, SearchBlock } from '../../text/search-record.ts';
import { numberForms } from '../rewrite/number-forms.ts';
import type { PageHit } from './full-text-search.ts';
import { contentWords } from './question-concepts.ts';

/** A story that was found, with what its figures are looked for in. */
export interface FigureSource {
  hit: PageHit;
  head: PageHead;
  text: PageText;
}

export interface FigureHit {
  hit: PageHit;
  head: PageHead;
  anchor: string;
  /** What it counts. */
  what: string;
  figure: BlockFigure;
  /** Whether it or its story's headline has every word that was asked for. */
  isWhole: boolean;
}

const NUMBER = /\d[\d.,]*\s*[%％‰万亿]*/g;

/** Words that ask for a number, or for what is counted in one. */
const ASKS =
  /\d|多少|几[个家人次台张例天分位种]|率|占比|比例|人次|人数|次数|例数|数量|总量|时间|时长|天数|多久|多长|费用|价格|多贵|平均|床位|\bhow (many|much|long)\b|\b(rate|number|share|per ?cent|average|costs?|times?|beds|days|visits)\b/i;

/** Whether a query looks as if its answer were a number. */
export const asksForFigure = ({ raw }: Query): boolean => ASKS.test(raw);

/** What a figure is looked for by: the words that carry meaning, and the numbers; each in any of its ways to be put. */
function wantedIn(query: Query, locale: 'zh' | 'en'): Needle[][] {
  // “How much money” is answered by any sum.
  const words = contentWords(query, locale).filter((word) => word !== '钱' && word.trim() !== '');
  const numbers = [...query.raw.matchAll(NUMBER)].map(([number]) => [number, ...numberForms(number)]);
  return [
    ...words.map((word): Needle[] =>
      locale === 'zh'
        ? [{ kind: 'text', folded: foldWithOffsets(word), literal: false }]
        : [{ kind: 'words', words: [word] }],
    ),
    ...numbers.map((forms) => forms.flatMap((form) => parseQuery(form).pieces.map(textNeedle))),
  ];
}

const holds = (text: string, forms: readonly Needle[]): boolean => needlesIn(text, forms) > 0;

/** The words of a figure, in one text. */
const wordsOf = ({ text }: SearchBlock, { value, basis = '', by = '' }: BlockFigure): string =>
  [value, text, basis, by].join('\n');

/** What a figure scores whose very value was asked for: more than any words can. */
const VERY_VALUE = 1000;

/**
 * The figures that have some of a query, those of its very value first, then the most of it; of equal ones, in the order
 * of the stories. Where none has any, all of them: the stories themselves are what was asked for.
 */
export function figureHits(query: Query, sources: readonly FigureSource[]): FigureHit[] {
  const asked = fold(query.raw);
  const found = sources.flatMap(({ hit, head, text }) => {
    const wanted = wantedIn(query, hit.locale);
    const titles = [head.title, head.other?.title ?? ''].join('\n');
    return text.flatMap((block) => {
      const { anchor, text: what, figure } = block;
      if (!figure) return [];
      const own = wanted.filter((forms) => holds(wordsOf(block, figure), forms));
      const inTitle = wanted.filter((forms) => !own.includes(forms) && holds(titles, forms));
      const isValue = fold(figure.value) === asked;
      const score = isValue ? VERY_VALUE : own.length === 0 ? 0 : 2 * own.length + inTitle.length;
      const isWhole = isValue || (own.length > 0 && own.length + inTitle.length === wanted.length);
      return [{ score, hit, head, anchor, what, figure, isWhole }];
    });
  });
  const best = found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return (best.length > 0 ? best : found).map(({ score: _score, ...hit }) => hit);
}
