/** Bytes of a text file to text: UTF-8, UTF-16, GB 18030 (GBK) or Big5, as the bytes tell. */

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** How many characters could not be read. */
  lost: number;
}

/** The commonest characters of running text, simplified and traditional. */
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经医院健康病患者疗这為個國時來們會發動說產種後學經醫這療與對開關務業長門見';

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: text.match(/\ufffd/gu)?.length ?? 0 };
}

/** How much a text looks like Chinese: common characters count for it, odd ones and unreadable ones against. */
function likeness({ text, lost }: DecodedText): number {
  let [common, odd] = [0, 0];
  for (const c of text) {
    if (COMMON.includes(c)) common += 1;
    // Private characters, and rare ones of the wrong reading.
    else if (/[\ue000-\uf8ff\u3400-\u4dbf\u3100-\u312f\u2500-\u257f\uff61-\uff9f]/u.test(c)) odd += 1;
  }
  return common - 3 * odd - 10 * lost;
}

/** A byte order mark, or the zeros of ASCII in UTF-16, tell it. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Reads a text file; never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes);
  if (wide) return decoded(bytes, wide);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8.lost === 0) return utf8;
  const others = (['gb18030', 'big5'] as const).map((encoding) => decoded(bytes, encoding));
  return [utf8, ...others].reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}
