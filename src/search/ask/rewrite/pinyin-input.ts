/** Pinyin as people type it, in full, with spaces, or by its first letters: which of the archive's words it stands for. */
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import type { PinyinFile } from '../../text/lexicon-files.ts';
import type { Query } from '../../text/query.ts';

/** Words that are tried for one spelling. */
const WORDS = 6;
/** Parts that one spelling is cut into at most. */
const PARTS = 6;

/** The letters alone: lü and lv are one, tones and spaces go. */
const lettersOf = (raw: string): string =>
  raw
    .replace(/[üǖǘǚǜ]/gi, 'v')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|[\s'’·-]/gu, '');

const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const FINAL =
  '(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|v|ve)';
const SYLLABLE = new RegExp(`^(?:${INITIAL}${FINAL}|a|o|e|ai|ei|ao|ou|an|en|ang|eng|er)$`);
/** The beginning of one, as far as somebody has typed it. */
const UNFINISHED = new RegExp(`^${INITIAL}(?:io|on)?$`);
const LONGEST_SYLLABLE = 6;
/** First letters of syllables: hardly one begins with a vowel, and words of other languages have more of them. */
const INITIALS = /^[^aeiouv]*[aeo]?[^aeiouv]*$/;

/** Whether letters can be syllables, the last one unfinished maybe, or the first letters of some: most English words cannot. */
export function mayBePinyin(raw: string): boolean {
  const letters = lettersOf(raw);
  const isEnd = [true];
  for (let at = 0; at < letters.length; at += 1) {
    for (let to = at + 1; isEnd[at] && to <= at + LONGEST_SYLLABLE; to += 1)
      isEnd[to] ||= SYLLABLE.test(letters.slice(at, to));
  }
  const ends = isEnd.slice(0, letters.length + 1);
  return (
    ends.some((is, at) => is && (at === letters.length || UNFINISHED.test(letters.slice(at)))) || INITIALS.test(letters)
  );
}

const joinedSound = (sound: string): string => sound.replace(/ /g, '');
const initials = (sound: string): string =>
  sound
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');

const wordsWhere = (file: PinyinFile, fits: (sound: string) => boolean): string[] =>
  Object.entries(file).flatMap(([sound, words]) => (fits(sound) ? words : []));

/** The spelling cut into the archive's words, as few as may be; undefined where it cannot be cut so. */
async function cutIntoWords(letters: string, lexicon: Lexicon): Promise<string[] | undefined> {
  const best: (string[] | undefined)[] = Array.from({ length: letters.length + 1 });
  best[0] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const before = best[at];
    if (!before || before.length >= PARTS) continue;
    const rest = letters.slice(at);
    for (const [sound, [word = '']] of Object.entries(await lexicon.pinyin(letters.charAt(at)))) {
      const joined = joinedSound(sound);
      if (!rest.startsWith(joined)) continue;
      const known = best[at + joined.length];
      if (!known || known.length > before.length + 1) best[at + joined.length] = [...before, word];
    }
  }
  return best[letters.length];
}

/**
 * The Chinese that a spelling may stand for, the likeliest first; empty where it stands for none.
 * @param whole only whole words of the archive, in full: what a word of another language may be mistaken for
 */
export async function wordsForPinyin(query: Query, lexicon: Lexicon, whole: boolean): Promise<string[]> {
  const letters = lettersOf(query.raw);
  if (
    query.chinese ||
    !/^[a-z]{2,60}$/.test(letters) ||
    query.pieces.some(({ quoted }) => quoted) ||
    !mayBePinyin(letters)
  )
    return [];
  const file = await lexicon.pinyin(letters.charAt(0));
  const same = wordsWhere(file, (sound) => joinedSound(sound) === letters);
  if (same.length > 0 || whole) return same.slice(0, WORDS);
  const short = letters.length > 2 ? wordsWhere(file, (sound) => initials(sound) === letters) : [];
  if (short.length > 0) return short.slice(0, WORDS);
  const cut = await cutIntoWords(letters, lexicon);
  if (cut) return [cut.join(' ')];
  const begun = letters.length > 4 ? wordsWhere(file, (sound) => joinedSound(sound).startsWith(letters)) : [];
  return begun.slice(0, WORDS);
}

/** Tells what a Chinese text sounds like, with one reading for each character; undefined where a character is not known. */
export async function soundReader(lexicon: Lexicon): Promise<(text: string) => string | undefined> {
  const sounds = await lexicon.sounds();
  return (text) => {
    const heard = [...fold(text)].map((character) => sounds.get(character));
    return heard.includes(undefined) ? undefined : heard.join(' ');
  };
}
