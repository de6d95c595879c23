/** Digests by which inputs and results are known. */
import { createHash } from 'node:crypto';

/** SHA-256 of texts, bytes and JSON-safe values, 32 hexadecimal digits. */
export function digestOf(...parts: unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part instanceof Uint8Array || typeof part === 'string' ? part : (JSON.stringify(part) ?? 'undefined'));
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}
