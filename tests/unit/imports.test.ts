/** What only computes is imported by Node as it is: no Astro build, no browser, no bundler. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const ROOMS = ['views', 'search/text', 'search/read', 'search/ask', 'check', 'verify', 'lib', 'schemas', 'i18n'];

for (const room of ROOMS) {
  test(`Node imports every file of src/${room}`, async () => {
    const files = globSync(`src/${room}/**/*.ts`).sort();
    assert.ok(files.length > 0, 'there are files');
    for (const file of files) await assert.doesNotReject(import(pathToFileURL(resolve(file)).href), file);
  });
}
