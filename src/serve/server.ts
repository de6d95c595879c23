/** The built site on this machine, with the headers and the compression of a real server. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';
import { responseHeaders, TEXT_TYPES } from './headers.ts';

const HOST = '127.0.0.1';
/** How many ports to try before giving up. */
const TRIES = 20;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

interface Running {
  /** For example `http://127.0.0.1:4321`, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const textType = (path: string): string | undefined => TEXT_TYPES[extname(path).slice(1)];

/** The file of a request's path inside `dir`; undefined where there is none or the path leads outside. */
function fileOf(dir: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = join(dir, decoded, decoded.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(dir + sep) || file.includes('\0')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

/** Pages and their styles as small as a server that compresses ahead of time has them; the rest a little faster. */
const qualityOf = (file: string): number => (/\.(?:html|css)$/.test(file) ? 11 : 9);

type Compress = (file: string, encoding: 'br' | 'gzip') => Promise<Buffer>;

/** Compressed files, kept as long as the file does not change. */
function compressor(): Compress {
  const kept = new Map<string, Promise<Buffer>>();
  return (file, encoding) => {
    const key = `${encoding} ${statSync(file).mtimeMs} ${file}`;
    const known = kept.get(key);
    if (known) return known;
    const made = readFile(file).then((text) =>
      encoding === 'br'
        ? brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(file) } })
        : deflate(text),
    );
    kept.set(key, made);
    return made;
  };
}

function encodingOf(request: IncomingMessage): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (request.headers.range !== undefined) return undefined;
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

async function sendCompressed(response: ServerResponse, file: string, encoding: 'br' | 'gzip', compress: Compress) {
  const { mtimeMs, size } = statSync(file);
  const etag = `W/"${size}-${mtimeMs}-${encoding}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Type', textType(file) ?? 'application/octet-stream');
  if (response.statusCode === 200 && response.req.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const body = await compress(file, encoding);
  response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The answer to one request: a page without its slash is sent on, a text goes out compressed, sirv does the rest. */
function handler(dir: string) {
  const compress = compressor();
  const rest = sirv(dir, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const type = textType(pathname.endsWith('/') ? 'index.html' : pathname);
      if (type !== undefined) response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', responseHeaders(pathname, false)['Cache-Control'] ?? 'no-cache');
    },
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${HOST}`);
    for (const [name, value] of Object.entries(responseHeaders(pathname, false))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!pathname.endsWith('/') && fileOf(dir, `${pathname}/`) !== undefined) {
      response.writeHead(308, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const encoding = encodingOf(request);
    const found = fileOf(dir, pathname);
    if (found !== undefined && (encoding === undefined || textType(found) === undefined)) {
      rest(request, response);
      return;
    }
    const missing = [pathname.startsWith('/en/') ? '/en/404/' : '/404.html', '/404.html'].flatMap(
      (path) => fileOf(dir, path) ?? [],
    )[0];
    const file = found ?? missing;
    if (found === undefined) response.statusCode = 404;
    if (file === undefined) response.end('404\n');
    else if (encoding !== undefined) await sendCompressed(response, file, encoding, compress);
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(await readFile(file));
  };
}

/** Listens on the first free port from `port` on; port 0 takes any free one. */
async function listen(server: Server, port: number): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(next, HOST, () => {
          server.off('error', fail);
          done();
        });
      });
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || next >= port + TRIES) throw error;
    }
  }
}

/**
 * Serves a built site on 127.0.0.1.
 * @param dir the folder of the built site
 * @param port the first port to try; 0 for any free one
 * @throws where no port is free
 */
export async function serve(dir: string, port = 0): Promise<Running> {
  const handle = handler(resolve(dir));
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port);
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
