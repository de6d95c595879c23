/** The rules of a built site: a sound site passes, and each rule is shown to fail on one change to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../src/verify/page.ts';
import { siteProblems } from '../../src/verify/site.ts';

const ORIGIN = 'https://site.example';

interface Change {
  /** Built files, by place: undefined takes one away. */
  [file: string]: string | undefined;
}

/** A page in the site's frame, in both languages. */
function page(path: string, body: string, head = ''): string {
  const lang = path.startsWith('/en/') ? 'en' : 'zh-CN';
  const bare = path.replace(/^\/en(?=\/)/, '');
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${path}</title>`,
    '<link rel="stylesheet" href="/_astro/page.css">',
    `<link rel="canonical" href="${ORIGIN}${path}">`,
    `<link rel="alternate" hreflang="zh-CN" href="${ORIGIN}${bare}">`,
    `<link rel="alternate" hreflang="en" href="${ORIGIN}/en${bare}">`,
    `<link rel="alternate" hreflang="x-default" href="${ORIGIN}${bare}">`,
    `${head}</head><body><main id="main">${body}</main></body></html>`,
  ].join('');
}

const story = '<article data-story><p id="p1">正文</p></article>';

const SOUND: Record<string, string> = {
  'index.html': page('/', '<a href="/en/">English</a> <a href="/articles/one/#p1">一</a> <a href="#main">跳到正文</a>'),
  'en/index.html': page(
    '/en/',
    `<a href="${ORIGIN}/en/articles/one/?q=1#p1">One</a> <a href="https://other.example/x">x</a>`,
  ),
  'articles/one/index.html': page('/articles/one/', `${story}<a href="/data/one.json">JSON</a>`),
  'en/articles/one/index.html': page('/en/articles/one/', story),
  '404.html': page('/404.html', '<a href="/">首页</a>')
    .replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, '')
    .replace('</title>', '</title><meta name="robots" content="noindex">'),
  '_astro/page.css': 'p{}',
  'data/one.json': '{}',
  'search-index/zh/heads/1.json': '{"url":"/articles/one/"}',
  'search-index/en/heads/2.json': '{"url":"/en/articles/one/"}',
  'sitemap.xml': ['/', '/en/', '/articles/one/', '/en/articles/one/']
    .map((path) => `<url><loc>${ORIGIN}${path}</loc></url>`)
    .join('\n'),
};

function problemsAfter(change: Change, cssWeight = 100): { rule: string; file: string }[] {
  const built = Object.entries({ ...SOUND, ...change }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  );
  const isPage = (file: string) => file.endsWith('.html');
  const indexed = built
    .filter(({ file }) => file.startsWith('search-index/'))
    .map(({ text }) => (JSON.parse(text) as { url: string }).url);
  const problems = siteProblems({
    indexed,
    origin: ORIGIN,
    pages: built.filter(({ file }) => isPage(file)).map(({ file, text }) => readPage(file, text, ORIGIN)),
    files: new Set(built.filter(({ file }) => !isPage(file)).map(({ file }) => `/${file}`)),
    sitemaps: new Map(built.filter(({ file }) => file === 'sitemap.xml').map(({ file, text }) => [`/${file}`, text])),
    cssWeights: new Map([['/_astro/page.css', cssWeight]]),
  });
  for (const { zh, en } of problems) assert.ok(/[㐀-鿿]/.test(zh) && en !== '', 'both languages');
  return problems;
}

const HOME = SOUND['index.html'] ?? '';
const STORY = SOUND['articles/one/index.html'] ?? '';
const MAP = SOUND['sitemap.xml'] ?? '';

/** The home page with something more in its body. */
const withBody = (html: string): Change => ({ 'index.html': HOME.replace('</main>', `${html}</main>`) });

test('a sound site has no problems', () => {
  assert.deepEqual(problemsAfter({}), []);
});

const BROKEN: [what: string, rule: string, change: Change][] = [
  ['a link to no page', 'dead-link', withBody('<a href="/articles/two/">二</a>')],
  ['a relative link to no page', 'dead-link', withBody('<a href="./two/">二</a>')],
  ['an absolute link to no page here', 'dead-link', withBody(`<a href="${ORIGIN}/two/">二</a>`)],
  ['a link without its slash', 'dead-link', withBody('<a href="/articles/one">一</a>')],
  ['a form that leads nowhere', 'dead-link', withBody('<form action="/find/"><button>找</button></form>')],
  ['a missing style sheet', 'dead-link', { '_astro/page.css': undefined }],
  ['a missing picture', 'dead-link', withBody('<img src="/a.png" alt="">')],
  ['a missing picture in a srcset', 'dead-link', withBody('<img src="/data/one.json" srcset="/b.png 2x" alt="">')],
  [
    'a missing social card',
    'dead-link',
    { 'index.html': HOME.replace('</head>', `<meta property="og:image" content="${ORIGIN}/card.png"></head>`) },
  ],
  ['an anchor that is not there', 'dead-anchor', withBody('<a href="/articles/one/#p9">九</a>')],
  ['an anchor missing in the page itself', 'dead-anchor', withBody('<a href="#nothing">无</a>')],
  ['the wrong language', 'language', { 'index.html': HOME.replace('lang="zh-CN"', 'lang="en"') }],
  ['no language', 'language', { 'index.html': HOME.replace(' lang="zh-CN"', '') }],
  ['no canonical', 'canonical', { 'index.html': HOME.replace(/<link rel="canonical"[^>]*>/, '') }],
  [
    'a canonical of no page',
    'canonical',
    { 'index.html': HOME.replace(`canonical" href="${ORIGIN}/"`, `canonical" href="${ORIGIN}/x/"`) },
  ],
  [
    'a canonical elsewhere',
    'canonical',
    { 'index.html': HOME.replace(`canonical" href="${ORIGIN}/"`, 'canonical" href="https://other.example/"') },
  ],
  ['an hreflang of no page', 'hreflang', { 'en/articles/one/index.html': undefined }],
  [
    'an hreflang not returned',
    'hreflang',
    { 'articles/one/index.html': STORY.replace(/<link rel="alternate"[^>]*>/g, '') },
  ],
  ['an hreflang of the wrong language', 'hreflang', { 'index.html': HOME.replace('hreflang="en"', 'hreflang="fr"') }],
  [
    'an hreflang without the page itself',
    'hreflang',
    { 'index.html': HOME.replace(/<link rel="alternate" hreflang="zh-CN"[^>]*>/, '') },
  ],
  ['a page without links to it', 'orphan', { 'index.html': HOME.replace('<a href="/articles/one/#p1">一</a>', '') }],
  ['no title', 'title', { 'index.html': HOME.replace('<title>/</title>', '<title></title>') }],
  ['a title used twice', 'title', { 'articles/one/index.html': STORY.replace('<title>/articles/one/', '<title>/') }],
  ['raw Markdown', 'raw-markdown', withBody('<p>**注意：**请</p>')],
  ['raw Markdown in an attribute', 'raw-markdown', withBody('<img src="/data/one.json" alt="**注意**">')],
  ['an inline script', 'content-security-policy', withBody('<script>alert(1)</script>')],
  ['an inline style sheet', 'content-security-policy', withBody('<style>p{}</style>')],
  ['a style attribute', 'content-security-policy', withBody('<p style="color:red">红</p>')],
  ['an event attribute', 'content-security-policy', withBody('<p onclick="x()">点</p>')],
  ['a javascript: address', 'content-security-policy', withBody('<a href="javascript:x()">点</a>')],
  [
    'a script from elsewhere',
    'content-security-policy',
    withBody('<script src="https://other.example/x.js"></script>'),
  ],
  ['a picture from elsewhere', 'content-security-policy', withBody('<img src="//other.example/x.png" alt="">')],
  ['broken JSON-LD', 'json-ld', withBody('<script type="application/ld+json">{</script>')],
  ['broken HTML', 'html', withBody('<p>一</b></p><p id=a id=b>二</p>')],
  ['an id used twice', 'duplicate-id', withBody('<p id="main">二</p>')],
  ['a story outside data-story', 'story', { 'articles/one/index.html': STORY.replace(' data-story', '') }],
  [
    'two stories in a page',
    'story',
    { 'articles/one/index.html': STORY.replace('</article>', '</article><p data-story>二</p>') },
  ],
  ['a page too heavy', 'weight', withBody(Array.from({ length: 40_000 }, (_, i) => `<b>${i * 7919}</b>`).join(''))],
  ['no site map', 'sitemap', { 'sitemap.xml': undefined }],
  ['a page the site map lacks', 'sitemap', { 'sitemap.xml': MAP.replace(/<url>.*one.*\n/, '') }],
  ['no page that the site map has', 'sitemap', { 'sitemap.xml': `${MAP}<url><loc>${ORIGIN}/x/</loc></url>` }],
  [
    'a page hidden from search that the site map has',
    'sitemap',
    { 'sitemap.xml': `${MAP}<url><loc>${ORIGIN}/404.html</loc></url>` },
  ],
  ['a page twice in the site map', 'sitemap', { 'sitemap.xml': `${MAP}<url><loc>${ORIGIN}/</loc></url>` }],
  ['a story that search lacks', 'search', { 'search-index/en/heads/2.json': undefined }],
  ['a story twice in search', 'search', { 'search-index/zh/heads/3.json': '{"url":"/articles/one/"}' }],
  ['what is no page in search', 'search', { 'search-index/zh/heads/3.json': '{"url":"/articles/two/"}' }],
  ['no home page', 'home', { 'index.html': undefined }],
];

