/** The search index of the built site: quoted text from anywhere, every name of the registry, every figure's value. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { seeded } from '../../bench/seeded.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { figuresFor } from '../../src/search-page/find-figures.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { fold } from '../../src/search/text/fold.ts';
import type { NameEntry } from '../../src/search/text/index-files.ts';
import { openIndex, pagesIn, type TestIndex } from '../lib/search-index.ts';

const folder = join(folders.dist, 'search-index');

/** Names are not in the texts; the manifest has them. */
interface Page {
  locale: Locale;
  story: boolean;
  url: string;
  texts: string[];
  /** Of figures, as readers see them. */
  values: string[];
}

let index: TestIndex;
let pages: Page[];

before(async () => {
  index = await openIndex(folder);
  pages = (await pagesIn(index)).map(({ locale, head, text }) => {
    const entry = index.names.find(({ collection, id }) => collection === head.collection && id === head.id);
    const names = entry ? entry[locale] : [head.title];
    const texts = [...names, ...text.flatMap((block) => [block.text, block.figure?.value ?? ''])].map(fold);
    const values = text.flatMap(({ figure }) => (figure ? [figure.value] : []));
    return { locale, story: head.collection === 'articles', url: head.url, texts, values };
  });
});

test('quoted Chinese of 1 to 12 characters from anywhere: found on exactly the pages that hold it', async () => {
  const next = seeded(29);
  const own = pages.filter(({ locale }) => locale === 'zh');
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(next() * all.length)];
  for (let round = 0; round < 300; round += 1) {
    const characters = [...(pick(pick(own)?.texts ?? []) ?? '')];
    const length = Math.min(characters.length, 1 + Math.floor(next() * 12));
    const start = Math.floor(next() * (characters.length - length + 1));
    const run = characters.slice(start, start + length).join('');
    if (run === '') continue;
    const holders = own.filter(({ texts }) => texts.some((text) => text.includes(run)));
    const { urls, stories, entries } = await index.ask(`"${run}"`);
    assert.deepEqual(
      urls.sort(),
      holders
        .filter(({ story }) => story)
        .map(({ url }) => url)
        .sort(),
      run,
    );
    assert.ok(stories.every(({ tier }) => tier === 'exact'));
    // Lists of services stand beside the answer.
    const inRegistry = holders.filter(({ story, url }) => !story && !url.includes('/services/')).length;
    assert.ok(entries.length >= Math.min(5, inRegistry), `${run}: ${entries.length} of ${inRegistry} entries`);
  }
});

/** The sweep asks every name on the pages of both languages, `npm test` on those of its own. */
const namesAskedOn = (locale: Locale, { zh, en }: NameEntry): string[] =>
  process.env['SWEEP'] === undefined ? { zh, en }[locale] : [...zh, ...en];

for (const locale of LOCALES) {
  test(`every name and alias of the registry leads to its own page first (${locale} page)`, async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const named of index.names) {
      const { collection, id } = named;
      for (const name of namesAskedOn(locale, named)) {
        asked += 1;
        const { registry, allRegistry } = await index.ask(name, locale);
        const isSelf = (entry: NameEntry | undefined) => entry?.collection === collection && entry.id === id;
        // The site's own pages stand beside what else is called so.
        const first = (collection === 'pages' ? allRegistry.find(({ entry }) => isSelf(entry)) : registry[0])?.entry;
        const shared = first !== undefined && [...first.zh, ...first.en].some((other) => fold(other) === fold(name));
        if (!isSelf(first) && !shared) wrong.push(`${name}: ${first?.id ?? '-'}`);
      }
    }
    assert.ok(asked > 0);
    assert.deepEqual(wrong, []);
  });
}

for (const locale of LOCALES) {
  test(`every figure's value leads to the figure first, and to a story that has it (${locale} page)`, async () => {
    const wrong: string[] = [];
    const own = pages.filter((page) => page.locale === locale);
    for (const value of new Set(own.flatMap(({ values }) => values))) {
      const { query, stories, urls } = await index.ask(value, locale);
      const [figure] = await figuresFor(query, addressFor(value), stories, index.index);
      const story = own.find(({ url }) => url === urls[0]);
      if (figure?.figure.value !== value || !story?.texts.some((text) => text.includes(fold(value)))) wrong.push(value);
    }
    // A site may be without figures, and without stories in a language.
    const isEmpty = !existsSync(join(folders.dist, 'figures')) || !own.some(({ story }) => story);
    assert.ok(isEmpty || own.some(({ values }) => values.length > 0));
    assert.deepEqual(wrong, []);
  });
}
