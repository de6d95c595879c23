/** What the preview answers to a request: a file, as a real server would send it, or why there is none. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Negotiator from 'negotiator';
import { parse as parseRange } from 'range-parser';
import { digestOf } from '../disk/digest.ts';
import { pathOfAddress, type SiteAddress } from '../lib/site-address.ts';
import { notFoundPath } from '../lib/urls.ts';
import { compressor, ENCODINGS, isAwaited } from '../disk/compression.ts';
import { BINARY_TYPES, responseHeaders, TEXT_TYPES } from './headers.ts';
import { errorCode } from '../disk/error-code.ts';

export interface Asked {
  method: string;
  /** As it stands in the request's first line. */
  target: string;
  headers: IncomingHttpHeaders;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface File {
  /** Its path on the disk. */
  name: string;
  bytes: Buffer;
  extension: string;
}

/** Errors of a name that is none of a file: too long, with a zero byte, through a file as if it were a folder. */
const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']);

/** While a build puts the new site in the place of the old one, there is none for an instant. */
const SWAP_MS = 20;

/** The file at a path of the site, read whole: it may be gone by the time that it is sent. */
async function fileAt(dir: string, path: string): Promise<File | undefined> {
  const name = join(dir, path, path.endsWith('/') ? 'index.html' : '');
  if (!name.startsWith(dir + sep)) return undefined;
  try {
    return { name, bytes: await readFile(name), extension: extname(name).slice(1) };
  } catch (error) {
    if (NO_FILE.has(errorCode(error))) return undefined;
    throw error;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const plain = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${status}\n`),
});

const redirect = (status: 307 | 308, to: string, headers: Record<string, string>): Answer =>
  plain(status, { ...headers, Location: to });

/** `If-None-Match` names one version, several, or any. */
const isKnown = ({ 'if-none-match': known }: IncomingHttpHeaders, etag: string): boolean =>
  known?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false;

/** The part of a file that was asked for; ranges of other units and several at once are answered with the whole. */
function partOf(answer: Answer, { range, 'if-range': version }: IncomingHttpHeaders): Answer {
  const size = answer.body.length;
  if (range === undefined || (version !== undefined && version !== answer.headers['ETag'])) return answer;
  const { code, type, ranges } = parseRange(size, range);
  if (type !== 'bytes' || ranges.length > 1) return answer;
  const [part] = ranges;
  if (code !== 0 || part === undefined) return plain(416, { ...answer.headers, 'Content-Range': `bytes */${size}` });
  const { start, end } = part;
  return {
    status: 206,
    headers: { ...answer.headers, 'Content-Range': `bytes ${start}-${end}/${size}` },
    body: answer.body.subarray(start, end + 1),
  };
}

/**
 * What answers requests with the files of a folder. Nothing outside it is read; whatever is asked, it answers.
 * @param dir the folder of the built site, absolute
 * @param here where the site lies: its pages are found below `here.base`
 */
export function answerer(dir: string, here: SiteAddress): (asked: Asked) => Promise<Answer> {
  const compress = compressor();

  async function whole(
    status: number,
    { name, bytes, extension }: File,
    { headers: asked }: Asked,
    own: Record<string, string>,
  ): Promise<Answer> {
    const text = TEXT_TYPES[extension];
    const type = text ?? BINARY_TYPES[extension] ?? 'application/octet-stream';
    const headers = { ...own, 'Content-Type': type, ...(text === undefined ? {} : { Vary: 'Accept-Encoding' }) };
    // A part of a file is a part of the file itself.
    const isPackable = text !== undefined && asked.range === undefined;
    const accepted = isPackable ? new Negotiator({ headers: asked }).encodings([...ENCODINGS]) : [];
    const encoding = ENCODINGS.find((one) => accepted.includes(one));
    if (encoding === undefined) {
      const etag = `"${digestOf(bytes)}"`;
      return { status, headers: { ...headers, ETag: etag, 'Accept-Ranges': 'bytes' }, body: bytes };
    }
    const body = await compress(bytes, encoding, isAwaited(name));
    const etag = `"${digestOf(bytes)}-${encoding}"`;
    return { status, headers: { ...headers, ETag: etag, 'Content-Encoding': encoding }, body };
  }

  /** The file of a path, or the page that stands below it when its slash was left out. */
  async function look(path: string): Promise<File | 'slash' | undefined> {
    const file = await fileAt(dir, path);
    if (file !== undefined || path.endsWith('/')) return file;
    return existsSync(join(dir, path, 'index.html')) ? 'slash' : undefined;
  }

  async function lookTwice(path: string): Promise<File | 'slash' | undefined> {
    const first = await look(path);
    if (first !== undefined) return first;
    await pause(SWAP_MS);
    return look(path);
  }

  async function missing(asked: Asked, headers: Record<string, string>): Promise<Answer> {
    const page = await fileAt(dir, notFoundPath());
    return page === undefined ? plain(404, headers) : whole(404, page, asked, headers);
  }

  return async (asked) => {
    const { method, target } = asked;
    const url = URL.parse(target.startsWith('/') ? `http://localhost${target}` : target);
    if (url === null) return plain(400, responseHeaders('/', false));
    const { pathname, search } = url;
    const onSite = pathOfAddress(pathname, { origin: '', base: here.base });
    const headers = responseHeaders(onSite ?? pathname, false);
    if (method !== 'GET' && method !== 'HEAD') return plain(405, { ...headers, Allow: 'GET, HEAD' });
    const root = `${here.base}/`;
    if (onSite === undefined && (pathname === '/' || pathname === here.base)) return redirect(307, root, headers);
    const path = onSite === undefined ? undefined : decoded(onSite);
    // Two slashes would make an address of another host of what a redirect names.
    if (path === undefined || /[/\\]{2}|\\/.test(path)) return missing(asked, headers);
    const file = await lookTwice(path);
    if (file === undefined) return missing(asked, headers);
    if (file === 'slash') return redirect(308, `${pathname}/${search}`, headers);
    const answer = await whole(200, file, asked, headers);
    if (isKnown(asked.headers, answer.headers['ETag'] ?? '')) return { ...answer, status: 304, body: Buffer.alloc(0) };
    return partOf(answer, asked.headers);
  };
}
