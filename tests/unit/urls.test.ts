/** The grammar of addresses: what is made is read as what it was made of, and nothing else is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../../bench/seeded.ts';
import { checkSiteUrl } from '../../src/check/rules/site-url.ts';
import { type PathKind, parsePath, type SitePath } from '../../src/lib/parse-path.ts';
import { absolute, HERE, pathOfAddress, readSiteAddress, withBase } from '../../src/lib/site-address.ts';
import * as paths from '../../src/lib/urls.ts';
import * as urls from '../../src/lib/urls.ts';
import { chance } from '../lib/drawn-fields.ts';
import { made, type Made } from '../lib/made-path.ts';

/** A kind that is not made here is a type error. */
const MAKERS: { [K in PathKind]: (random: ReturnType<typeof chance>) => Made } = {
  home: ({ locale }) => made({ kind: 'home', locale }, paths.homePath(locale), urls.homeUrl(locale)),
  story: ({ locale, id }) =>
    made({ kind: 'story', locale, id }, paths.storyPath(locale, id), urls.storyUrl(locale, id)),
  bilingual: ({ id }) => made({ kind: 'bilingual', locale: 'zh', id }, paths.bilingualPath(id), urls.bilingualUrl(id)),
  archive: ({ locale, span }) =>
    made({ kind: 'archive', locale, ...span }, paths.archivePath(locale, span), urls.archiveUrl(locale, span)),
  list: ({ locale, collection }) =>
    made(
      { kind: 'list', locale, collection },
      paths.registryPath(locale, collection),
      urls.registryUrl(locale, collection),
    ),
  entry: ({ locale, collection, id, page }) =>
    made(
      { kind: 'entry', locale, collection, id, page },
      paths.registryPath(locale, collection, id, page),
      urls.registryUrl(locale, collection, id, page),
    ),
  hospitals: ({ locale }) =>
    made({ kind: 'hospitals', locale }, paths.hospitalsPath(locale), urls.hospitalsUrl(locale)),
  services: ({ locale, part }) =>
    made({ kind: 'services', locale, anchor: part }, paths.servicesPath(locale, part), urls.servicesUrl(locale, part)),
  need: ({ locale, id }) => made({ kind: 'need', locale, id }, paths.needPath(locale, id), urls.needUrl(locale, id)),
  audience: ({ locale, id }) =>
    made({ kind: 'audience', locale, id }, paths.audiencePath(locale, id), urls.audienceUrl(locale, id)),
  glossary: ({ locale, term }) =>
    made({ kind: 'glossary', locale, anchor: term }, paths.glossaryPath(locale, term), urls.glossaryUrl(locale, term)),
  search: ({ locale, query }) =>
    made({ kind: 'search', locale, query }, paths.searchPath(locale, query), urls.searchUrl(locale, query)),
  own: ({ locale, name }) =>
    made({ kind: 'own', locale, name }, paths.ownPagePath(locale, name), urls.pageUrl(locale, name)),
  corrections: ({ locale }) =>
    made({ kind: 'corrections', locale }, paths.correctionsPath(locale), urls.correctionsUrl(locale)),
  figures: ({ locale, page }) =>
    made({ kind: 'figures', locale, page }, paths.figuresPath(locale, page), urls.figuresUrl(locale, page)),
  figure: ({ locale, id }) => {
    const at = [locale, id, id] as const;
    return made({ kind: 'figure', locale, id, figure: id }, paths.figurePath(...at), urls.figureUrl(...at));
  },
  changes: ({ locale }) => made({ kind: 'changes', locale }, paths.changesPath(locale), urls.changesUrl(locale)),
  timeline: ({ locale, span: { page } }) => {
    const at = [locale, { page }] as const;
    return made({ kind: 'timeline', locale, page }, paths.timelinePath(...at), urls.timelineUrl(...at));
  },
  period: ({ locale, span: { year = 2026, ...rest } }) => {
    const at = { year, ...rest };
    return made({ kind: 'period', locale, ...at }, paths.timelinePath(locale, at), urls.timelineUrl(locale, at));
  },
  rows: ({ locale, page }) => {
    const list = paths.ROW_LISTS[(page ?? 0) % 2]!;
    return made({ kind: 'rows', locale, list }, paths.rowsPath(locale, list), urls.rowsUrl(locale, list));
  },
  feed: ({ locale, subject, format }) => {
    assert.equal(urls.feedPageUrl(locale, subject), withBase(paths.feedPagePath(locale, subject)));
    return made(
      { kind: 'feed', locale, subject, format },
      paths.feedPath(locale, subject, format),
      urls.feedUrl(locale, subject, format),
    );
  },
  data: () => made({ kind: 'data', locale: 'zh' }, paths.dataPath(), urls.dataPageUrl()),
  dataFile: ({ id }) =>
    made(
      { kind: 'dataFile', locale: 'zh', name: `${id}.json` },
      paths.dataFilePath(`${id}.json`),
      urls.dataUrl(`${id}.json`),
    ),
  dataSchema: ({ id }) =>
    made({ kind: 'dataSchema', locale: 'zh', name: id }, paths.dataSchemaPath(id), urls.dataSchemaUrl(id)),
  storyText: ({ locale, id }) =>
    made({ kind: 'storyText', locale, id }, paths.storyTextPath(locale, id), urls.storyTextUrl(locale, id)),
  citation: ({ id, citationFormat: format }) =>
    made({ kind: 'citation', locale: 'zh', id, format }, paths.citationPath(id, format), urls.citationUrl(id, format)),
  card: ({ collection: kind, id }) => {
    const card = { kind: 'card', locale: 'zh', subject: { kind, id } } as const;
    return made(card, paths.cardPath(card.subject), urls.cardUrl(card.subject));
  },
  llms: () => made({ kind: 'llms', locale: 'zh' }, paths.llmsPath(), urls.llmsUrl()),
  openSearch: ({ locale }) =>
    made({ kind: 'openSearch', locale }, paths.openSearchPath(locale), urls.openSearchUrl(locale)),
  sitemap: () => made({ kind: 'sitemap', locale: 'zh' }, paths.sitemapPath(), urls.sitemapUrl()),
  notFound: () => made({ kind: 'notFound', locale: 'zh' }, paths.notFoundPath(), urls.notFoundUrl()),
};

