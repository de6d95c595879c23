/** An id in pinyin, from a title. */
import { pinyinId, pinyinWords } from '../../lib/pinyin-id.ts';

/** A registered name in a title: its own id says it. */
export interface NamedPiece {
  start: number;
  end: number;
  id: string;
}

/** The words of a title in pinyin, with hyphens, as many as an address holds. */
export function idOfTitle(title: string, names: readonly NamedPiece[] = []): string {
  const words: string[] = [];
  let at = 0;
  for (const { start, end, id } of names) {
    words.push(...pinyinWords(title.slice(at, start)), id);
    at = end;
  }
  return pinyinId([...words, ...pinyinWords(title.slice(at))]) || 'draft';
}

/** The id, or with a number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(one)) return one;
  }
}
