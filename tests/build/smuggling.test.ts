/** Content that tries to run code, in a build and in the dev server: none of it runs, nothing outside is read or written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startDevServer } from '../lib/dev-server.ts';
import { OUTSIDE_MODULE, PAGES, SECRET, SMUGGLED, type Smuggled } from '../lib/smuggled.ts';
import { treeCopy } from '../lib/tree-copy.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const tree = treeCopy();
const root = mkdtempSync(join(tmpdir(), 'smuggled-'));
const ran = join(root, 'ran');
after(() => {
  rmSync(root, { recursive: true, force: true });
  tree.remove();
});

/** A copy of the fixture, with a module and a secret beside it. */
function folder(name: string) {
  const content = join(root, name, 'content');
  copyFolder('tests/fixture/content', content);
  writeFileSync(join(root, name, 'outside.mjs'), OUTSIDE_MODULE);
  for (const file of ['outside.txt', 'outside.png']) writeFileSync(join(root, name, file), SECRET);
  const cache = join(root, name, 'cache');
  const dist = join(root, name, 'dist');
  const env = { ...process.env, XINGLIN_CONTENT: content, XINGLIN_CACHE: cache, XINGLIN_DIST: dist, SMUGGLED: ran };
  return { content, dist, env };
}

function write(content: string, files: Smuggled['files']): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

test('a build refuses each at its place, runs none and publishes nothing', () => {
  const { content, dist, env } = folder('build');
  // Each under a name of its own, so that all stand in one folder.
  const renamed = SMUGGLED.map(({ files, file, line, column }, index) => {
    const name = (path: string) =>
      path.replace(/about(?=\.zh)|a-story(?=\.zh)|new-entry(?=\.yaml)/, `smuggled-${index}`);
    write(content, Object.fromEntries(Object.entries(files).map(([path, text]) => [name(path), text])));
    return `${name(file)}:${line}:${column} `;
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: tree.root,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  for (const [index, place] of renamed.entries())
    assert.ok((stdout + stderr).includes(place), `${SMUGGLED[index]?.name} is not told at ${place}`);
  assert.ok(!(stdout + stderr).includes(SECRET));
  assert.ok(!existsSync(ran) && !existsSync(dist));
});

test('the dev server compiles no page that the law refuses, says where, and recovers', async () => {
  const { content, env } = folder('dev');
  const { url, stop, told } = await startDevServer(tree.root, env);
  const about = () =>
    fetch(`${url}/about/`).then(async (answer) => ({ status: answer.status, text: await answer.text() }));
  /** Writes files until the server, which may miss one of two quick changes, shows what it should. */
  const shown = async (name: string, files: Smuggled['files'], isShown: () => Promise<boolean>) => {
    for (let tries = 0; tries < 60; tries += 1) {
      if (tries % 20 === 0) write(content, files);
      await wait(100);
      if (await isShown()) return;
    }
    const { status, text } = await about();
    assert.fail(`${name}: ${status} ${text.slice(0, 300)}\n${told().slice(-2000)}`);
  };
  const sound = (words: string) =>
    shown(words, { 'pages/about.zh.mdx': `---\ntitle: 关于\nsummary: 摘要。\n---\n\n${words}\n` }, async () => {
      const { status, text } = await about();
      return status === 200 && text.includes(words);
    });
  try {
    await sound('安好之一');
    for (const { name, files, file, line, column } of PAGES) {
      const before = told().length;
      const place = `${file}:${line}:${column} `;
      await shown(name, files, async () => (await about()).status === 500 && told().slice(before).includes(place));
      assert.ok(!existsSync(ran), `${name} ran`);
    }
    await sound('安好之二');
    assert.ok(!told().includes(SECRET));
  } finally {
    stop();
  }
});
