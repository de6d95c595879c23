/**
 * Slips of the hand put into real stories by chance: whatever the check lets pass is made into pieces, and says what was
 * typed, letter by letter. `npm run sweep` builds a site of hundreds of them as well.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Content } from '../../src/check/check-content.ts';
import { splitFrontmatter } from '../../src/check/read/frontmatter.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { bodyOf } from '../../src/loaders/blocks-to-pieces.ts';
import { type Passed, addMutated } from '../lib/mutations.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const EACH = process.env['SWEEP'] === undefined ? 3 : 40;
const SEED = 20261126;

const SPOKEN = / (?:alt|caption|credit|title|by)="([^"]*)"/g;
const lettersIn = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}%‰℃]/gu, '');

/** What the author of a body typed for readers: without marks, addresses, and numbers of lists. */
const typed = (body: string): string =>
  lettersIn(
    body
      .replace(/<\/?[A-Z][^>]*>/g, (tag) => [...tag.matchAll(SPOKEN)].map(([, words]) => words).join(' '))
      .replace(/!\[([^\]]*)\]\([^\s)]*(?: "([^"]*)")?\)/g, '$1 $2')
      .replace(/\[([^[\]]*)\]\([^\s)]*\)/g, '$1')
      .replace(/^\s*\d{1,9}[.)] /gm, ''),
  );

/** What a body does not show as it was typed. */
const changedIn = ({ kind, what, written, story }: Passed, finders: Content['finders']): string[] =>
  LOCALES.flatMap((locale) => {
    const { text } = bodyOf(story.blocksOf(locale), story.anchors[locale], finders[locale], locale);
    const [wanted, shown] = [typed(splitFrontmatter(written[locale]).body), lettersIn(text.join('\n'))];
    return wanted === shown ? [] : [`${kind}: ${what}\n  typed ${wanted}\n  shown ${shown}`];
  });

test('stories with a slip that the check lets pass say what was typed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-mutations-'));
  try {
    copyFolder(folders.content, folder);
    const { made, passed, finders } = await addMutated(folder, EACH, SEED);
    assert.ok(passed.length > made / 4 && passed.length < made, `${passed.length} of ${made} pass`);
    assert.deepEqual(
      passed.flatMap((one) => changedIn(one, finders)),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
