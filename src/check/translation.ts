/** The digest by which a stale translation is known (DESIGN §3). */
import { createHash } from 'node:crypto';

/**
 * First 12 hexadecimal digits of SHA-256 over the Chinese title, summary and body, each trimmed, joined by one line
 * feed, in NFC with LF line ends.
 */
export function translationDigest(title: string, summary: string, body: string): string {
  const text = [title, summary, body].map((part) => part.trim()).join('\n');
  const normal = text.replace(/\r\n?/g, '\n').normalize('NFC');
  return createHash('sha256').update(normal, 'utf8').digest('hex').slice(0, 12);
}
