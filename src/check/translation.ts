/** The digest by which a stale translation is known (DESIGN §3). */
import { createHash } from 'node:crypto';
import { translatedText } from '../lib/translated-text.ts';

/** First 12 hexadecimal digits of SHA-256 over the Chinese title, summary and body. */
export const translationDigest = (title: string, summary: string, body: string): string =>
  createHash('sha256')
    .update(translatedText(title, summary, body), 'utf8')
    .digest('hex')
    .slice(0, 12);
