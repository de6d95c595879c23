/** The citation files of the built site, read by Citation.js and BibTeX Tidy, which did not write them: Chinese titles and bodies survive. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { tidy } from 'bibtex-tidy';
import { folders } from '../../src/disk/build-folders.ts';
import { LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { parsePath } from '../../src/lib/parse-path.ts';
import { absolute } from '../../src/lib/site-address.ts';
import { CITATION_FORMATS, citationPath, citationUrl, storyUrl } from '../../src/lib/urls.ts';
import { site } from '../../src/site.ts';
import { assertLookedAt, builtPages, isStory } from '../lib/site.ts';

/** A title as it stands on a page, without marks of HTML. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const stories = builtPages().filter(({ path, html }) => isStory(path) && html.includes('data-story'));
const titles = new Map(stories.map(({ path, html }) => [path, plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')]));
const ids = [
  ...new Set(
    stories.map(({ path }) => {
      const shape = parsePath(path);
      return shape?.kind === 'story' ? shape.id : '';
    }),
  ),
];

for (const format of CITATION_FORMATS) {
  test(`cite.${format}: every page of every story, with title, publisher, day and address`, () => {
    assertLookedAt(ids.length, 'stories');
    for (const id of ids) {
      // In RIS a comma parts a person's names.
      const inFormat = (name: string) => (format === 'ris' ? name.replaceAll(',', '，') : name);
      const found = new Cite(readFileSync(join(folders.dist, citationPath(id, format)), 'utf8')).data;
      const wanted = LOCALES.flatMap((locale) => {
        const title = titles.get(locale === 'zh' ? `/articles/${id}/` : `${LOCALE.en.prefix}/articles/${id}/`);
        return title === undefined
          ? []
          : [{ title, author: inFormat(site.publisher[locale]), URL: absolute(storyUrl(locale, id)) }];
      });
      assert.deepEqual(
        found.map(({ title, author = [], URL }) => ({ title, author: author[0]?.literal ?? author[0]?.family, URL })),
        wanted,
        id,
      );
    }
  });
}

test('another parser of BibTeX reads each file, entry by entry, and keeps its titles', () => {
  for (const id of ids) {
    const text = readFileSync(join(folders.dist, citationPath(id, 'bib')), 'utf8');
    const read = tidy(text, { escape: false });
    assert.equal(read.count, text.match(/^@/gm)?.length, id);
    assert.deepEqual(read.warnings, [], id);
    for (const [, title = ''] of text.matchAll(/^ {2}title = (.*),$/gm)) assert.ok(read.bibtex.includes(title), title);
  }
});

test('a story’s page has its reference as text, its files, and tags for reference managers', () => {
  for (const { path, html, locale } of stories) {
    const shape = parsePath(path);
    const id = shape?.kind === 'story' ? shape.id : '';
    for (const format of CITATION_FORMATS) assert.ok(html.includes(`"${citationUrl(id, format)}"`), path);
    const [, reference = ''] = /data-cite=[^]*?<dd><span>(.*?)<\/span>/.exec(html) ?? [];
    assert.ok(reference.startsWith(site.publisher[locale]) && reference.includes(absolute(storyUrl(locale, id))), path);
    assert.match(html, /<meta name="citation_title" content="[^"]+">/);
    assert.match(html, /<meta name="dcterms\.license" content="https:/);
  }
});
