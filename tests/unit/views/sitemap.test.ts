/** The site map: which pages it names, when each last changed, and how it is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site as publisher } from '../../../src/site.ts';
import { changesUrl } from '../../../src/lib/urls.ts';
import { sitemapEntries, sitemapXml } from '../../../src/views/files/sitemap.ts';
import { aFigure, anAudience, aNeed, aPlace, aSite, aStory, inChinese } from '../../lib/index-of-content.ts';

const change = (date: string) => ({ date, kind: 'correction' as const, zh: '更正。', en: 'Corrected.' });

test('every page once, in the languages that it is in', () => {
  const content = aSite({
    stories: [aStory('one', '2026-02-03'), inChinese(aStory('two', '2025'))],
    places: [aPlace('city')],
    needs: [aNeed('dialysis')],
    audiences: [anAudience('carers')],
  });
  const pages = sitemapEntries(content, [{ zh: '/about/' }]).map(({ alternates }) => alternates);
  const chinese = pages.map(({ zh }) => zh);
  assert.deepEqual(
    chinese.toSorted(),
    [
      ...['/', '/articles/', '/articles/2025/', '/articles/2026/', '/articles/2026/02/', '/articles/one/'],
      ...[
        '/articles/two/',
        '/services/',
        '/services/dialysis/',
        '/services/for/carers/',
        '/search/',
        '/corrections/',
        '/places/',
        '/places/city/',
        '/data/',
        '/about/',
      ],
    ].toSorted(),
  );
  const alone = pages.filter(({ en }) => en === undefined).map(({ zh }) => zh);
  assert.deepEqual(alone, ['/articles/two/', '/data/', '/about/']);
  assert.equal(pages.find(({ zh }) => zh === '/articles/one/')?.en, '/en/articles/one/');
});

test('a list of nothing has no page', () => {
  const paths = sitemapEntries(aSite({}), []).map(({ alternates }) => alternates.zh);
  assert.deepEqual(paths.toSorted(), ['/', '/articles/', '/corrections/', '/data/', '/search/']);
});

test('where a figure tells a change, there is a page of such figures', () => {
  const figures = [aFigure('wait', { value: undefined, from: 30, to: 3 })];
  const pages = sitemapEntries(aSite({ stories: [aStory('one', '2026-02-03', { figures })] }), []);
  assert.deepEqual(pages.find(({ alternates }) => alternates.zh === changesUrl('zh'))?.alternates, {
    zh: changesUrl('zh'),
    en: changesUrl('en'),
  });
});

test('a story changed last when its text appeared here or was changed; the date of its source is none of ours', () => {
  const content = aSite({
    stories: [
      aStory('changed', '2026-02-03', { changes: [change('2026-05-01'), change('2026-04-01')] }),
      aStory('month', '2026-01'),
      aStory('corrected', '2026', { changes: [change('2026-03-01')] }),
      aStory('plain', '2025-12-31', { published: '2026-01-02' }),
    ],
  });
  const days = sitemapEntries(content, []).flatMap(({ alternates: { zh = '' }, lastChange }) =>
    /articles\/[a-z]/.test(zh) ? [[zh, lastChange]] : [],
  );
  assert.deepEqual(Object.fromEntries(days), {
    '/articles/changed/': '2026-05-01',
    '/articles/month/': undefined,
    '/articles/corrected/': '2026-03-01',
    '/articles/plain/': '2026-01-02',
  });
});

test('a page in both languages stands twice, each naming both', () => {
  const xml = sitemapXml([{ alternates: { zh: '/about/', en: '/en/about/' } }]);
  assert.equal(xml.match(/<url>/g)?.length, 2);
  assert.equal(xml.match(/hreflang="en"/g)?.length, 2);
  assert.equal(xml.match(new RegExp(`hreflang="x-default" href="${publisher.url}/about/"`, 'g'))?.length, 2);
  assert.ok(xml.includes(`<loc>${publisher.url}/en/about/</loc>`));
});

test('a page in Chinese alone names no English page', () => {
  const xml = sitemapXml([{ alternates: { zh: '/articles/x/' }, lastChange: '2026-02-03' }]);
  assert.equal(xml.match(/<url>/g)?.length, 1);
  assert.ok(!xml.includes('hreflang="en"'));
  assert.ok(xml.includes('<lastmod>2026-02-03</lastmod>'));
});

test('a map that is too long for the protocol is refused', () => {
  const entries = Array.from({ length: 50_001 }, (_, at) => ({ alternates: { zh: `/articles/${at}/` } }));
  assert.throws(() => sitemapXml(entries), /50000|50,000/);
});

test('the stories of the newest two days are news, with their titles in each language, and what is older is none', () => {
  const content = aSite({
    stories: [
      aStory('today', '2024-01-01', { published: '2026-03-02' }),
      inChinese(aStory('yesterday', '2024-01-01', { published: '2026-03-01' })),
      aStory('before', '2026-02-28', { published: '2026-02-28' }),
      aStory('never', '2026-03-02'),
    ],
  });
  const xml = sitemapXml(sitemapEntries(content, []));
  const news = [
    ...xml.matchAll(
      /<loc>[^<]*?([^/<]+)\/<\/loc>(?:(?!<\/url>).)*<news:language>([^<]*)<(?:(?!<\/url>).)*?publication_date>([^<]*)/g,
    ),
  ];
  assert.deepEqual(
    news.map(([, id, language, day]) => [id, language, day]),
    [
      ['today', 'zh-cn', '2026-03-02'],
      ['today', 'en', '2026-03-02'],
      ['yesterday', 'zh-cn', '2026-03-01'],
    ],
  );
  assert.equal(xml.match(/<news:title>[^<]+</g)?.length, 3);
});

test('a page of which no change is known says nothing between its address and its languages', () => {
  const xml = sitemapXml([{ alternates: { zh: '/about/', en: '/en/about/' } }]);
  assert.equal(xml.match(/<\/loc><xhtml:link /g)?.length, 2);
  assert.equal(xml.includes('lastmod'), false);
});