/** Fields that are undefined say nothing. */
const plain = (read: SitePath | undefined): unknown => read && JSON.parse(JSON.stringify(read));

const DRAWS = 300;

for (const [kind, make] of Object.entries(MAKERS)) {
  test(`${kind}: what is made is read as what it was made of, as a path and as an address`, () => {
    const next = seeded(20260203);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const { expected, path, url } = make(chance(next));
      assert.deepEqual(plain(parsePath(path)), plain(expected), path);
      assert.equal(url, withBase(path));
      for (const other of [`${path.replace(/[?#].*$/, '')}~`, `/~${path}`]) assert.equal(parsePath(other), undefined);
      assert.equal(pathOfAddress(url), path);
      assert.equal(pathOfAddress(absolute(url)), new URL(path, HERE.origin).href.slice(HERE.origin.length));
    }
  });
}

test('every maker of a path is read, and every maker of an address is one of a path', () => {
  const source = Object.values(MAKERS).join('\n');
  const made = (module: object, ending: RegExp) => Object.keys(module).filter((name) => ending.test(name));
  for (const name of made(paths, /(?<!Of)Path$/)) assert.ok(source.includes(`.${name}(`), name);
  const apart = new Set(['publicUrl', 'searchIndexUrl', 'previewUrl', 'previewScriptUrl', 'wechatUrl']);
  for (const name of made(urls, /Url$/)) assert.ok(source.includes(`.${name}(`) || apart.has(name), name);
});

test('a fragment and a query lead to the page that they stand behind', () => {
  const story = { kind: 'story', locale: 'en', id: 'a-b', anchor: 'f-beds' };
  assert.deepEqual(plain(parsePath('/en/articles/a-b/?q=1#f-beds')), story);
  assert.deepEqual(plain(parsePath('/places/x/#')), {
    kind: 'entry',
    locale: 'zh',
    collection: 'places',
    id: 'x',
    anchor: '',
  });
});

