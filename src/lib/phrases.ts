/** Where a Chinese headline may break: between words, as far as a program can tell. */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** As many characters as are kept in one line where there is room for them: names, and names that overlap. */
const LONGEST = 13;
/** As many as a line holds of a headline on a phone, whose size follows (src/styles/base.css). */
const LINE = 12;
/** As many as a line holds of it in the largest type: in longer phrases are places to break, if need be. */
const SHORT = 9;

/** Words of health news that the segmenter does not know, and would break. */
const COMPOUNDS = new Set(
  '大数据 大模型 高层次人才 委员会 出入院 病床边 时段 无人机 数字人 缺血性 信息化 诊疗量 治疗师 示范项目 工作委员会 人工智能 中山大学 东院区 西院区 南院区 北院区'.split(
    ' ',
  ),
);
const LONGEST_COMPOUND = Math.max(...[...COMPOUNDS].map(({ length }) => length));

/** Marks that stand at the end of a line only, and those that stand at its start only; a middle dot binds both sides. */
const CLOSING = /^[，。、；：？！”’）》」』】…·%％‰+＋/]$/u;
const OPENING = /[“‘（《「『【·]$/u;
const LATIN_END = /[\p{Script=Latin}\p{N}.+＋-]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const HAN_ONE = /^\p{Script=Han}$/u;
/** Characters that end a phrase and open none: what follows is another word, though it may be one character too. */
const ENDING = /^[的了着过称说等中后时式]$/u;
/** A character that opens a phrase and ends none: 在上海举行, 与人工智能. */
const BEGINNING = /^[在与和及]$/u;

/** Registered names, which stay whole where a line has room for them. */
export interface Names {
  has(text: string): boolean;
  /** Length of the longest. */
  longest: number;
}

/** A stretch of a text: a name in it, or names of which one begins in the other. */
interface Stretch {
  from: number;
  to: number;
}

/** Words of a text without names; characters that stand alone in a row are one word (疾控, 长护险). */
function looseWords(text: string): string[] {
  const words: string[] = [];
  let single = false;
  for (const { segment } of SEGMENTER.segment(text)) {
    const one = HAN_ONE.test(segment) && !ENDING.test(segment);
    if (one && single) words[words.length - 1] += segment;
    else words.push(segment);
    single = one;
  }
  return words;
}

/** The names in a text up to a length, the longest first; before them the compounds, which no name ends in. */
function namesIn(text: string, names: Names, most: number): Stretch[] {
  const found: Stretch[] = [];
  const compounds: Stretch[] = [];
  for (let length = Math.min(names.longest, text.length, most); length > 1; length -= 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const name = text.slice(from, from + length);
      if (names.has(name)) (COMPOUNDS.has(name) ? compounds : found).push({ from, to: from + length });
    }
  }
  return [...compounds, ...found];
}

/**
 * What stays whole in a text. Names that overlap stay together where they are short enough (青岛市 and 市北区 are
 * 青岛市北区); else the longest of them is meant, and the others only seem to be there.
 */
function heldIn(text: string, names: Names, most: number): Stretch[] {
  let held: Stretch[] = [];
  for (const name of namesIn(text, names, most)) {
    const over = held.filter(({ from, to }) => from < name.to && name.from < to);
    const from = Math.min(name.from, ...over.map((one) => one.from));
    const to = Math.max(name.to, ...over.map((one) => one.to));
    if (to - from <= most) held = [...held.filter((one) => !over.includes(one)), { from, to }];
  }
  return held.sort((one, other) => one.from - other.from);
}

/** The names that a text holds, and the words between them. */
function wordsOf(text: string, names: Names, most: number): string[] {
  const words: string[] = [];
  let from = 0;
  for (const held of heldIn(text, names, most)) {
    words.push(...looseWords(text.slice(from, held.from)), text.slice(held.from, held.to));
    from = held.to;
  }
  return [...words, ...looseWords(text.slice(from))];
}