for (const [what, rule, change] of BROKEN) {
  test(`${what} is found (${rule})`, () => {
    const rules = problemsAfter(change).map((problem) => problem.rule);
    assert.ok(rules.includes(rule), `found ${rules.join(', ') || 'nothing'}`);
  });
}

test('the styles count in the weight of a story', () => {
  assert.deepEqual(
    new Set(problemsAfter({}, 24_500).map(({ rule, file }) => `${rule} ${file}`)),
    new Set(['weight articles/one/index.html', 'weight en/articles/one/index.html']),
  );
});

test('a problem names its own file alone', () => {
  assert.deepEqual(
    problemsAfter(withBody('<p style="color:red">红</p>')).map(({ file }) => file),
    ['index.html'],
  );
});

test('the further pages of a list need not stand in the site map', () => {
  const linked = withBody('<a href="/articles/page/2/">2</a><a href="/en/articles/page/2/">2</a>');
  const further = ['articles/page/2/index.html', 'en/articles/page/2/index.html'].map((file) => [
    file,
    page(`/${file.replace('index.html', '')}`, '<p>二</p>'),
  ]);
  assert.deepEqual(problemsAfter({ ...linked, ...(Object.fromEntries(further) as Change) }), []);
});

test('JSON-LD is data, and a side-by-side page may be a copy of its story', () => {
  const copy = page('/articles/one/bilingual/', story, '<script type="application/ld+json">{"a":1}</script>')
    .replace(/<link rel="alternate"[^>]*>/g, '')
    .replace(`canonical" href="${ORIGIN}/articles/one/bilingual/"`, `canonical" href="${ORIGIN}/articles/one/"`);
  const linked = withBody('<a href="/articles/one/bilingual/">对照</a>');
  assert.deepEqual(problemsAfter({ ...linked, 'articles/one/bilingual/index.html': copy }), []);
});

test('an old address of a story leads on to a page that is there, and is no story itself', () => {
  const moved = (to: string) => ({
    'articles/old/index.html': page(
      '/articles/old/',
      `<a href="${to}">新地址</a>`,
      `<meta http-equiv="refresh" content="0; url=${to}">`,
    )
      .replace(/<link rel="alternate"[^>]*>/g, '')
      .replace(`${ORIGIN}/articles/old/`, ORIGIN + to),
  });
  assert.deepEqual(problemsAfter(moved('/articles/one/')), []);
  assert.deepEqual(
    new Set(problemsAfter(moved('/articles/nowhere/')).map(({ rule }) => rule)),
    new Set(['canonical', 'dead-link']),
  );
  const plain = {
    'articles/old/index.html': page('/articles/old/', '正文').replace(/<link rel="alternate"[^>]*>/g, ''),
  };
  assert.deepEqual(
    new Set(problemsAfter(plain).map(({ rule }) => rule)),
    new Set(['story', 'orphan', 'sitemap', 'search']),
  );
});
