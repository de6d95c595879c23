/** What a result depends on: the sources that Node really loads, and the packages that they need. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type Closure,
  closureOf,
  digestOfClosure,
  type Lock,
  lockedVersions,
  programDigest,
} from '../../src/disk/program.ts';

/** The modules of the project that Node loads for an entry, and the packages whose modules ours ask for. */
function loadedBy(entry: string): { sources: string[]; packages: string[] } {
  const script = `
    import { registerHooks } from 'node:module';
    const found = [];
    const ROOT = ${JSON.stringify(new URL('../../', import.meta.url).href)};
    registerHooks({ resolve(specifier, { parentURL = '' }, next) {
      const { url } = next(specifier);
      if (url.startsWith('file:') && parentURL.startsWith(ROOT) && !parentURL.includes('node_modules')) found.push([specifier, url]);
      return next(specifier);
    } });
    await import(${JSON.stringify(new URL(`../../${entry}`, import.meta.url).href)});
    process.stdout.write(JSON.stringify(found));`;
  // Of this repository's own site: another's site.ts lies elsewhere.
  const env = { ...process.env, XINGLIN_SITE: undefined };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
  assert.equal(run.status, 0, run.stderr);
  const found = JSON.parse(run.stdout) as [string, string][];
  const isOurs = ([, url]: [string, string]) => !url.includes('/node_modules/');
  const nameOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const pathOf = (url: string) => relative(resolve('.'), fileURLToPath(url)).split(sep).join('/');
  return {
    sources: [...new Set(found.filter(isOurs).map(([, url]) => pathOf(url)))].sort(),
    packages: [...new Set(found.filter((one) => !isOurs(one)).map(([specifier]) => nameOf(specifier)))].sort(),
  };
}

test('the closure of a module is what Node loads for it, to the file', () => {
  for (const entry of ['src/check/check-content.ts', 'src/loaders/read-content.ts', 'src/verify/page-facts.ts']) {
    const { sources, packages } = closureOf([entry]);
    const loaded = loadedBy(entry);
    assert.deepEqual([...sources.keys()].sort(), loaded.sources, entry);
    assert.deepEqual([...packages].sort(), loaded.packages, entry);
  }
});

test('every form of import is followed, types are not, and a source that is missing is an error', () => {
  const files: Record<string, string> = {
    'a/one.ts': [
      "import type { X } from './types.ts';",
      "export type { Y } from './types.ts';",
      "import {\n  b,\n  type C,\n} from './two.ts';",
      "export * from '../up.ts';",
      "import './effect.ts';",
      "const late = await import('./late.ts');",
      "// import nothing from './comment.ts'",
      "import { join } from 'node:path';",
      "import { z } from 'astro/zod';",
      "import mdx from '@astrojs/mdx';",
      "import { glob } from 'astro:content';",
    ].join('\n'),
    'a/two.ts': "import { one } from './one.ts';",
    'up.ts': '',
    'a/effect.ts': '',
    'a/late.ts': '',
  };
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error(path);
    return text;
  };
  const { sources, packages } = closureOf(['a/one.ts'], read);
  assert.deepEqual([...sources.keys()].sort(), Object.keys(files).sort());
  assert.deepEqual([...packages].sort(), ['@astrojs/mdx', 'astro']);
  delete files['up.ts'];
  assert.throws(() => closureOf(['a/one.ts'], read), /up\.ts/);
});

test('a package counts with all that it needs, each as Node finds it', () => {
  const lock: Lock = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '*' }, optionalDependencies: { missing: '*' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
    'node_modules/b': { version: '3.0.0' },
    'node_modules/c': { version: '4.0.0', peerDependencies: { p: '*' } },
    'node_modules/p': { version: '6.0.0' },
    'node_modules/idle': { version: '5.0.0' },
  };
  assert.deepEqual(lockedVersions(lock, ['a']), [
    ['node_modules/a', '1.0.0'],
    ['node_modules/a/node_modules/b', '2.0.0'],
    ['node_modules/c', '4.0.0'],
    ['node_modules/p', '6.0.0'],
  ]);
  assert.throws(() => lockedVersions(lock, ['unknown']), /unknown/);
});

test('the digest changes with a source, with what a package needs and with Node, and with nothing else', () => {
  const closure = (text: string): Closure => ({ sources: new Map([['a.ts', text]]), packages: new Set(['a']) });
  const lock = (b: string, idle = '1.0.0'): Lock => ({
    'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
    'node_modules/b': { version: b },
    'node_modules/idle': { version: idle },
  });
  const first = digestOfClosure(closure('1'), lock('1.0.0'), 'v24.0.0');
  assert.equal(digestOfClosure(closure('1'), lock('1.0.0', '2.0.0'), 'v24.0.0'), first);
  assert.notEqual(digestOfClosure(closure('2'), lock('1.0.0'), 'v24.0.0'), first);
  assert.notEqual(digestOfClosure(closure('1'), lock('1.0.1'), 'v24.0.0'), first);
  assert.notEqual(digestOfClosure(closure('1'), lock('1.0.0'), 'v24.0.1'), first);
});

test('what decides bodies counts: languages’ prefixes, schemas, rules; what serves them does not', () => {
  const { sources } = closureOf(['src/loaders/read-content.ts']);
  for (const path of [
    'src/i18n/locales.ts',
    'src/lib/urls.ts',
    'src/schemas/article.ts',
    'src/loaders/blocks-to-pieces.ts',
  ])
    assert.ok(sources.has(path), path);
  // The check's messages, which are kept, name kinds and voices by the interface's words: those count.
  for (const path of sources.keys()) assert.doesNotMatch(path, /^src\/(?:serve|build|search|verify|views|pages)/);
  assert.notEqual(programDigest('src/check/check-content.ts'), programDigest('src/loaders/read-content.ts'));
  assert.ok(readFileSync('src/i18n/locales.ts', 'utf8').includes('prefix'));
});
