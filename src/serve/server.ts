/** The built site on this machine, with the headers and the compression of a real server. */
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { HERE, type SiteAddress } from '../lib/site-address.ts';
import { answerer } from './http-response.ts';
import { errorCode } from '../disk/error-code.ts';

/** How many ports to try before giving up. */
const TRIES = 20;
const LAST_PORT = 65_535;

/**
 * How long a connection stays open for the next request, in milliseconds; nginx's own setting. Node's five seconds pass
 * while a busy machine checks a folder, and the next request meets a connection that is being closed.
 */
const KEEP_ALIVE = 75_000;

interface Running {
  /** Where the site's root is, without a slash at its end: `http://127.0.0.1:4321`, or `…/repository` below a path. */
  url: string;
  port: number;
  close(): Promise<void>;
}

interface ServeOptions {
  /** The first port to try; 0 for any free one. */
  port?: number;
  /** The name or number of this machine under which others reach it; 0.0.0.0 for all of them. */
  host?: string;
  /** Where the site lies: it is served below the same path. */
  here?: SiteAddress;
}

/** Listens on the first free port from `port` on; port 0 takes any free one. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(next, host, () => {
          server.off('error', fail);
          done();
        });
      });
      return;
    } catch (error) {
      const isTaken = errorCode(error) === 'EADDRINUSE';
      if (!isTaken || next >= Math.min(port + TRIES, LAST_PORT)) throw error;
    }
  }
}

/**
 * Serves a built site.
 * @param dir the folder of the built site
 * @throws where no port is free or the host is not this machine's
 */
export async function serve(
  dir: string,
  { port = 0, host = '127.0.0.1', here = HERE }: ServeOptions = {},
): Promise<Running> {
  const answer = answerer(resolve(dir), here);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    const { method = 'GET', url: target = '/', headers } = request;
    answer({ method, target, headers })
      .then(({ status, headers: own, body }) => {
        const length = status === 304 ? {} : { 'Content-Length': body.length };
        response.writeHead(status, { ...own, ...length }).end(method === 'HEAD' ? undefined : body);
      })
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end('500\n');
      });
  });
  await listen(server, port, host);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port');
  const { port: taken } = address;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}${here.base}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
