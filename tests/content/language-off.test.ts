/** A site that gives up English: every English address that was published leads to the same page in Chinese, by one command. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyEdits } from '../../src/check/apply-edits.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { STORY, article, contentFolder } from '../lib/content-folder.ts';

const LIST = `items:
  - { id: /about/, since: 2026-02-04 }
  - { id: /articles/a-story/bilingual/, since: 2026-02-04 }
  - { id: /en/articles/a-story/, since: 2026-02-04 }
  - { id: /en/articles/nowhere/, since: 2026-02-04 }
  - { id: /en/organisations/example-hospital/, since: 2026-02-04 }
  - { id: /en/search/, since: 2026-02-04 }
`;

test('addresses in the language that is off are told, each with where it leads now, which --fix writes', async () => {
  const folder = contentFolder({ [STORY]: article('正文。'), 'published.yaml': LIST });
  const path = join(folder, 'published.yaml');
  const lost = async () => {
    const { problems } = await checkContent(folder, {
      cache: memoryCache(),
      rules: 'test',
      finalReviewRequired: false,
      locales: ['zh'],
    });
    return problems.filter(({ rule }) => rule === 'published-lost' || rule === 'published-alive');
  };
  try {
    const told = await lost();
    assert.deepEqual(
      told.map(({ line }) => line),
      [3, 4, 5, 6, 7],
    );
    const { text } = applyEdits(LIST, 1, told);
    const went = [...text.matchAll(/id: (\S+), since: \S+, movedTo: (\S+) \}/g)].map(([, from, to]) => [from, to]);
    assert.deepEqual(went, [
      ['/articles/a-story/bilingual/', '/articles/a-story/'],
      ['/en/articles/a-story/', '/articles/a-story/'],
      ['/en/organisations/example-hospital/', '/organisations/example-hospital/'],
      ['/en/search/', '/search/'],
    ]);
    // Of what has no page in Chinese either, a person has to say why.
    writeFileSync(path, text);
    assert.deepEqual(
      (await lost()).map(({ line, fixZh }) => [line, /gone: \{/.test(fixZh)]),
      [[5, true]],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
