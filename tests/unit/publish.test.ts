/** Publication: one build at a time, and what is served is whole or untouched. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { takeLock } from '../../src/build/lock.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { mendSwap, servedFolder, swapIn } from '../../src/build/swap-into-place.ts';
import { copyFolder } from '../lib/copy-folder.ts';

function inFolder(run: (out: string, dist: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'publish-'));
  const out = join(root, 'out');
  mkdirSync(join(out, 'articles/one'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'new');
  writeFileSync(join(out, 'articles/one/index.html'), 'one');
  try {
    run(out, join(root, 'dist'));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Every file with its text. */
const contentOf = (dir: string) => filesOf(dir).map((file) => [file, textIn(dir, file)]);

const textIn = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('the built folder takes the place of the served one, and nothing of the old stays', () =>
  inFolder((out, dist) => {
    mkdirSync(dist);
    writeFileSync(join(dist, 'gone.html'), 'old');
    assert.equal(swapIn(out, dist), 2);
    assert.equal(textIn(dist, 'index.html'), 'new');
    assert.equal(textIn(dist, 'articles/one/index.html'), 'one');
    for (const rest of [join(dist, 'gone.html'), `${dist}.old`]) assert.equal(existsSync(rest), false);
  }));

test('tools’ own folders are not served', () =>
  inFolder((out, dist) => {
    mkdirSync(join(out, '.prerender'));
    writeFileSync(join(out, '.prerender', 'x.json'), '{}');
    swapIn(out, dist);
    assert.equal(existsSync(join(dist, '.prerender')), false);
  }));

test('a new build does not reach into what is served', () =>
  inFolder((out, dist) => {
    swapIn(out, dist);
    writeFileSync(join(out, 'index.html'), 'newer');
    assert.equal(textIn(dist, 'index.html'), 'new');
  }));

test('build after build, what is served is what was built', () =>
  inFolder((out, dist) => {
    const file = (name: string) => join(out, name);
    const steps: (() => void)[] = [
      () => writeFileSync(file('index.html'), 'new again'),
      () => rmSync(file('articles'), { recursive: true }),
      () => writeFileSync(file('articles'), 'a file where a folder was'),
      () => rmSync(file('articles')),
      () => mkdirSync(file('articles/two/three'), { recursive: true }),
      () => writeFileSync(file('articles/two/three/index.html'), 'three'),
      () => writeFileSync(file('index.html'), 'new AGAIN'),
      () => undefined,
    ];
    swapIn(out, dist);
    for (const step of steps) {
      step();
      swapIn(out, dist);
      assert.deepEqual(contentOf(dist), contentOf(out));
    }
  }));

test('what somebody changed in the served folder does not come back', () =>
  inFolder((out, dist) => {
    swapIn(out, dist);
    writeFileSync(join(dist, 'index.html'), 'bad');
    writeFileSync(join(dist, 'more.html'), 'bad');
    // Nobody edits within the millisecond of the build, as a test can.
    const later = Date.now() / 1000 + 60;
    utimesSync(join(dist, 'index.html'), later, later);
    swapIn(out, dist);
    swapIn(out, dist);
    assert.deepEqual(contentOf(dist), contentOf(out));
  }));

test('a file that did not change keeps its time, so that browsers need not ask for it again', () =>
  inFolder((out, dist) => {
    const time = (name: string) => statSync(join(dist, name)).mtimeMs;
    swapIn(out, dist);
    const before = time('index.html');
    writeFileSync(join(out, 'articles/one/index.html'), 'changed');
    swapIn(out, dist);
    assert.equal(time('index.html'), before);
    assert.equal(textIn(dist, 'articles/one/index.html'), 'changed');
  }));

test('a swap that was killed between its two renames is mended', () =>
  inFolder((out, dist) => {
    swapIn(out, dist);
    renameSync(dist, `${dist}.old`);
    mendSwap(dist);
    assert.equal(textIn(dist, 'index.html'), 'new');
    renameSync(dist, `${dist}.old`);
    copyFolder(out, dist);
    writeFileSync(join(out, 'index.html'), 'newer');
    swapIn(out, dist);
    assert.deepEqual(contentOf(dist), contentOf(out));
    assert.equal(existsSync(`${dist}.old`), false);
  }));

test('what is served stays where the build cannot be copied', () =>
  inFolder((out, dist) => {
    swapIn(out, dist);
    assert.throws(() => swapIn(join(out, 'nothing'), dist));
    assert.equal(textIn(dist, 'index.html'), 'new');
  }));

