/** Ids in pinyin: 聊城市第一人民医院 is liaocheng-shi-di-yi-renmin-yiyuan, cut to what an address bears. */
import { pinyin } from 'pinyin-pro';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** In characters: long addresses are cut by those who pass them on. */
const LONGEST = 48;

const inPinyin = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** The words of a text in pinyin, Latin ones as they are. */
export const pinyinWords = (text: string): string[] =>
  [...WORDS.segment(text.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => inPinyin(segment))
    .filter((word) => word !== '');

/** Words with hyphens between them, as many as an address holds; empty where there are none. */
export function pinyinId(words: readonly string[]): string {
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  // Four digits alone would be a year of the archive.
  return /^\d{4}$/.test(id) ? `n${id}` : id;
}
