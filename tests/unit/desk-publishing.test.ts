/** Decap's git server behind the desk: one request at a time, and none that hangs holds up the rest. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { publishing } from '../../src/desk/publishing.ts';

let handedOver = 0;
let takenIn = 0;
const tree = {
  folder: '.',
  takeIn: () => Promise.resolve(void (takenIn += 1)),
  bringUp: () => Promise.resolve(),
  leaveOut: () => Promise.resolve(),
  handOver: () => Promise.resolve(void (handedOver += 1)),
};

let running = 0;
const backend: RequestListener = (request, response) => {
  running += 1;
  assert.equal(running, 1, 'one at a time');
  setTimeout(() => {
    running -= 1;
    response.end(JSON.stringify({ url: request.url }));
  }, 50);
};

const answer = publishing(backend, tree, () => Promise.resolve(undefined));
const server = createServer((request, response) => {
  request.resume();
  void answer(request, response, { action: request.url?.slice(1) });
});
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => server.close());

function urlOf(action: string): string {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return `http://127.0.0.1:${address.port}/${action}`;
}

test('requests are answered one at a time, by the address that the backend knows', async () => {
  const answers = await Promise.all(['getEntry', 'getEntry', 'getEntry'].map((one) => fetch(urlOf(one))));
  for (const one of answers) assert.deepEqual(await one.json(), { url: '/api/v1' });
});

test('whoever leaves before an answer holds nobody up', async () => {
  const leave = new AbortController();
  const left = [fetch(urlOf('getEntry')), fetch(urlOf('getEntry'), { signal: leave.signal })];
  setTimeout(() => leave.abort(), 10);
  await Promise.allSettled(left);
  assert.equal((await fetch(urlOf('getEntry'), { signal: AbortSignal.timeout(2000) })).status, 200);
});

test('what is published goes on into the project, and what is read holds what was committed there', async () => {
  await fetch(urlOf('persistEntry'));
  assert.deepEqual([takenIn, handedOver], [0, 0]);
  await fetch(urlOf('publishUnpublishedEntry'));
  // The next is answered when all that belongs to this is done.
  await fetch(urlOf('entriesByFolder'));
  assert.deepEqual([takenIn, handedOver], [2, 1]);
});

test('of an English file that is not there it is said so; where git does not answer, nothing is said to be empty', async () => {
  const repo = mkdtempSync(join(tmpdir(), 'desk-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repo });
  const asked = async (folder: string, path: string): Promise<number> => {
    const ask = publishing(backend, { ...tree, folder }, () => Promise.resolve(undefined));
    const one = createServer((request, response) => {
      request.resume();
      ask(request, response, { action: 'getEntry', params: { path } }).catch(() => response.writeHead(500).end());
    });
    await once(one.listen(0, '127.0.0.1'), 'listening');
    const address = one.address();
    assert.ok(typeof address === 'object' && address !== null);
    const { status } = await fetch(`http://127.0.0.1:${address.port}/`);
    one.close();
    return status;
  };
  try {
    git('init', '--quiet', '--initial-branch=desk');
    writeFileSync(join(repo, 'a.zh.mdx'), 'a');
    git('add', '--all');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'a');
    assert.equal(await asked(repo, 'a.zh.mdx'), 200);
    assert.equal(await asked(repo, 'a.en.mdx'), 404);
    assert.equal(await asked(join(repo, 'nowhere'), 'a.en.mdx'), 500);
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
});