/** Whether a line may not end between two pieces. A single character is no word: it goes to what stands before it. */
function holds(before: string, next: string): boolean {
  if (CLOSING.test(next) || OPENING.test(before)) return true;
  if (/\s$/.test(before) || /^\s/.test(next)) return false;
  if (LATIN_END.test(before)) return true;
  // A place to break would take away the gap that a browser sets between Chinese and a number (text-autospace).
  if (LATIN_START.test(next) && /\p{Script=Han}$/u.test(before)) return true;
  return HAN_ONE.test(next) && !BEGINNING.test(next) && !CLOSING.test(before.slice(-1));
}

/** Some names, and the compounds that the segmenter does not know. */
export const withCompounds = (names: ReadonlySet<string>): Names => {
  let longest = LONGEST_COMPOUND;
  for (const { length } of names) longest = Math.max(longest, length);
  return { has: (text) => names.has(text) || COMPOUNDS.has(text), longest };
};

/** Words put together to phrases: what may not be parted is one. */
function joined(words: string[]): string[] {
  const phrases: string[] = [];
  for (const word of words) {
    const last = phrases.at(-1);
    if (last !== undefined && holds(last, word)) phrases[phrases.length - 1] = last + word;
    // A single character that opens a phrase goes with what follows it.
    else if (last !== undefined && HAN_ONE.test(last)) phrases[phrases.length - 1] = last + word;
    else phrases.push(word);
  }
  return phrases;
}

/** How much of a line a phrase takes: a mark at its end takes next to nothing. */
const lengthOf = (phrase: string): number => phrase.length - (CLOSING.test(phrase.slice(-1)) ? 1 : 0);

/** Pieces put together from the end while they fit a line: 聊城 and 医院 are 聊城医院. */
function fewest(pieces: string[], line: number): string[] {
  const parts: string[] = [];
  for (const piece of pieces.toReversed()) {
    const next = parts[0];
    if (next !== undefined && piece.length + lengthOf(next) <= line) parts[0] = piece + next;
    else parts.unshift(piece);
  }
  return parts;
}

/** The pieces of a phrase: the names in it, the longest first, or its words. */
function piecesOf(phrase: string, names: Names, most = phrase.length): string[] {
  const pieces = most === 0 ? [phrase] : joined(wordsOf(phrase, names, most));
  return pieces.length > 1 || most === 0 ? pieces : piecesOf(phrase, names, most - 1);
}

/** Where a phrase may break that is longer than a short line. */
function partsOf(phrase: string, names: Names): string[] {
  const pieces = lengthOf(phrase) <= SHORT ? [phrase] : piecesOf(phrase, names);
  return pieces.length === 1
    ? pieces
    : fewest(
        pieces.flatMap((piece) => partsOf(piece, names)),
        SHORT,
      );
}

/** A phrase of a headline; a long one in the parts between which it may break where no line has room for it. */
export type Phrase = string | Phrase[];

/** A phrase with its parts; those of one that is longer than a line fit one as far as may be, and have parts themselves. */
function withParts(phrase: string, names: Names): Phrase {
  if (lengthOf(phrase) > LINE) {
    const parts = fewest(piecesOf(phrase, names), LINE);
    if (parts.length > 1) return parts.map((part) => withParts(part, names));
  }
  const parts = partsOf(phrase, names);
  return parts.length === 1 ? phrase : parts;
}

/** The phrases of a Chinese headline, which joined are the headline again. */
export const phrasesOf = (text: string, names: Names): Phrase[] =>
  joined(wordsOf(text, names, LONGEST)).map((phrase) => withParts(phrase, names));

const htmlOf = (phrase: Phrase): string =>
  typeof phrase === 'string' ? phrase : `<span>${phrase.map(htmlOf).join('<wbr>')}</span>`;

/** A heading of a Chinese text, as HTML: between its phrases it may break. One with more than words in it is left alone. */
export const phrasedHeading = (html: string, names: Names): string =>
  html.replace(
    /^(<h[2-4][^>]*>)([^<>&]+)(<\/h[2-4]>)$/,
    (_, start: string, text: string, end: string) => start + phrasesOf(text, names).map(htmlOf).join('<wbr>') + end,
  );
