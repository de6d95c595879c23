/** An id in pinyin, from a title. */
import { pinyin } from 'pinyin-pro';
import { isId } from '../../schemas/common.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Long addresses are cut by those who pass them on. */
const LONGEST = 48;

/** A registered name in a title: its own id says it. */
export interface NamedPiece {
  start: number;
  end: number;
  id: string;
}

const inPinyin = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

function wordsOf(title: string, names: readonly NamedPiece[]): string[] {
  const words: string[] = [];
  let at = 0;
  const spell = (piece: string) =>
    words.push(
      ...[...WORDS.segment(piece)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => inPinyin(segment)),
    );
  for (const { start, end, id } of names) {
    spell(title.slice(at, start));
    words.push(id);
    at = end;
  }
  spell(title.slice(at));
  return words.filter((word) => word !== '');
}

/** The words of a title in pinyin, with hyphens, as many as an address holds. */
export function idOfTitle(title: string, names: readonly NamedPiece[] = []): string {
  let id = '';
  for (const word of wordsOf(title, names)) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return isId(id) ? id : `story-${id || 'draft'}`;
}

/** The id, or with a number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(one)) return one;
  }
}