test('where what is served is a link, the link stays and leads to the new site', () =>
  inFolder((out, dist) => {
    const real = `${dist}-real`;
    mkdirSync(real);
    writeFileSync(join(real, 'gone.html'), 'old');
    symlinkSync(real, dist, 'junction');
    swapIn(out, dist);
    assert.ok(lstatSync(dist).isSymbolicLink());
    assert.deepEqual(contentOf(dist), contentOf(out));
    assert.deepEqual(contentOf(real), contentOf(out));
  }));

test('a file, or a link that leads nowhere, in the place of the served folder is refused in plain words, and stays', () =>
  inFolder((out, dist) => {
    const put = [() => writeFileSync(dist, 'mine'), () => symlinkSync(`${dist}-nowhere`, dist)];
    for (const one of put) {
      one();
      assert.throws(() => swapIn(out, dist), Refusal);
      assert.throws(() => servedFolder(dist), /is no folder/);
      assert.ok(lstatSync(dist));
      rmSync(dist);
    }
  }));

test('files in the place of the folders beside give way', () =>
  inFolder((out, dist) => {
    for (const beside of [`${dist}.spare`, `${dist}.next`, `${dist}.old`]) {
      writeFileSync(beside, 'a file');
      swapIn(out, dist);
      assert.deepEqual(contentOf(dist), contentOf(out));
    }
    // And a folder in the place of a file.
    swapIn(out, dist);
    rmSync(join(`${dist}.spare`, 'index.html'));
    mkdirSync(join(`${dist}.spare`, 'index.html/in'), { recursive: true });
    swapIn(out, dist);
    assert.deepEqual(contentOf(dist), contentOf(out));
  }));

const KILLED = `process.kill(process.pid, 'SIGKILL');`;
/** A system on which a lock is a socket file. */
const ELSEWHERE = `Object.defineProperty(process, 'platform', { value: 'darwin' });`;

/** Another process that asks for the lock and says whether it got it. */
const askElsewhere = (subject: string, after = '', before = ''): Promise<string> =>
  new Promise((done, fail) => {
    const lock = JSON.stringify(pathToFileURL('src/build/lock.ts').href);
    const code = `import { takeLock } from ${lock}; ${before} const free = await takeLock(${JSON.stringify(subject)}); console.log(free ? 'taken' : 'refused'); ${after}`;
    execFile(process.execPath, ['--input-type=module', '-e', code], (error, out) => {
      if (error && !error.signal) fail(new Error(error.message));
      else done(out.trim());
    });
  });

test('a second process is refused, until the first gives the lock back', async () => {
  const subject = join(tmpdir(), `lock-${process.pid}`);
  const release = await takeLock(subject);
  assert.ok(release);
  assert.equal(await askElsewhere(subject), 'refused');
  assert.equal(await askElsewhere(`${subject}-other`), 'taken');
  release();
  assert.equal(await askElsewhere(subject), 'taken');
});

test('a killed process leaves no lock', async () => {
  const subject = join(tmpdir(), `killed-${process.pid}`);
  assert.equal(await askElsewhere(subject, KILLED), 'taken');
  const release = await takeLock(subject);
  assert.ok(release);
  release();
});

test('where locks are files, that of a killed process gives way, that of a running one does not', async () => {
  const subject = join(tmpdir(), `file-${process.pid}`);
  assert.equal(await askElsewhere(subject, KILLED, ELSEWHERE), 'taken');
  const again = `const twice = await takeLock(${JSON.stringify(subject)}); console.log(twice ? 'taken' : 'refused');`;
  assert.equal(await askElsewhere(subject, again, ELSEWHERE), 'taken\nrefused');
});

test('texts are packed beside themselves where that is asked for, anew when they change, and go with them', () =>
  inFolder((out, dist) => {
    const long = '杏林公报'.repeat(400);
    writeFileSync(join(out, 'index.html'), long);
    assert.equal(swapIn(out, dist, true), 2);
    const unpacked = () => [
      brotliDecompressSync(readFileSync(join(dist, 'index.html.br'))).toString(),
      gunzipSync(readFileSync(join(dist, 'index.html.gz'))).toString(),
    ];
    assert.deepEqual(unpacked(), [long, long]);
    assert.equal(existsSync(join(dist, 'articles/one/index.html.br')), false, 'a small file is not worth it');
    assert.equal(readFileSync(join(dist, 'index.html.gz'))[9], 255, 'the same bytes on every system');
    writeFileSync(join(out, 'index.html'), `${long}！`);
    for (const _time of ['into what was served before', 'into what was served just now']) swapIn(out, dist, true);
    assert.deepEqual(unpacked(), [`${long}！`, `${long}！`]);
    for (const _time of [1, 2]) swapIn(out, dist);
    assert.deepEqual(filesOf(dist), ['articles/one/index.html', 'index.html']);
  }));
