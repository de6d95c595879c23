/** One build at a time in a tree: a lock that dies with its process, so that a killed build leaves nothing behind. */
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';

/** What a person is told whose command finds the lock taken. */
export const LOCK_TAKEN = '另一个生成任务正在运行，请等它结束。 / Another build is running here: wait until it ends.';

/** Linux and Windows have names that vanish with the process; elsewhere it is a socket file. */
function address(subject: string): { path: string; isFile: boolean } {
  const name = `xinglin-${digestOf(subject).slice(0, 16)}`;
  if (process.platform === 'linux') return { path: `\0${name}`, isFile: false };
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, isFile: false };
  return { path: join(tmpdir(), `${name}.sock`), isFile: true };
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else fail(error);
    });
    server.listen({ path }, () => done(server));
  });
}

const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ path }, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });

/**
 * Takes the lock of a folder.
 * @param subject the folder's absolute path
 * @returns how to give it back; undefined where another process holds it
 */
export async function takeLock(subject: string): Promise<(() => void) | undefined> {
  const { path, isFile } = address(subject);
  let server = await listen(path);
  if (server === undefined && isFile && !(await answers(path))) {
    rmSync(path, { force: true });
    server = await listen(path);
  }
  // A script that forgets the lock may still end.
  server?.unref();
  return server && (() => void server.close());
}
