/** What the packages of both locks may be used under, and which of them runs a program when it is installed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  license?: string;
  hasInstallScript?: true;
}

const LOCKS = ['package-lock.json', 'desk/package-lock.json'];

/** docs/decisions/dependencies.md says of each why it may be used. */
const page = readFileSync('docs/decisions/dependencies.md', 'utf8');
const listed = (begin: string): string[] =>
  (new RegExp(`^${begin}: (.*)$`, 'm').exec(page)?.[1] ?? '').split(/[`, ]+/).filter(Boolean);
const licences = listed('Licences');
/** Those whose manifest names none: their text does. */
const told = listed('MIT by their text alone');
const installing = listed('Install scripts');

/** Packages for other systems, of which the registry had no record when the lock was written, are of these families. */
const UNRECORDED = /^(?:@astrojs\/compiler-binding|@pagefind|@unrs\/resolver-binding|node-bin-darwin|@napi-rs|@rollup)/;

for (const lock of LOCKS) {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, Locked> };
  const named = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => [path.replace(/^.*node_modules\//, ''), entry] as const);

  test(`${lock}: every licence is one that is allowed`, () => {
    assert.ok(licences.length > 5 && named.length > 100);
    const refused = named.filter(([name, { license }]) => {
      if (license === undefined) return !UNRECORDED.test(name) && !told.includes(name);
      // Of licences to choose from one is enough; of those that apply together each counts.
      const choices = license.replace(/[()]/g, '').split(' OR ');
      return !choices.some((choice) => choice.split(' AND ').every((one) => licences.includes(one)));
    });
    assert.deepEqual(
      refused.map(([name, { license }]) => `${name}: ${license}`),
      [],
    );
  });

  test(`${lock}: no package runs a program when it is installed, but for those that are named`, () => {
    const running = named.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
    assert.deepEqual(
      running.filter((name) => !installing.includes(name)),
      [],
    );
  });
}
