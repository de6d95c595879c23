/** Where a Chinese headline may break: between words, as far as a program can tell. */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** As many characters as a line of a narrow phone holds in a headline; longer names may break between the words in them. */
const LONGEST = 11;

/** Words of health news that the segmenter does not know, and would break. */
const COMPOUNDS = new Set(
  '大数据 大模型 委员会 出入院 病床边 时段 无人机 数字人 缺血性 信息化 诊疗量 治疗师 示范项目 工作委员会 人工智能'.split(
    ' ',
  ),
);
const LONGEST_COMPOUND = Math.max(...[...COMPOUNDS].map(({ length }) => length));

/** Marks that stand at the end of a line only, and those that stand at its start only. */
const CLOSING = /^[，。、；：？！”’）》」』】…·%％‰+＋/]+$/u;
const OPENING = /[“‘（《「『【]$/u;
const LATIN_END = /[\p{Script=Latin}\p{N}.+＋-]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const HAN_ONE = /^\p{Script=Han}$/u;
/** Characters that end a phrase and open none: what follows is another word, though it may be one character too. */
const ENDING = /^[的了着过称说等中后时]$/u;

/** Registered names, which stay whole where a line has room for them. */
export interface Names {
  has(text: string): boolean;
  /** Length of the longest. */
  longest: number;
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

/** The length of the longest name at a place in a text; 1 where there is none. */
function nameAt(text: string, at: number, names: Names): number {
  let length = Math.max(1, Math.min(names.longest, text.length - at));
  while (length > 1 && !(names.has(text.slice(at, at + length)) && (length <= LONGEST || length < text.length))) {
    length -= 1;
  }
  return length;
}

/** The same, or that of two names of which the second begins in the first: 青岛市 and 市北区 are 青岛市北区. */
function nameOrTwo(text: string, at: number, names: Names): number {
  const length = nameAt(text, at, names);
  for (let next = at + 1; next < at + length; next += 1) {
    const both = next - at + nameAt(text, next, names);
    if (both > length && both <= LONGEST) return both;
  }
  return length;
}

/** The names that a text holds, and the words between them; a long name falls into those that it holds itself. */
function wordsOf(text: string, names: Names): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const length = nameOrTwo(text, at, names);
    if (length > 1) {
      const name = text.slice(at, at + length);
      words.push(...looseWords(text.slice(from, at)), ...(length > LONGEST ? wordsOf(name, names) : [name]));
      from = at + length;
    }
    at += length;
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
  return HAN_ONE.test(next) && !CLOSING.test(before.slice(-1));
}

/** Some names, and the compounds that the segmenter does not know. */
export const withCompounds = (names: ReadonlySet<string>): Names => {
  let longest = LONGEST_COMPOUND;
  for (const { length } of names) longest = Math.max(longest, length);
  return { has: (text) => names.has(text) || COMPOUNDS.has(text), longest };
};

/** A heading of a Chinese text, as HTML: between its phrases it may break. One with more than words in it is left alone. */
export const phrasedHeading = (html: string, names: Names): string =>
  html.replace(
    /^(<h[2-4][^>]*>)([^<>&]+)(<\/h[2-4]>)$/,
    (_, start: string, text: string, end: string) => start + phrasesOf(text, names).join('<wbr>') + end,
  );

/** The phrases of a Chinese headline, which joined are the headline again. */
export function phrasesOf(text: string, names: Names): string[] {
  const phrases: string[] = [];
  for (const word of wordsOf(text, names)) {
    const last = phrases.at(-1);
    if (last !== undefined && holds(last, word)) phrases[phrases.length - 1] = last + word;
    // A single character that opens a phrase goes with what follows it.
    else if (last !== undefined && HAN_ONE.test(last)) phrases[phrases.length - 1] = last + word;
    else phrases.push(word);
  }
  return phrases;
}
