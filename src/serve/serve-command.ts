/** `npm run serve`: what PORT and HOST say, and what a reader of the terminal is told. */
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { HERE } from '../lib/site-address.ts';
import { serve } from './server.ts';
import { errorCode } from '../disk/error-code.ts';

const FIRST_PORT = 4321;
const LAST_PORT = 65_535;
const ALL_ADDRESSES = '0.0.0.0';

const noHost = (host: string): string =>
  `找不到主机 ${host}：HOST 请写 0.0.0.0 或这台电脑的地址。 / There is no host ${host}: set HOST to 0.0.0.0 or an address of this machine.`;

/** Plain words for what may go wrong when a port is opened. */
const FAULTS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_host, port) =>
    `从 ${port} 起的端口都被占用：请用 PORT=… 另选一个。 / Ports from ${port} on are taken: choose another with PORT=….`,
  EACCES: (_host, port) =>
    `不允许使用端口 ${port}：请用 PORT=… 选一个 1024 以上的。 / Port ${port} is not allowed: choose one above 1024 with PORT=….`,
  EADDRNOTAVAIL: (host) =>
    `${host} 不是这台电脑的地址：HOST 请写 0.0.0.0 或这台电脑的地址。 / ${host} is no address of this machine: set HOST to 0.0.0.0 or one that is.`,
  ENOTFOUND: noHost,
  // Without a network.
  EAI_AGAIN: noHost,
};

/** The first port to try; undefined where the text is no port. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return FIRST_PORT;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port > 0 && port <= LAST_PORT ? port : undefined;
}

/** Says that PORT is no port, in both languages. */
export const noPort = (text: string | undefined): string =>
  `PORT=${text}：端口是 1 到 65535 的整数。 / A port is a whole number from 1 to 65535.`;

/** Under which names others reach a machine that listens on all its addresses: its own in the local network. */
const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

/**
 * Serves a built site until it is stopped.
 * @param dir the folder of the built site
 * @returns whether it is served; otherwise why not was said
 */
export async function runServe(dir: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const port = portOf(environment['PORT']);
  const host = environment['HOST'] || '127.0.0.1';
  if (port === undefined) {
    console.error(noPort(environment['PORT']));
    return false;
  }
  if (!existsSync(join(dir, 'index.html'))) {
    console.error('还没有生成网站，请先运行 npm run build。 / There is no built site yet: run npm run build first.');
    return false;
  }
  try {
    const { url, port: taken } = await serve(dir, { port, host });
    const hosts = host === ALL_ADDRESSES ? ['127.0.0.1', ...localAddresses()] : [];
    const urls = hosts.length > 0 ? hosts.map((name) => `http://${name}:${taken}${HERE.base}`) : [url];
    const shown = urls.map((one) => `${one}/`).join('  ');
    console.log(`网站已开放：${shown}  （按 Ctrl+C 停止）\nThe site is at ${shown}  (Ctrl+C stops it)`);
    return true;
  } catch (error) {
    const say = FAULTS[errorCode(error)];
    if (say === undefined) throw error;
    console.error(say(host, port));
    return false;
  }
}
