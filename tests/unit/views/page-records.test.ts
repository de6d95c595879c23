/** The site's own pages in the search: what they are found by, and where they stand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePath } from '../../../src/lib/parse-path.ts';
import { pageRecords } from '../../../src/views/files/page-records.ts';
import { aNeed, anAudience, aSite, aTerm, words } from '../../lib/index-of-content.ts';

const own = (name: string, locale: 'zh' | 'en') => ({
  name,
  locale,
  title: `${name} ${locale}`,
  summary: '',
  blocks: ['甲', '乙'],
  aliases: ['打印'],
  asks: ['怎么打印'],
});
const site = aSite({
  glossary: [aTerm('dialyser')],
  needs: [
    aNeed('dialysis', { name: words('透析'), aliases: { zh: ['洗肾'], en: [] }, words: { zh: ['尿毒症'], en: [] } }),
  ],
  audiences: [anAudience('older-people', { name: words('老年人') })],
});
const records = pageRecords(site, [own('about', 'zh'), own('about', 'en'), own('accessibility', 'zh')]);

test('every page leads to a page of the site, and to itself in the other language where it is written', () => {
  for (const { url, locale } of records) assert.equal(parsePath(url)?.locale, locale, url);
  assert.deepEqual(
    records.filter(({ locale }) => locale === 'zh').map(({ url, other }) => [url, other?.url]),
    [
      ['/about/', '/en/about/'],
      ['/accessibility/', undefined],
      ['/services/', '/en/services/'],
      ['/corrections/', '/en/corrections/'],
      ['/glossary/', '/en/glossary/'],
      ['/services/dialysis/', '/en/services/dialysis/'],
      ['/services/for/older-people/', '/en/services/for/older-people/'],
    ],
  );
});

test('a page is found by its text, a list of services by all names of its need and by plain words', () => {
  assert.deepEqual(
    records[0]?.blocks.map(({ text }) => text),
    ['甲', '乙'],
  );
  assert.deepEqual([records[0]?.aliases, records[0]?.plainWords], [['打印'], ['怎么打印']]);
  const need = records.find(({ url }) => url === '/services/dialysis/');
  assert.deepEqual([need?.aliases, need?.plainWords], [['透析', '洗肾'], ['尿毒症']]);
});
