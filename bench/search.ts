/**
 * `npm run bench:search -- --seed N [--each N] [--stories N] [--ours] [--fresh] [--misses]`: queries sampled from
 * the built stories and the natural ones of `tests/search/`, through the real page in a browser and through other
 * engines; prints quality, bytes and time by class. With `--stories`, so many recombined ones stand beside the site's
 * own; with `--fresh`, every query is the first of a visit.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import { folders } from '../src/disk/build-folders.ts';
import { parsePath } from '../src/lib/parse-path.ts';
import { pathOfAddress, withBase } from '../src/lib/site-address.ts';
import { searchUrl, urlIn } from '../src/lib/urls.ts';
import type { SearchRecord } from '../src/search/text/search-record.ts';
import { readRecords } from '../src/build/search-stage.ts';
import { buildSearchIndex } from '../src/search/index/index-builder.ts';
import { launch } from './browser.ts';
import { ask, traffic } from './search-driver.ts';
import { precision, printClasses, printEngines, recall, type Result } from './search-figures.ts';
import { recombined } from './recombined-stories.ts';
import { type Rival, rivals } from './search-rivals.ts';
import { sample, type Sample } from './search-samples.ts';
import { serve } from '../src/serve/server.ts';

function natural(name: 'known' | 'unseen'): Sample[] {
  const file = join('tests', 'search', `natural-${name}.json`);
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Omit<Sample, 'kind'>[];
  return rows.map((row) => ({
    ...row,
    kind: `natural, ${name}${row.page === 'en' ? ', English page' : ''}`,
    expect: row.expect.map((path) => withBase(`/${path}/`)),
  }));
}

/** The Chinese page, whichever language and place of it a hit leads to. */
const bare = (href: string): string => urlIn('zh', href.replace(/#.*$/, ''));

/**
 * Stories alone where only stories are expected: entries of the registry stand in a group of their own above them. A
 * name asks for one page, which is to stand first.
 */
function counted({ kind }: Sample, found: string[]): string[] {
  if (kind.startsWith('natural')) return found;
  const story = (path: string) => parsePath(pathOfAddress(path) ?? '')?.kind === 'story';
  return kind.startsWith('names') ? found.filter((path) => !story(path)).slice(0, 1) : found.filter(story);
}

/** Opens the search page as a new visitor. */
async function visit(browser: Browser, url: string): Promise<{ page: Page; seen: { bytes: number } }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  return { page, seen: await traffic(page) };
}

async function ours(samples: readonly Sample[], browser: Browser, url: string, fresh: boolean): Promise<Result[]> {
  const results: Result[] = [];
  let visitor: { page: Page; seen: { bytes: number }; kind: string } | undefined;
  // Each class is a visit, or each query.
  for (const own of samples) {
    const first = fresh || visitor?.kind !== own.kind + own.page;
    if (first) {
      await visitor?.page.context().close();
      const address = url + searchUrl(own.page);
      visitor = { ...(await visit(browser, address)), kind: own.kind + own.page };
    }
    if (!visitor) continue;
    visitor.seen.bytes = 0;
    const start = performance.now();
    const { hits } = await ask(visitor.page, own.query);
    // The pause after typing is the reader's, not the search's.
    const ms = performance.now() - start - 250;
    const paths = hits.map(({ href }) => bare(href));
    results.push({ sample: own, found: counted(own, paths), bytes: visitor.seen.bytes, ms, first });
  }
  await visitor?.page.context().close();
  return results;
}

async function theirs(samples: readonly Sample[], rival: Rival): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of samples) {
    const start = performance.now();
    const found = [...new Set((await rival.search(one.query)).map(bare))];
    results.push({ sample: one, found: counted(one, found), bytes: 0, ms: performance.now() - start, first: false });
  }
  return results;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '30' },
    ours: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    stories: { type: 'string', default: '0' },
  },
});
if (!existsSync(folders.dist)) {
  console.error('还没有生成网站，请先运行 npm run build。 / There is no built site yet: run npm run build first.');
  process.exit(1);
}
const built = await readRecords();
const stories = Number(values.stories);
const { records, site } = stories === 0 ? { records: built.records, site: folders.dist } : await larger();

/** The built site with an index of more stories. */
async function larger(): Promise<{ records: SearchRecord[]; site: string }> {
  const site = join('.cache', 'bench', `search-${stories}`);
  const records = recombined(built.records, stories, Number(values.seed));
  const index = join(folders.dist, 'search-index');
  rmSync(site, { recursive: true, force: true });
  cpSync(folders.dist, site, { recursive: true, filter: (path) => path !== index });
  const { bundles } = await buildSearchIndex(records, join(site, 'search-index'), `${site}-cache`, built.terms);
  for (const { entry, files, bytes } of bundles) {
    const { dir, stories: count, records: all } = entry;
    console.log(`${dir}: ${count} stories, ${all} records, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  }
  return { records, site };
}

const own = stories === 0 && join('src', 'content') === (process.env['XINGLIN_CONTENT'] ?? join('src', 'content'));
const samples = [
  ...sample(records, Number(values.seed), Number(values.each)),
  ...(own ? [...natural('known'), ...natural('unseen')] : []),
];
const [browser, server] = await Promise.all([launch(), serve(site)]);
console.log(`seed ${values.seed}; ${records.length} records; ${samples.length} queries`);
const results = await ours(samples, browser, server.url, values.fresh);
printClasses(results);
if (values.misses) {
  for (const result of results.filter(
    (one) => recall(one) < 1 || (precision(one) < 1 && !one.sample.kind.startsWith('natural')),
  )) {
    console.log(
      `- ${result.sample.kind}: ${result.sample.query} → ${result.found.slice(0, 5).join(' ')} (expected ${result.sample.expect.slice(0, 5).join(' ')})`,
    );
  }
}
if (!values.ours) {
  const common = samples.filter(({ page }) => page === 'zh');
  const engines = [{ name: 'This site', results: results.filter(({ sample: { page } }) => page === 'zh') }];
  for (const rival of await rivals(records, browser)) {
    engines.push({ name: rival.name, results: await theirs(common, rival) });
    await rival.close();
  }
  printEngines(engines);
}
await Promise.all([browser.close(), server.close()]);
