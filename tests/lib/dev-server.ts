/** `astro dev` as a process of its own. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Starts the dev server, and waits until it serves and watches.
 * @param tree the project's folder, or a copy of it
 * @throws with what it said where it ends before
 */
export async function startDevServer(tree: string, env: NodeJS.ProcessEnv) {
  const port = await freePort();
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: tree,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  await new Promise<void>((ready, fail) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (part: Buffer) => {
        told += String(part);
        if (told.includes('watching for file changes')) ready();
      });
    server.on('exit', () => fail(new Error(told)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    /** All that it has said so far. */
    told: () => told,
    stop: () => void server.kill(),
  };
}
