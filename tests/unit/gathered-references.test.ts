/** The references of a list, put together of the files that its stories have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex, cslJson, type PageReference, ris } from '../../src/lib/citations/formats.ts';
import { gathered } from '../../src/lib/citations/gathered.ts';

const page: PageReference = {
  id: 'x-zh',
  author: '杏林公报编辑部（演示）',
  title: '50% & 1_{x}，完成14155台次',
  site: '杏林公报',
  date: '2026-11-22',
  url: 'https://a.example/articles/x/',
  language: 'zh-CN',
  summary: '摘要。',
};

test('the references of a list: one a story, in the reader’s language, else in the one that there is', () => {
  const both = [page, { ...page, id: 'x-en', title: 'In English', language: 'en' as const }];
  const chinese = [{ ...page, id: 'y-zh' }];
  const json = (pages: readonly PageReference[]) => JSON.stringify(cslJson(pages));
  for (const [format, write, mark] of [
    ['bib', bibtex, /^@online\{(.*),$/gm],
    ['ris', ris, /^ID {2}- (.*)\r$/gm],
    ['json', json, /"id":"(.*?)"/g],
  ] as const) {
    const files = [
      { id: 'x', text: write(both) },
      { id: 'y', text: write(chinese) },
    ];
    for (const [locale, ids] of [
      ['en', ['x-en', 'y-zh']],
      ['zh', ['x-zh', 'y-zh']],
    ] as const) {
      const text = gathered(files, format, locale);
      assert.deepEqual(
        [...text.matchAll(mark)].map(([, id]) => id),
        ids,
        `${format} ${locale}`,
      );
    }
    assert.equal(
      gathered([{ id: 'y', text: write(chinese) }], format, 'zh').trim(),
      format === 'json' ? `${write(chinese)}` : write(chinese).trim(),
    );
  }
});
