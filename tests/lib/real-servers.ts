/** nginx, Caddy and Apache as they are installed here, run with our settings on ports of this machine. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hostFiles } from '../../src/serve/hosts/all.ts';
import type { SiteAddress } from '../../src/lib/site-address.ts';

export const NAME = 'news.example';

export interface RealSite extends SiteAddress {
  /** The folder of all that the host serves. */
  root: string;
}

interface Setting {
  port: number;
  /** A folder of its own, for settings and what the program writes. */
  dir: string;
  site: RealSite;
}

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A certificate for the name that nobody but these tests trusts. */
function selfSigned(dir: string): void {
  const out = ['-keyout', join(dir, 'privkey.pem'), '-out', join(dir, 'fullchain.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`, ...out];
  execFileSync('openssl', words, { stdio: 'pipe' });
}

/** Ours but for what is this machine's: the port, the folder, the certificate. The server that sends http on is left out. */
const ours = (name: string, { site, dir, port }: Setting): string =>
  (hostFiles(site)[name] ?? '')
    .replace(/^server \{\n(?:(?!\n\}).)*return 301[^}]*\}\n/ms, '')
    .replace(/^<VirtualHost \*:80>\n(?:(?!<\/VirtualHost>).)*Redirect permanent.*?<\/VirtualHost>\n/ms, '')
    .replaceAll(`/srv/${NAME}`, site.root)
    .replaceAll(`/etc/ssl/${NAME}/`, `${dir}/`)
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replace(/listen (?:80|443)/g, `listen 127.0.0.1:${port}`)
    .replace(/<VirtualHost \*:\d+>/g, `<VirtualHost 127.0.0.1:${port}>`);

const MODULES = 'mpm_event authz_core dir mime headers deflate filter brotli alias setenvif ssl'.split(' ');

/** By name: the program, the file that it is given, and how it is started. */
const SERVERS: Record<
  string,
  { program: string; file: (setting: Setting) => string; words: (dir: string) => string[] }
> = {
  nginx: {
    program: '/usr/sbin/nginx',
    file: (setting) =>
      `user root;\npid ${setting.dir}/pid;\nerror_log ${setting.dir}/errors;\nevents {}\nhttp {\naccess_log off;\n${ours('nginx.conf', setting)}}\n`,
    words: (dir) => ['-c', join(dir, 'settings'), '-g', 'daemon off;'],
  },
  caddy: {
    program: '/usr/bin/caddy',
    file: (setting) => {
      const { dir, port, site } = setting;
      const isEncrypted = site.origin.startsWith('https');
      const tls = isEncrypted ? `\n    tls ${dir}/fullchain.pem ${dir}/privkey.pem` : '';
      const start = new RegExp(`^(?:http://)?${NAME} \\{$`, 'm');
      const address = `${site.origin}:${port}`;
      return `{\n    admin off\n    auto_https disable_redirects\n}\n${ours('Caddyfile', setting).replace(start, `${address} {${tls}`)}`;
    },
    words: (dir) => ['run', '--adapter', 'caddyfile', '--config', join(dir, 'settings')],
  },
  apache: {
    program: '/usr/sbin/apache2',
    file: (setting) =>
      `ServerRoot ${setting.dir}\nPidFile ${setting.dir}/pid\nErrorLog ${setting.dir}/errors\nUser www-data\nGroup www-data\nListen 127.0.0.1:${setting.port}\n${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join('')}TypesConfig /etc/mime.types\n${ours('apache.conf', setting)}`,
    words: (dir) => ['-f', join(dir, 'settings'), '-DFOREGROUND'],
  },
};

export const SERVER_NAMES = Object.keys(SERVERS);

export interface RealServer {
  port: number;
  stop: () => void;
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch (error) {
      // A server of TLS answers plain http by closing: it is there.
      if (!String(error instanceof Error ? error.cause : '').includes('ECONNREFUSED')) return;
    }
    await wait(50);
  }
  throw new Error('It does not answer.');
}

/**
 * Starts one of `SERVER_NAMES`.
 * @throws where it is not installed, or refuses its settings
 */
export async function startServer(name: string, dir: string, site: RealSite): Promise<RealServer> {
  const server = SERVERS[name];
  if (server === undefined || !existsSync(server.program)) throw new Error(`${name} is not installed here.`);
  mkdirSync(dir, { recursive: true });
  if (site.origin.startsWith('https')) selfSigned(dir);
  const port = await freePort();
  writeFileSync(join(dir, 'settings'), server.file({ port, dir, site }));
  const child = spawn(server.program, server.words(dir), { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += String(part)));
  try {
    await answers(port, child);
  } catch (error) {
    child.kill();
    throw new Error(`${name}: ${told}`, { cause: error });
  }
  return { port, stop: () => void child.kill() };
}
