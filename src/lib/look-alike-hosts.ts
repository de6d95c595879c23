/** Names of hosts that read as another one's: a Cyrillic а in the middle of Latin letters leads to somebody else's site. */
import { domainToUnicode } from 'node:url';

/** Letters of other scripts that nobody can tell from a Latin one, with that one. */
const LATIN_LIKE: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    ['асԁеһіјӏорԛѕԝхуѵкмнтвг', 'acdehijlopqswxyvkmhtbr'],
    // Greek
    ['αονρτυικχεγηω', 'aovptuikxeynw'],
    // Armenian
    ['օսհոցզ', 'ouhngq'],
    // Latin letters of phonetic writing, and an i without its dot
    ['ıɑɡɩʟ', 'iagil'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter, at) => [letter, latin[at] ?? ''] as const)),
);

/** Scripts of which one name may hold several: a Chinese one often has Latin letters too. */
const LATIN = /[a-z]/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** A letter of a name between two dots that makes the name read as another. */
function deceptiveLetter(label: string): string | undefined {
  const letters = [...label].filter((sign) => /\p{L}/u.test(sign));
  const looks = letters.find((letter) => LATIN_LIKE.has(letter));
  if (looks === undefined) return undefined;
  // A name all in one script of its own is that script's, unless each of its letters passes for a Latin one.
  const isMixed = LATIN.test(label) || !FOREIGN.test(looks);
  return isMixed || letters.every((letter) => LATIN_LIKE.has(letter)) ? looks : undefined;
}

export interface LookAlikeHost {
  /** As browsers resolve it, in letters. */
  host: string;
  /** A letter of it that passes for another. */
  letter: string;
  /** What the whole reads like. */
  readsAs: string;
}

/** The host of a web address, where it reads as another one. */
export function lookAlikeHost(address: string): LookAlikeHost | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const host = domainToUnicode(new URL(address).hostname);
  const letter = host
    .split('.')
    .map(deceptiveLetter)
    .find((found) => found !== undefined);
  if (letter === undefined) return undefined;
  return { host, letter, readsAs: [...host].map((sign) => LATIN_LIKE.get(sign) ?? sign).join('') };
}
