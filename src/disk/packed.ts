/** Texts as small as a server that compresses ahead of time has them. */
import { brotliCompressSync, constants, gzipSync, type BrotliOptions, type ZlibOptions } from 'node:zlib';

/** What is offered, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Pages and their styles are compressed as far as it goes; the rest a little less, and a good deal faster. */
export const brotliOptions = (isPage: boolean): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: isPage ? 11 : 9 },
});

export const GZIP_OPTIONS: ZlibOptions = { level: 9 };

/** RFC 1952, section 2.3.1. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** gzip names the system that packed; the same bytes shall come of every one. */
export function withoutSystem(packed: Buffer): Buffer {
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

/** Packs the bytes of a text. @param isPage whether they are HTML or styles */
export const packed = (bytes: Buffer, encoding: Encoding, isPage: boolean): Buffer =>
  encoding === 'br' ? brotliCompressSync(bytes, brotliOptions(isPage)) : withoutSystem(gzipSync(bytes, GZIP_OPTIONS));
