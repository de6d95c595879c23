/** What is served to browsers holds nothing that those of early 2020 (Chrome 80, Safari 13) cannot read or lack. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folders } from '../../src/disk/build-folders.ts';
import { filesOf } from '../../src/disk/files.ts';

const TOO_NEW: Record<string, RegExp> = {
  // After two more dots it is a function that the minifier called so, spread.
  'a method':
    /(?<!\.\.)\.(?:at|findLast|toReversed|toSorted|toSpliced|replaceAll|replaceChildren|checkVisibility|withResolvers)\(/,
  'a function': /\b(?:Object\.(?:hasOwn|groupBy)|Promise\.any|structuredClone|DecompressionStream|WebAssembly)\b/,
  'assignment by ??=, ||=, &&=': /(?:\?\?|\|\||&&)=/,
  'a private name': /[\s{;.]#[a-z_$][\w$]*\s*[=(;]/i,
  'a regular expression that looks behind': /\(\?<[=!]/,
  'a static block': /\bstatic\s*\{/,
};

const folder = join(folders.dist, '_astro');

/** What they skip with the whole rule it stands in, or read as nothing. */
const SKIPPED =
  /@layer\b|@media[^{]*[<>]|:is\(|:where\(|\b(?:margin|padding|inset)-(?:inline|block)\s*:|\binset-(?:inline|block)-\w+\s*:/;

test('beside each style sheet stands one for browsers without cascade layers', () => {
  const sheets = filesOf(folder).filter((file) => file.endsWith('.css'));
  const old = sheets.filter((file) => file.endsWith('.2020.css'));
  assert.ok(old.length > 0);
  assert.deepEqual(
    old,
    sheets.filter((file) => !old.includes(file)).map((file) => file.replace(/\.css$/, '.2020.css')),
  );
  for (const file of old) {
    const [found] = SKIPPED.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    assert.equal(found, undefined, `${found} in ${file}`);
  }
});

test('scripts hold nothing that a browser of early 2020 lacks', () => {
  const scripts = filesOf(folder).filter((file) => file.endsWith('.js'));
  assert.ok(scripts.length > 0);
  for (const file of scripts) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [what, pattern] of Object.entries(TOO_NEW)) {
      const [found] = pattern.exec(text) ?? [];
      assert.equal(found, undefined, `${what} in ${file}`);
    }
    // A module that awaits at its outermost level is not read at all.
    assert.doesNotMatch(text.replace(/async\b[\s\S]*/, ''), /\bawait\b/, file);
  }
});
