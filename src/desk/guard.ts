/**
 * Whom the desk on this machine answers. It writes files and makes commits, so that no page of another site may reach it:
 * not by a name that was made to point here (DNS rebinding), nor by a form or script that writes without reading (CSRF).
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Knock {
  method: string;
  headers: IncomingHttpHeaders;
}

/** The names under which a browser on this machine asks for it. */
const NAMES = ['127.0.0.1', 'localhost'];

/** Why a request is not answered; undefined where it is. @param port where the desk listens */
export function refusalOf({ method, headers }: Knock, port: number): string | undefined {
  const { host = '', origin, 'sec-fetch-site': from, 'content-type': type = '' } = headers;
  if (!NAMES.some((name) => host === `${name}:${port}`)) return 'host';
  // Typed into the address line, it comes from nowhere.
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return 'site';
  if (origin !== undefined && origin !== `http://${host}`) return 'origin';
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'POST') return 'method';
  // A form of another site can send none of these.
  if (origin === undefined) return 'origin';
  return /^application\/json\b/i.test(type) ? undefined : 'type';
}
