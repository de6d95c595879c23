/** The glossary: letters, order, what people call a term, and where it leads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossaryView } from '../../../src/views/pages/glossary.ts';
import type { Story } from '../../../src/views/input/content-records.ts';
import { aProgramme, aSite, aStory, aTerm, idsOf, words } from '../../lib/index-of-content.ts';

const explains = (id: string, date: string, locales: ('zh' | 'en')[] = ['zh', 'en']): Story => {
  const story = aStory(id, date);
  const terms = [{ id: 'bed', text: '床', block: 0 }];
  return {
    ...story,
    zh: { ...story.zh, terms: locales.includes('zh') ? terms : [] },
    en: story.en && { ...story.en, terms: locales.includes('en') ? terms : [] },
  };
};

const content = aSite({
  stories: [
    explains('one', '2026-04'),
    explains('two', '2026-03', ['zh']),
    explains('three', '2026-02'),
    explains('four', '2026-01'),
    explains('five', '2025'),
  ],
  glossary: [
    aTerm('bed', {
      name: words('床位', 'Hospital bed'),
      aliases: { zh: ['病床'], en: ['Hospital beds', 'cot'] },
      synonyms: { zh: ['病床', '住院床'], en: ['where do I sleep'] },
      programmes: ['p'],
      see: ['rna'],
    }),
    aTerm('five-g', { name: words('5G急救', '5G emergency care') }),
    aTerm('care', { name: words('“‘长护险’”', '‘“Care insurance”’') }),
    aTerm('screening', { name: words('筛查', 'Screening') }),
    aTerm('rna', { name: words('RNA检测', 'RNA test') }),
    aTerm('greenway', { name: words('绿道', 'Greenway') }),
    aTerm('roadblock', { name: words('路障', 'Roadblock') }),
    aTerm('donkey', { name: words('驴', 'Donkey') }),
  ],
  programmes: [aProgramme('p')],
});
const letters = (locale: 'zh' | 'en') =>
  glossaryView(content, locale).groups.map(
    ({ letter, terms }) => `${letter}: ${terms.map(({ name }) => name).join(' ')}`,
  );

test('Chinese terms stand under the first letter of their pinyin, ü after u, figures first; quotation marks do not count', () => {
  assert.deepEqual(letters('zh'), ['0–9: 5G急救', 'C: “‘长护险’” 床位', 'L: 路障 驴 绿道', 'R: RNA检测', 'S: 筛查']);
});

test('English terms stand by the alphabet', () => {
  assert.deepEqual(letters('en'), [
    '0–9: 5G emergency care',
    'C: ‘“Care insurance”’',
    'D: Donkey',
    'G: Greenway',
    'H: Hospital bed',
    'R: RNA test Roadblock',
    'S: Screening',
  ]);
});

const bed = (locale: 'zh' | 'en') => {
  const term = glossaryView(content, locale)
    .groups.flatMap(({ terms }) => terms)
    .find(({ id }) => id === 'bed');
  assert.ok(term);
  return term;
};

test('a plural is no other name, and what only the search needs is not told', () => {
  assert.deepEqual([bed('en').aliases, bed('zh').aliases], [['cot'], ['病床']]);
  assert.equal(bed('zh').otherName, 'Hospital bed');
});

test('it leads to other terms, to programmes and to the three newest stories that explain it in the language', () => {
  assert.deepEqual(bed('zh').see, [{ name: 'RNA检测', href: '#rna' }]);
  assert.deepEqual(bed('zh').programmes[0]?.href, '/programmes/p/');
  const stories = (locale: 'zh' | 'en') => bed(locale).stories.map(({ name }) => name);
  assert.deepEqual(stories('zh'), ['one', 'two', 'three']);
  assert.deepEqual(stories('en'), ['one (en)', 'three (en)', 'four (en)']);
});

test('every term once, on the page and for search engines', () => {
  const view = glossaryView(content, 'en');
  const ids = idsOf(view.groups.flatMap(({ terms }) => terms));
  assert.deepEqual([view.total, ids.toSorted()], [8, [...content.glossary.keys()]]);
  const terms = JSON.stringify(view.linkedData['@graph'][0]?.['hasDefinedTerm']);
  for (const id of ids) assert.ok(terms.includes(`/en/glossary/#${id}"`), id);
});
