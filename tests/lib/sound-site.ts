/** A sound built site in small, and what is wrong with it after a change: for tests of its rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteAddress } from '../../src/lib/site-address.ts';
import { localeOfPath, pathIn } from '../../src/lib/urls.ts';
import type { BuiltProblem } from '../../src/verify/built-problem.ts';
import { wholeAddress } from '../../src/verify/built-site.ts';
import { readPage } from '../../src/verify/page-facts.ts';
import { siteProblems } from '../../src/verify/site-rules.ts';

/** Built files, by place: undefined takes one away. In their text `@/x/` stands for a path on the host, `@@/x/` for a whole address. */
export type Change = Record<string, string | undefined>;

const story = '<article data-story><p id="p1">正文</p></article>';

/** A page in the site's frame, in both languages. */
export function page(path: string, body: string, head = ''): string {
  const [zh, en] = [pathIn('zh', path), pathIn('en', path)];
  return [
    `<!doctype html><html lang="${localeOfPath(path) === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8">`,
    `<title>${path}</title>`,
    '<link rel="stylesheet" href="@/_astro/page.css">',
    `<link rel="canonical" href="@@${path}">`,
    `<link rel="alternate" hreflang="zh-CN" href="@@${zh}">`,
    `<link rel="alternate" hreflang="en" href="@@${en}">`,
    `<link rel="alternate" hreflang="x-default" href="@@${zh}">`,
    `${head}</head><body><main id="main">${body}</main></body></html>`,
  ].join('');
}

/** The same page in its own language alone. */
export const alone = (html: string): string => html.replace(/<link rel="alternate"[^>]*>/g, '');

export const url = (path: string): string => `<url><loc>@@${path}</loc></url>\n`;

/** Every rule that may not fire here is given something to look at. */
export const SOUND = {
  'index.html': page(
    '/',
    [
      '<a href="@/en/">English</a> <a href="@/articles/one/#p1">一</a> <a href="#main">跳到正文</a>',
      '<a href="@/articles/one/bilingual/">对照</a> <a href="./articles/one/#%70%31">一</a>',
      '<a href="https://other.example/x">别处</a> <a href="tel:120">120</a>',
      '<img src="@/data/one.json" srcset="@/data/one.json 1x, @/data/one.json 2x" alt="2 * 3 * 4">',
      '<form action="@/search/"><button>找</button></form>',
    ].join(''),
    '<meta property="og:image" content="@@/data/one.json">',
  ),
  'en/index.html': page('/en/', '<a href="@@/en/articles/one/?q=1#p1">One</a> <a href="@/en/search/">Search</a>'),
  'search/index.html': page('/search/', '找', '<meta name="robots" content="index">'),
  'places/city/index.html': page('/places/city/', '市'),
  'en/places/city/index.html': page('/en/places/city/', 'City'),
  'en/search/index.html': page('/en/search/', 'Search'),
  'articles/one/index.html': page(
    '/articles/one/',
    `${story}<a href="@/data/one.json">JSON</a> <a href="@/articles/page/2/">2</a> <a href="@/places/city/">市</a>`,
    '<script type="application/ld+json">{"a":"**"}</script><script type="module" src="@/_astro/page.js"></script>',
  ),
  'en/articles/one/index.html': page(
    '/en/articles/one/',
    `${story}<a href="@/en/articles/page/2/">2</a> <a href="@/en/places/city/">City</a>`,
  ),
  // A copy of the Chinese page.
  'articles/one/bilingual/index.html': alone(page('/articles/one/bilingual/', story)).replace(
    '@@/articles/one/bilingual/',
    '@@/articles/one/',
  ),
  // The further pages of a list need not stand in the site map.
  'articles/page/2/index.html': page('/articles/page/2/', '二'),
  'en/articles/page/2/index.html': page('/en/articles/page/2/', 'Two'),
  // An old address leads on, and is no story.
  'articles/old/index.html': alone(
    page(
      '/articles/old/',
      '<a href="@/articles/one/">新址</a>',
      '<meta http-equiv="refresh" content="0; url=@/articles/one/">',
    ),
  ).replace('canonical" href="@@/articles/old/', 'canonical" href="@@/articles/one/'),
  '404.html': alone(page('/404.html', '<a href="@/">首页</a>'))
    .replace(/<link rel="canonical"[^>]*>/, '<meta name="robots" content="noindex">')
    .replace('<title>', '<title>没有：'),
  // Addresses that were given up, of shapes that nobody reads any more.
  'closed/index.html': alone(
    page('/closed/', '<a href="@/">首页</a>', '<meta http-equiv="refresh" content="0; url=@/">'),
  ).replace('canonical" href="@@/closed/', 'canonical" href="@@/'),
  'gone/index.html': alone(page('/gone/', '下线', '<meta name="robots" content="noindex">')).replace(
    /<link rel="canonical"[^>]*>/,
    '',
  ),
  '_astro/page.css': 'p{}',
  '_astro/page.js': '',
  'data/one.json': '{}',
  'search-index/zh/heads/1.json': '@/articles/one/',
  'search-index/en/heads/2.json': '@/en/articles/one/',
  'search-index/zh/heads/4.json': '@/places/city/',
  'search-index/en/heads/5.json': '@/en/places/city/',
  'sitemap.xml': ['/', '/search/', '/articles/one/', '/places/city/']
    .flatMap((path) => [path, pathIn('en', path)])
    .map(url)
    .join(''),
  'sitemap-index.xml': '<sitemapindex><loc>@@/sitemap.xml</loc></sitemapindex>',
};

