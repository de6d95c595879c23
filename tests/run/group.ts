/** `node tests/run/group.ts FILE…`: test files in one process, one after another, so that what they import is loaded once. */
import { resolve } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2))
  describe(file, async () => void (await import(pathToFileURL(resolve(file)).href)));
