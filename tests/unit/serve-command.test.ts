/** `npm run serve`: where the site is then, and in plain words why it is not. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, mock, test } from 'node:test';
import { runServe } from '../../src/serve/serve-command.ts';
import { root, site } from '../lib/served-folder.ts';

const LAST_PORT = '65535';
const blocker = createServer();
let taken = 0;

before(async () => {
  await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done));
  const address = blocker.address();
  taken = address instanceof Object ? address.port : 0;
});
after(() => void blocker.close());

/** What is said of settings with which nothing is served. */
async function refused(dir: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const said: string[] = [];
  const silenced = mock.method(console, 'error', (line: string) => said.push(line));
  try {
    assert.equal(await runServe(dir, environment), false);
  } finally {
    silenced.mock.restore();
  }
  return said.join('\n');
}

/** What the command prints once it serves; it is stopped then. */
function served(environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: { ...process.env, XINGLIN_DIST: site, ...environment },
  });
  return new Promise((done, fail) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += String(part);
      if (said.trimEnd().includes('\n')) child.kill();
    });
    child.on('error', fail);
    child.on('close', () => done(said));
  });
}

test('the next port is taken where the first is not free, and both languages say where the site is', async () => {
  const said = await served({ PORT: String(taken) });
  const [zh = '', en = ''] = said.trim().split('\n');
  const [, port = ''] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(zh) ?? [];
  assert.ok(Number(port) > taken && Number(port) <= taken + 20, said);
  for (const line of [zh, en]) assert.equal(line.match(/http:\S+/g)?.join(), `http://127.0.0.1:${port}/`);
});

test('on all addresses, those by which others in the network reach it are named, after this machine’s own', async () => {
  const [zh = ''] = (await served({ HOST: '0.0.0.0', PORT: String(taken) })).split('\n');
  const hosts = [...zh.matchAll(/http:\/\/([\d.]+):/g)].map(([, host]) => host);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  assert.deepEqual(hosts, ['127.0.0.1', ...others]);
});

test('before the first build, one is asked for', async () => {
  assert.match(await refused(root, {}), /先运行 npm run build.* \/ .*run npm run build first/);
});

test('what keeps the site from being served is told with its remedy: the port, or the host', async () => {
  assert.match(await refused(site, { PORT: '0' }), /^PORT=0：.* \/ /);
  assert.match(await refused(site, { HOST: '203.0.113.1' }), /^203\.0\.113\.1 不是.*HOST.* \/ 203\.0\.113\.1 is no/);
  assert.match(await refused(site, { HOST: 'no-such-host.invalid' }), /^找不到主机 no-such-host\.invalid.* \/ /);
  const last = createServer();
  await new Promise<void>((done, fail) => {
    last.once('error', fail);
    last.listen(Number(LAST_PORT), '127.0.0.1', done);
  });
  try {
    assert.match(await refused(site, { PORT: LAST_PORT }), /^从 65535 起.*PORT=….* \/ Ports from 65535 on/);
  } finally {
    last.close();
  }
});
