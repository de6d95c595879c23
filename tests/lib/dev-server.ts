/** `npm run dev` as a process of its own. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

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
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: tree,
    env: { ...env, HOST: '127.0.0.1', PORT: String(port) },
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
