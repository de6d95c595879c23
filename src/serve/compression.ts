/** Texts as small as a server that compresses ahead of time has them: each once, whatever file it stands in. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { digestOf } from '../disk/digest.ts';

/** What is offered, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;

type Encoding = (typeof ENCODINGS)[number];

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Pages and their styles are compressed as far as it goes; the rest a little less, and a good deal faster. */
const QUALITY = { page: 11, other: 9 };

/** What compresses, and remembers what it compressed. `isPage` says that the bytes are HTML or styles. */
export function compressor(): (bytes: Buffer, encoding: Encoding, isPage: boolean) => Promise<Buffer> {
  const results = new Map<string, Promise<Buffer>>();
  return (bytes, encoding, isPage) => {
    const key = `${encoding} ${digestOf(bytes)}`;
    const known = results.get(key);
    if (known) return known;
    const quality = isPage ? QUALITY.page : QUALITY.other;
    const result =
      encoding === 'br'
        ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
        : deflate(bytes, { level: QUALITY.other });
    results.set(key, result);
    return result;
  };
}
