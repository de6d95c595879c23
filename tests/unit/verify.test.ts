/**
 * The rules of a built site: a sound site passes, and each rule is shown to fail on one change to it, alone; at the root
 * of a host and below a path of one.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alone,
  changed,
  type Fault,
  inHome,
  page,
  PLACES,
  problemsAfter,
  reported,
  SOUND,
  testFaults,
  url,
} from '../lib/sound-site.ts';

const HOME = 'index.html';
const MAP = 'sitemap.xml';

const FAULTS: Fault[] = [
  ['a link to no page', ['dead-link index.html'], inHome('<a href="@/articles/two/">二</a>')],
  ['a relative link to no page', ['dead-link index.html'], inHome('<a href="./two/">二</a>')],
  ['an absolute link to no page here', ['dead-link index.html'], inHome('<a href="@@/two/">二</a>')],
  ['a link without its slash', ['dead-link index.html'], inHome('<a href="@/articles/one">一</a>')],
  ['a form that leads nowhere', ['dead-link index.html'], inHome('<form action="@/find/"><button>找</button></form>')],
  ['a missing picture', ['dead-link index.html'], inHome('<img src="@/a.png" alt="">')],
  [
    'a missing picture in a srcset',
    ['dead-link index.html'],
    inHome('<img src="@/data/one.json" srcset="@/data/one.json 1x, @/b.png 2x" alt="">'),
  ],
  [
    'a missing social card',
    ['dead-link index.html'],
    changed(HOME, 'content="@@/data/one.json"', 'content="@@/card.png"'),
  ],
  [
    'a refresh that leads nowhere',
    ['dead-link articles/old/index.html'],
    changed('articles/old/index.html', 'url=@/articles/one/', 'url=@/articles/two/'),
  ],
  ['an anchor that is not there', ['dead-anchor index.html'], inHome('<a href="@/articles/one/#p9">九</a>')],
  ['an anchor missing in the page itself', ['dead-anchor index.html'], inHome('<a href="#nothing">无</a>')],
  [
    'the wrong language',
    ['hreflang en/index.html', 'hreflang index.html', 'hreflang index.html', 'language index.html'],
    changed(HOME, 'lang="zh-CN"', 'lang="en"'),
  ],
  [
    'no language',
    ['hreflang en/index.html', 'hreflang index.html', 'hreflang index.html', 'language index.html'],
    changed(HOME, ' lang="zh-CN"', ''),
  ],
  [
    'no canonical',
    [
      'canonical search/index.html',
      'hreflang search/index.html',
      'hreflang search/index.html',
      'hreflang search/index.html',
      'sitemap sitemap.xml',
    ],
    changed('search/index.html', /<link rel="canonical"[^>]*>/, ''),
  ],
  [
    'a canonical of no page',
    ['canonical articles/old/index.html'],
    changed('articles/old/index.html', 'canonical" href="@@/articles/one/', 'canonical" href="@@/x/'),
  ],
  [
    'a canonical elsewhere',
    ['canonical articles/old/index.html'],
    changed('articles/old/index.html', 'canonical" href="@@/articles/one/', 'canonical" href="https://other.example/'),
  ],
  [
    'a canonical that is no whole address',
    ['canonical articles/old/index.html'],
    changed('articles/old/index.html', 'canonical" href="@@/articles/one/', 'canonical" href="@/articles/one/'),
  ],
  [
    'a canonical that search engines are to leave out',
    ['canonical articles/old/index.html'],
    (site) => ({
      '404.html': site['404.html'].replace('</head>', '<link rel="canonical" href="@@/404.html"></head>'),
      ...changed('articles/old/index.html', 'canonical" href="@@/articles/one/', 'canonical" href="@@/404.html')(site),
    }),
  ],
  [
    'a canonical of a page that names another',
    ['canonical articles/old/index.html'],
    changed(
      'articles/old/index.html',
      'canonical" href="@@/articles/one/',
      'canonical" href="@@/articles/one/bilingual/',
    ),
  ],
  [
    'an hreflang of no page',
    ['hreflang search/index.html'],
    changed('search/index.html', '</title>', '</title><link rel="alternate" hreflang="fr" href="@@/fr/">'),
  ],
  [
    'an hreflang not returned',
    ['hreflang en/search/index.html'],
    (site) => ({ 'search/index.html': alone(site['search/index.html']) }),
  ],
  ['an hreflang of the wrong language', ['hreflang index.html'], changed(HOME, 'hreflang="en"', 'hreflang="fr"')],
  [
    'an hreflang without the page itself',
    ['hreflang index.html'],
    changed(HOME, /<link rel="alternate" hreflang="zh-CN"[^>]*>/, ''),
  ],
  [
    'a language named twice',
    ['hreflang index.html'],
    changed(HOME, /(<link rel="alternate" hreflang="en"[^>]*>)/, '$1$1'),
  ],
  [
    'a page without links to it',
    ['orphan search/index.html'],
    changed(HOME, '<form action="@/search/"><button>找</button></form>', ''),
  ],
  ['no title', ['title index.html'], changed(HOME, '<title>/</title>', '<title></title>')],
  ['a title used twice', ['title search/index.html'], changed('search/index.html', '<title>/search/', '<title>/')],
  [
    'a page too heavy',
    ['weight index.html'],
    inHome(Array.from({ length: 40_000 }, (_, at) => `<b>${at * 7919}</b>`).join('')),
  ],
  ['no site map', ['sitemap sitemap.xml'], () => ({ [MAP]: undefined, 'sitemap-index.xml': undefined })],
  ['a page the site map lacks', ['sitemap search/index.html'], changed(MAP, url('/search/'), '')],
  ['no page that the site map has', ['sitemap sitemap.xml'], changed(MAP, /$/, url('/x/'))],
  ['a copy that the site map has', ['sitemap sitemap.xml'], changed(MAP, /$/, url('/articles/one/bilingual/'))],
  ['a page hidden from search that the site map has', ['sitemap sitemap.xml'], changed(MAP, /$/, url('/404.html'))],
  ['a page twice in the site map', ['sitemap sitemap.xml'], changed(MAP, /$/, url('/'))],
  [
    'a story that search lacks',
    ['search en/articles/one/index.html'],
    () => ({ 'search-index/en/heads/2.json': undefined }),
  ],
  [
    'an entry that search lacks',
    ['search places/city/index.html'],
    () => ({ 'search-index/zh/heads/4.json': undefined }),
  ],
  [
    'a story twice in search',
    ['search search-index/manifest.json'],
    () => ({ 'search-index/zh/heads/3.json': '@/articles/one/' }),
  ],
  [
    'what is no page in search',
    ['search search-index/manifest.json'],
    () => ({ 'search-index/zh/heads/3.json': '@/articles/two/' }),
  ],
  [
    'a page of a shape that nobody reads',
    ['unknown-path nowhere/at/index.html'],
    (site) => ({
      ...inHome('<a href="@/nowhere/at/">某页</a>')(site),
      'nowhere/at/index.html': alone(page('/nowhere/at/', '某页')),
      [MAP]: site[MAP] + url('/nowhere/at/'),
    }),
  ],
];

for (const here of PLACES) {
  test(`a sound site has no problems (${here.base})`, () => {
    assert.deepEqual(reported(problemsAfter({}, here)), []);
  });
}

testFaults(FAULTS);

test('a missing style sheet is found on every page that needs it', () => {
  const problems = problemsAfter({ '_astro/page.css': undefined });
  assert.deepEqual(new Set(problems.map(({ rule }) => rule)), new Set(['dead-link']));
  assert.equal(problems.length, Object.keys(SOUND).filter((file) => file.endsWith('.html')).length);
});

test('a link that lacks its slash is told so', () => {
  const [problem] = problemsAfter(inHome('<a href="@/articles/one">一</a>')(SOUND));
  assert.match(problem?.en ?? '', /lacks its slash/);
});

test('a site without a home page says so', () => {
  assert.ok(reported(problemsAfter({ 'index.html': undefined })).includes('home index.html'));
});

test('below a path, what leads to another path of the host is found', () => {
  const below = PLACES[1]!;
  for (const html of [
    '<a href="/articles/one/">一</a>',
    '<a href="/">首页</a>',
    '<a href="https://site.example/articles/one/">一</a>',
    '<a href="../articles/one/">一</a>',
    '<a href="/repository-2/">别的网站</a>',
    '<img src="/data/one.json" alt="">',
    '<form action="/search/"><button>找</button></form>',
    '<link rel="icon" href="/favicon.svg">',
  ]) {
    assert.deepEqual(reported(problemsAfter(inHome(html)(SOUND), below)), ['leaves-site index.html'], html);
    assert.ok(!reported(problemsAfter(inHome(html)(SOUND))).some((text) => text.startsWith('leaves-site')), html);
  }
  const refresh = changed('articles/old/index.html', 'url=@/articles/one/', 'url=/articles/one/')(SOUND);
  assert.deepEqual(reported(problemsAfter(refresh, below)), ['leaves-site articles/old/index.html']);
});

test('the styles count in the weight of a page, a story’s is the smaller', () => {
  assert.deepEqual(reported(problemsAfter({}, PLACES[0], 24 * 1024 - 2000)), []);
  assert.deepEqual(reported(problemsAfter({}, PLACES[0], 24 * 1024)), [
    'weight articles/old/index.html',
    'weight articles/one/index.html',
    'weight en/articles/one/index.html',
  ]);
});

test('an old address that leads on to no page is found by each rule that reads it', () => {
  const moved = SOUND['articles/old/index.html'].replaceAll('/articles/one/', '/articles/nowhere/');
  assert.deepEqual(reported(problemsAfter({ 'articles/old/index.html': moved })), [
    'canonical articles/old/index.html',
    'dead-link articles/old/index.html',
  ]);
});

test('a page at an old address that does not lead on is a story like others', () => {
  const plain = alone(page('/articles/two/', '正文'));
  assert.deepEqual(reported(problemsAfter({ 'articles/two/index.html': plain })), [
    'orphan articles/two/index.html',
    'search articles/two/index.html',
    'sitemap articles/two/index.html',
    'story articles/two/index.html',
  ]);
});
