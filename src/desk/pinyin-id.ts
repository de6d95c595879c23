/** An id from a Chinese name or title: 聊城市第一人民医院 is liaocheng-shi-di-yi-renmin-yiyuan, cut to what an address bears. */
import { pinyin } from 'pinyin-pro';

/** Long enough to be told from others, short enough to be read out. */
const SYLLABLES = 16;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The id that a title gives; empty where it has neither Chinese nor Latin letters. */
export function pinyinId(title: string): string {
  let left = SYLLABLES;
  const words: string[] = [];
  for (const { segment, isWordLike } of WORDS.segment(title.normalize('NFKC'))) {
    if (isWordLike !== true || left <= 0) continue;
    const syllables = pinyin(segment, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
    words.push(syllables.slice(0, left).join(''));
    left -= syllables.length;
  }
  const id = words
    .join('-')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // Four digits alone would be a year of the archive.
  return /^\d{4}$/.test(id) ? `n${id}` : id;
}