test('what is made nowhere is not read', () => {
  for (const path of [
    '',
    '/en',
    '/articles',
    '/articles/a',
    '/articles/A/',
    '/articles/a_b/',
    '/articles/a--b/',
    '/articles/-a/',
    '/articles/2026/13/',
    '/articles/2026/2/',
    '/articles/2026/02/03/',
    '/articles/page/1/',
    '/articles/page/02/',
    '/articles/a/page/2/',
    '/articles/2026/bilingual/',
    '/en/articles/a/bilingual/',
    '/organisations/page/2/x/',
    '/organisations/2026/',
    '/organisations/a/page/1/',
    '/hospitals/a/',
    '/services/for/',
    '/services/2026/',
    '/services/for/2026/',
    '/services/for/a/b/',
    '/services/a/page/2/',
    '/admin/',
    '/nothing/here/',
    '/en/data/',
    '/en/404.html',
    '/data/v1/',
    '/data/v1/../x.json',
    '/en/en/',
    '//articles/a/',
    'articles/a/',
  ]) {
    assert.equal(parsePath(path), undefined, path);
  }
});

test('a page has one place in each language', () => {
  for (const [zh, en] of [
    ['/', '/en/'],
    ['/articles/a/#p1', '/en/articles/a/#p1'],
    ['/english/', '/en/english/'],
  ] as const) {
    for (const path of [zh, en]) {
      assert.equal(paths.pathIn('zh', path), zh);
      assert.equal(paths.pathIn('en', path), en);
      assert.equal(urls.urlIn('en', withBase(path)), withBase(en));
    }
    assert.equal(paths.localeOfPath(zh), 'zh');
    assert.equal(paths.localeOfPath(en), 'en');
  }
});

test('a site lies at the root of a host or below a path of it', () => {
  const read = (text: string) => Object.values(readSiteAddress(text) ?? {}).join(' ');
  assert.equal(read('https://name.example'), 'https://name.example ');
  assert.equal(read('https://name.example/'), 'https://name.example ');
  assert.equal(read('http://10.0.0.1:8080/a/b-c.d_e'), 'http://10.0.0.1:8080 /a/b-c.d_e');
  assert.equal(read('https://name.example/repository/'), 'https://name.example /repository');
  for (const wrong of [
    '',
    'name.example',
    'https:/name.example',
    'https://',
    'ftp://name.example',
    'https://Name.example',
    'https://医院.example',
    'https://name.example/a b/',
    'https://name.example//a',
    'https://name.example/../a',
    'https://name.example/a/?b',
    'https://name.example/#a',
    'https://user@name.example/',
  ]) {
    assert.equal(readSiteAddress(wrong), undefined, wrong);
  }
});

test('an address that cannot be used is told with its place', () => {
  const source = "/** As in `name.example`. */\nexport const url = 'name.example';\n";
  const told = checkSiteUrl('name.example', source, 'src/site.ts').map(({ file, line, column, rule }) => [
    file,
    line,
    column,
    rule,
  ]);
  assert.deepEqual(told, [['src/site.ts', 2, 21, 'site-url']]);
  assert.deepEqual(checkSiteUrl('https://name.example/a/', source, 'src/site.ts'), []);
});

test('what leads out of the site is no path of it', () => {
  const below = { origin: 'https://name.example', base: '/repository' };
  const root = { origin: 'https://name.example', base: '' };
  const cases: [address: string, below: string | undefined, root: string | undefined][] = [
    ['/repository/articles/a/?q#p1', '/articles/a/?q#p1', '/repository/articles/a/?q#p1'],
    ['https://name.example/repository/', '/', '/repository/'],
    ['/repository', undefined, '/repository'],
    ['/repository-2/', undefined, '/repository-2/'],
    ['/articles/a/', undefined, '/articles/a/'],
    ['https://name.example', undefined, undefined],
    ['https://name.example.org/repository/', undefined, undefined],
    ['//name.example/repository/', undefined, undefined],
    ['mailto:a@name.example', undefined, undefined],
  ];
  for (const [address, inBelow, inRoot] of cases) {
    assert.equal(pathOfAddress(address, below), inBelow, address);
    assert.equal(pathOfAddress(address, root), inRoot, address);
  }
});
