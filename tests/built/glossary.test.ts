/** The glossary's page holds every term under its letter, and a story explains the terms that it links. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFolder } from '../../src/loaders/check-folder.ts';
import { withoutSections } from '../../src/loaders/without-sections.ts';
import { site } from '../../src/site.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { glossaryUrl, termAnchor } from '../../src/lib/urls.ts';
import { assertLookedAt, builtPages, isStory } from '../lib/site.ts';

const { glossary } = withoutSections((await checkFolder()).registry, site.without);
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** As the page writes it. */
const written = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

for (const locale of LOCALES) {
  test(`every term stands once on the glossary's page, under letters in order (${locale})`, () => {
    const page = builtPages().find(({ path }) => path === glossaryUrl(locale));
    assertLookedAt(glossary.length, 'terms');
    // Where there was one, its address says why it went.
    assert.equal(page?.html.includes('<dfn>') ?? false, glossary.length > 0);
    if (!page || glossary.length === 0) return;
    const terms = all(page.html, /<div id="([a-z0-9-]+)"><dt>/g);
    assert.deepEqual(terms.toSorted(), glossary.map(({ id }) => id).toSorted());
    const letters = all(page.html, /<section class="part" id="letter-(.)"/g);
    assert.deepEqual(letters, letters.toSorted());
    assert.equal(new Set(letters).size, letters.length);
    for (const { name, explanation } of glossary)
      assert.ok(
        [`<dfn>${written(name[locale])}</dfn>`, written(explanation[locale])].every((part) => page.html.includes(part)),
        name.zh,
      );
  });
}

test('a term in a story leads to its explanation on the same page, and that leads back', () => {
  const stories = builtPages().filter(({ path, html }) => isStory(path) && html.includes('class="term"'));
  for (const one of LOCALES) assertLookedAt(stories.filter(({ locale }) => locale === one).length, `terms (${one})`);
  for (const { path, html, locale } of stories) {
    const linked = all(html, /href="#([a-z0-9-]+)" class="term"/g);
    assert.equal(all(html, /( class="term")/g).length, linked.length, `${path} keeps its terms on the page`);
    for (const anchor of linked) {
      const term = glossary.find(({ id }) => termAnchor(id) === anchor);
      assert.ok(term, anchor);
      const [, row = ''] = new RegExp(`<div id="${anchor}"[^>]*>(.*?)</div>`, 's').exec(html) ?? [];
      assert.ok(row.includes(written(term.explanation[locale])), `${path} ${anchor}`);
      assert.match(row, /<a href="#p\d+">/, `${path} ${anchor} leads back`);
    }
  }
});
