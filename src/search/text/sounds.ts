/**
 * What characters sound like, as it stands in the index. The common characters of the national standard of 1980 (GB 2312)
 * are listed there by their pinyin, so that a browser that can read the standard needs only how many share a sound.
 */

/** The characters by their syllable. */
export type Sounds = Record<string, string>;

/** As it stands in the index. */
export interface SoundsFile {
  /** The syllables of the common characters in the standard's order, each with how many in a row have it: `a2 ai13`. */
  common: string;
  /** The rarer characters that are used. */
  rare: Sounds;
}

/** Rows of the standard with its 3,755 common characters, and with the rarer ones. */
const ROWS = { common: [0xb0, 0xd7], rare: [0xd8, 0xf7] } as const;

/** Characters of GB 2312 in its order; none where the browser cannot read it. */
export function standardCharacters(which: keyof typeof ROWS): string[] {
  const [from, to] = ROWS[which];
  const found: string[] = [];
  try {
    const decoder = new TextDecoder('gbk');
    for (let row: number = from; row <= to; row += 1)
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.push(decoder.decode(Uint8Array.of(row, cell)));
  } catch {
    return [];
  }
  return found.filter((character) => /^\p{Script=Han}$/u.test(character));
}

/** The sounds of some characters, beginning with the common ones in their order. */
export function soundsFile(common: readonly string[], rare: Sounds): SoundsFile {
  const runs: [sound: string, count: number][] = [];
  for (const sound of common) {
    const last = runs[runs.length - 1];
    if (last?.[0] === sound) last[1] += 1;
    else runs.push([sound, 1]);
  }
  return { common: runs.map(([sound, count]) => `${sound}${count}`).join(' '), rare };
}

/** Each character with its syllable. */
export function soundsIn({ common, rare }: SoundsFile): Map<string, string> {
  const sounds = new Map<string, string>();
  const characters = standardCharacters('common');
  let at = 0;
  for (const [, sound = '', count = ''] of common.matchAll(/([a-z]*)(\d+)/g)) {
    const end = at + Number(count);
    for (const character of characters.slice(at, end)) sounds.set(character, sound);
    at = end;
  }
  for (const [sound, all] of Object.entries(rare)) for (const character of all) sounds.set(character, sound);
  return sounds;
}
