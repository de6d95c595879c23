/** Each package is there for a reason that is written down, in one exact version. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const page = readFileSync('docs/decisions/dependencies.md', 'utf8');
/** Packages named in the first column of its tables. */
const explained = new Set(
  [...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
);

test('every version is exact', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  for (const [name, version] of Object.entries(all)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('every package has its reason in docs/decisions/dependencies.md, and none is named that is not there', () => {
  const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  for (const name of used) assert.ok(explained.has(name), `${name} has no reason`);
  const idle = [...explained].filter(
    (name) => /^[@a-z]/.test(name) && !/^(?:package|for development|node-…)/.test(name),
  );
  assert.deepEqual(
    idle.filter((name) => !used.includes(name)),
    [],
  );
});
