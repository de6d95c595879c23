/** Every figure of the archive: its row of the ledger, its own page, its sentence in the story, its rows of open data; in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';
import { folders } from '../../src/disk/build-folders.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { RowFile } from '../../src/lib/rows.ts';
import { parsePath } from '../../src/lib/parse-path.ts';
import { pathOfAddress } from '../../src/lib/site-address.ts';
import { figureAnchor, figureOfAnchor, figurePath, figureUrl } from '../../src/lib/urls.ts';
import { attribute, elementsOf, type Element } from '../../src/verify/parsed-html.ts';
import { assertLookedAt, builtPages, HAS_DATA, MOVED } from '../lib/site.ts';

/** The whole text of an element. */
const textOf = (element: Element): string =>
  element.childNodes.map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : '')).join('');

const pages = new Map(builtPages().map((page) => [page.path, page.html]));
const elements = new Map<string, Element[]>();

/** The elements of a built page, read once. */
function elementsAt(path: string): Element[] {
  let found = elements.get(path);
  if (!found) {
    const html = pages.get(path);
    assert.ok(html !== undefined, path);
    elements.set(path, (found = [...elementsOf(parse(html))]));
  }
  return found;
}

const textAt = (path: string, id: string): string | undefined => {
  const found = elementsAt(path).find((element) => attribute(element, 'id') === id);
  return found && textOf(found);
};

interface Item {
  id: string;
  page: Record<string, string>;
}

/** Figures by their own pages: where the site does without data, these alone tell them. */
const byPages = (): Item[] =>
  builtPages().flatMap(({ path, template }) => {
    const read = parsePath(path);
    if (read?.kind !== 'figure' || read.locale !== 'zh' || template === MOVED) return [];
    const page = Object.fromEntries(LOCALES.map((locale) => [locale, figureUrl(locale, read.id, read.figure)]));
    return [{ id: `${read.id}/${read.figure}`, page }];
  });

const dataAt = (name: string): string => readFileSync(join(folders.dist, 'data/v1', name), 'utf8');
const items = HAS_DATA ? (JSON.parse(dataAt('figures.json')) as { items: Item[] }).items : byPages();

for (const locale of LOCALES) {
  const ledger = [...pages.keys()].filter((path) => {
    const read = parsePath(path);
    return read?.kind === 'figures' && read.locale === locale;
  });
  const rows = ledger.flatMap((path) =>
    elementsAt(path)
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => [...elementsOf(row)].filter(({ tagName }) => tagName === 'a'))
      .filter((links) => links.length > 0),
  );

  test(`every figure has one row, a page of its own, and a sentence in its story (${locale})`, () => {
    assert.equal(rows.length, items.length);
    const seen = new Set<string>();
    for (const [own, sentence] of rows) {
      assert.ok(own && sentence);
      const page = pathOfAddress(attribute(own, 'href') ?? '') ?? '';
      const target = parsePath(pathOfAddress(attribute(sentence, 'href') ?? '') ?? '');
      assert.ok(target?.kind === 'story' && target.anchor !== undefined);
      const figure = figureOfAnchor(target.anchor);
      assert.equal(page, figurePath(locale, target.id, figure));
      seen.add(`${target.id}/${figure}`);
      const story = pathOfAddress(attribute(sentence, 'href') ?? '')?.split('#')[0] ?? '';
      assert.equal(textAt(story, figureAnchor(figure)), textOf(sentence), `the link lands on its sentence: ${page}`);
      const html = pages.get(page);
      assert.ok(html?.includes(attribute(sentence, 'href') ?? '-'), `its page leads to its sentence: ${page}`);
      const quote = elementsAt(page).find(({ tagName }) => tagName === 'blockquote');
      assert.equal(quote && textOf(quote).trim(), textOf(sentence).trim(), page);
      const texts = elementsAt(page).map((element) => textOf(element));
      assert.ok(
        texts.some((text) => text === textOf(own)),
        `its page has its value: ${page}`,
      );
    }
    assert.deepEqual([...seen].sort(), items.map(({ id }) => id).sort());
  });

  test(`the program that narrows them has the rows that stand in the page (${locale})`, () => {
    const [first] = ledger;
    assertLookedAt(items.length, 'figures');
    assert.equal(first !== undefined, items.length > 0);
    if (first === undefined) return;
    const file = readFileSync(join(folders.dist, first, 'rows.json'), 'utf8');
    const { rows: all } = JSON.parse(file) as RowFile;
    assert.deepEqual(all.map(({ id }) => id).sort(), items.map(({ id }) => id).sort());
  });
}

test('every figure has its own address in the data, and a line in the table', () => {
  const csv = HAS_DATA ? dataAt('figures.csv') : '';
  const lines = new Set([...csv.matchAll(/^\uFEFF?([^,\r\n]+),/gm)].map(([, id]) => id));
  for (const { id, page } of items) {
    assert.equal(lines.has(id), HAS_DATA, id);
    for (const locale of LOCALES) {
      assert.ok(pages.has(pathOfAddress(page[locale] ?? '') ?? ''), `${id} ${locale}`);
    }
  }
});
