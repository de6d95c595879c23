/** Texts as small as a server that compresses ahead of time has them: each once, whatever file it stands in. */
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { digestOf } from '../disk/digest.ts';
import { brotliOptions, type Encoding, GZIP_OPTIONS, withoutSystem } from '../disk/packed.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** What compresses, and remembers what it compressed. `isPage` says that the bytes are HTML or styles. */
export function compressor(): (bytes: Buffer, encoding: Encoding, isPage: boolean) => Promise<Buffer> {
  const results = new Map<string, Promise<Buffer>>();
  return (bytes, encoding, isPage) => {
    const key = `${encoding} ${digestOf(bytes)}`;
    const known = results.get(key);
    if (known) return known;
    const result =
      encoding === 'br' ? brotli(bytes, brotliOptions(isPage)) : deflate(bytes, GZIP_OPTIONS).then(withoutSystem);
    results.set(key, result);
    return result;
  };
}