export type Sound = typeof SOUND;

export const PLACES = [
  { origin: 'https://site.example', base: '' },
  { origin: 'https://site.example', base: '/repository' },
];

/** A built text with its addresses written out. */
export const textIn = (here: SiteAddress, text: string): string =>
  text.replaceAll('@@/', wholeAddress(here, '/')).replaceAll('@/', `${here.base}/`);

/** All problems of the sound site after a change. */
export function problemsAfter(change: Change, here = PLACES[0]!, cssWeight = 100): BuiltProblem[] {
  const built = Object.entries<string | undefined>({ ...SOUND, ...change }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text: textIn(here, text) }],
  );
  const isPage = (file: string) => file.endsWith('.html');
  const textsOf = (pattern: RegExp) => built.filter(({ file }) => pattern.test(file));
  const problems = siteProblems({
    address: here,
    indexed: textsOf(/^search-index/).map(({ text }) => text),
    pages: textsOf(/\.html$/).map(({ file, text }) => readPage(file, text, here)),
    files: new Set(built.filter(({ file }) => !isPage(file)).map(({ file }) => `/${file}`)),
    sitemaps: new Map(textsOf(/^sitemap/).map(({ file, text }) => [`/${file}`, text])),
    cssWeights: new Map([['/_astro/page.css', cssWeight]]),
  });
  for (const { zh, en } of problems) assert.ok(/[㐀-鿿]/.test(zh) && en !== '', 'both languages');
  return problems;
}

export const reported = (problems: BuiltProblem[]): string[] =>
  problems.map(({ rule, file }) => `${rule} ${file}`).sort();

/** The home page with something more in its body. */
export const inHome = (html: string) => (site: Sound) => ({
  'index.html': site['index.html'].replace('</main>', `${html}</main>`),
});

/** What is wrong, which problems it is to give, and the change. */
export type Fault = [what: string, problems: string[], change: (site: Sound) => Change];

/** One file with something else in it; what is to be replaced must be there. */
export const changed =
  (file: keyof Sound, from: string | RegExp, to: string) =>
  (site: Sound): Change => {
    const text = site[file].replace(from, to);
    assert.notEqual(text, site[file], `${file} has ${from}`);
    return { [file]: text };
  };

/** Each fault is found, and nothing else is: at the root of a host and below a path of one. */
export function testFaults(faults: readonly Fault[]): void {
  for (const here of PLACES) {
    const where = here.base === '' ? 'at the root' : `below ${here.base}`;
    for (const [what, problems, change] of faults) {
      test(`${what} is found, and nothing else (${where})`, () => {
        assert.deepEqual(reported(problemsAfter(change(SOUND), here)), problems);
      });
    }
  }
}
