/** Waiting for what comes to be outside the page: a file, a commit. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const SLOWEST_MS = 60_000;

/** Waits until something is so; fails after a minute. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let left = SLOWEST_MS / 100; left > 0; left -= 1) {
    if (isSo()) return;
    await wait(100);
  }
  assert.fail(`It never came to be: ${String(isSo)}`);
}
