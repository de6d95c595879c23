/** Where words begin and end in Chinese text, which has no spaces: 目前年门诊量 holds no 前年. */

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Tells whether a piece of a text is made of whole words, by a dictionary; the text is read when it is first asked. */
export function wholeWords(text: string): (start: number, end: number) => boolean {
  let edges: Set<number> | undefined;
  return (start, end) => {
    edges ??= new Set([text.length, ...Array.from(WORDS.segment(text), ({ index }) => index)]);
    return edges.has(start) && edges.has(end);
  };
}

/** No sentence is longer without a mark: at one, words begin anew whatever stands before. */
const AROUND = 100;

/** The word of a dictionary that begins at a place of a text; empty where none does. */
export function wordFrom(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const from = at - (/\p{Script=Han}*$/u.exec(before)?.[0].length ?? 0);
  const found = WORDS.segment(text.slice(from, at + AROUND)).containing(at - from);
  return found?.index === at - from ? found.segment : '';
}
