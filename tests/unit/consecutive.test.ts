/** What follows one another and belongs together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consecutive } from '../../src/lib/consecutive.ts';

test('what follows one another stands together, what comes back later does not', () => {
  assert.deepEqual(
    consecutive(['一', '一', '二', '一'], (before, item) => before === item),
    [['一', '一'], ['二'], ['一']],
  );
  assert.deepEqual(
    consecutive([], () => true),
    [],
  );
});
