/** How a Chinese word is spelt in Latin letters (Node only). */
import { pinyin } from 'pinyin-pro';

export const onlyHan = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '');

const syllables = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' })
    .filter((syllable) => /^[a-z]+$/.test(syllable))
    .join(' ');

/**
 * Characters that people read in two ways, rightly or not: 脑卒中 is typed as nao cu zhong and as nao zu zhong. A
 * dictionary knows one of them for each word.
 */
export const READ_TWO_WAYS: Record<string, readonly [string, string]> = {
  卒: ['cu', 'zu'],
  血: ['xue', 'xie'],
  给: ['gei', 'ji'],
  粘: ['nian', 'zhan'],
  颈: ['jing', 'geng'],
  模: ['mo', 'mu'],
  率: ['lv', 'shuai'],
  调: ['tiao', 'diao'],
  重: ['zhong', 'chong'],
  长: ['chang', 'zhang'],
  行: ['xing', 'hang'],
  系: ['xi', 'ji'],
  参: ['can', 'shen'],
  会: ['hui', 'kuai'],
  传: ['chuan', 'zhuan'],
  降: ['jiang', 'xiang'],
  阿: ['a', 'e'],
  便: ['bian', 'pian'],
  荨: ['xun', 'qian'],
  莘: ['shen', 'xin'],
  茌: ['chi', 'shi'],
};

/** The spellings of a word, syllables apart: as a dictionary reads it, then with each character that people read otherwise. */
export function spellings(word: string): string[] {
  const read = syllables(word);
  const characters = [...onlyHan(word)];
  const sounds = read.split(' ');
  if (sounds.length !== characters.length) return [read];
  const others = characters.flatMap((character, at) => {
    const other = READ_TWO_WAYS[character]?.find((sound) => sound !== sounds[at]);
    return other === undefined ? [] : [sounds.with(at, other).join(' ')];
  });
  return [read, ...others];
}
