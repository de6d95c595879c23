/** Texts as small as a server that compresses ahead of time has them: by which methods, how far, and doing it. */
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib';
import { digestOf } from './digest.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** What is offered, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Pages, styles, programs, and what every search begins with. A large index has many thousand files more. */
const IS_AWAITED =
  /\.(?:html|css|js)$|search-index[/\\](?:manifest[^/\\]*|titles-[^/\\]*|lexicon\.[^/\\]*[/\\].*|[^/\\]*[/\\]pages)\.json$/;

/** Whether a reader waits for a file before anything is shown: it is compressed as far as it goes. */
export const isAwaited = (file: string): boolean => IS_AWAITED.test(file);

/** The rest is compressed a little less, and a good deal faster. */
const brotliOptions = (awaited: boolean): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: awaited ? 11 : 9 },
});

const GZIP_OPTIONS: ZlibOptions = { level: 9 };

/** RFC 1952, section 2.3.1. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** gzip names the system that compressed; the same bytes shall come of every one. */
function withoutSystem(bytes: Buffer): Buffer {
  bytes[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return bytes;
}

/** The bytes of a text, compressed. @param awaited whether they are of a file that a reader waits for */
export const compressed = (bytes: Buffer, encoding: Encoding, awaited: boolean): Buffer =>
  encoding === 'br' ? brotliCompressSync(bytes, brotliOptions(awaited)) : withoutSystem(gzipSync(bytes, GZIP_OPTIONS));

/**
 * What compresses while others are served, and remembers it: each text once, whatever file it stands in. `awaited` says
 * that they are of a file that a reader waits for.
 */
export function compressor(): (bytes: Buffer, encoding: Encoding, awaited: boolean) => Promise<Buffer> {
  const results = new Map<string, Promise<Buffer>>();
  return (bytes, encoding, awaited) => {
    const key = `${encoding} ${digestOf(bytes)}`;
    const known = results.get(key);
    if (known) return known;
    const result =
      encoding === 'br' ? brotli(bytes, brotliOptions(awaited)) : deflate(bytes, GZIP_OPTIONS).then(withoutSystem);
    results.set(key, result);
    return result;
  };
}
