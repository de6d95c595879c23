/** JSON-LD of every page, judged by a program that knows what search engines ask of it and did not write it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import { linkedThings } from '../lib/linked-data.ts';
import { assertLookedAt } from '../lib/site.ts';

test('nothing of any page is refused or advised against', async () => {
  const things = linkedThings();
  assertLookedAt(things.length, 'things');
  const found: string[] = [];
  for (const { path, thing } of things) {
    const issues = await new Validator().validate({ jsonld: { [thing['@type']]: [thing] } });
    found.push(
      ...issues.map(({ severity, issueMessage, rootType }) => `${path}: ${severity} ${rootType} ${issueMessage}`),
    );
  }
  assert.deepEqual(found, []);
});
