/**
 * `npm run bench:search -- --seed N [--each N] [--ours] [--stories N]`: queries sampled from the built stories and the
 * natural ones of `tests/search/`, through the real page in a browser and through other engines; prints quality, bytes
 * and time by class. With `--stories`, so many recombined ones stand beside the site's own.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import { paths } from '../src/lib/paths.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { buildSearchIndex, readRecords } from '../src/search/index-builder.ts';
import { launch } from '../tests/lib/browser.ts';
import { ask, traffic } from '../tests/lib/search-page.ts';
import { recombined } from './search-recombined.ts';
import { type Rival, rivals } from './search-rivals.ts';
import { sample, type Sample } from './search-samples.ts';
import { serve } from './serve.ts';

interface Result {
  sample: Sample;
  found: string[];
  bytes: number;
  ms: number;
  /** The first query of a visit: it loads the search itself. */
  first: boolean;
}

const natural = (name: 'known' | 'unseen'): Sample[] => {
  const rows = JSON.parse(readFileSync(join('tests', 'search', `natural-${name}.json`), 'utf8')) as Omit<
    Sample,
    'kind'
  >[];
  return rows.map((row) => ({ ...row, kind: `natural, ${name}`, expect: row.expect.map((path) => `/${path}/`) }));
};

const bare = (href: string): string => href.replace(/#.*$/, '').replace(/^\/en(?=\/)/, '');

/**
 * Stories alone where only stories are expected: entries of the registry stand in a group of their own above them. A
 * name asks for one page, which is to stand first.
 */
function counted({ kind }: Sample, found: string[]): string[] {
  if (kind.startsWith('natural')) return found;
  const story = (path: string) => path.startsWith('/articles/');
  return kind.startsWith('names') ? found.filter((path) => !story(path)).slice(0, 1) : found.filter(story);
}

async function ours(samples: readonly Sample[], browser: Browser, url: string): Promise<Result[]> {
  const results: Result[] = [];
  const pages = new Map<string, { page: Page; seen: { bytes: number } }>();
  for (const one of samples) {
    const key = `${one.page} ${one.kind}`;
    let open = pages.get(key);
    const first = open === undefined;
    if (!open) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${url}${one.page === 'en' ? '/en' : ''}/search/`);
      open = { page, seen: await traffic(page) };
      pages.set(key, open);
    }
    open.seen.bytes = 0;
    const start = performance.now();
    const { hits } = await ask(open.page, one.query);
    // The pause after typing is the reader's, not the search's.
    const ms = performance.now() - start - 250;
    results.push({
      sample: one,
      found: counted(
        one,
        hits.map(({ href }) => bare(href)),
      ),
      bytes: open.seen.bytes,
      ms,
      first,
    });
  }
  for (const { page } of pages.values()) await page.context().close();
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

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** A page of hits holds twenty: where more would answer, twenty are all that can be shown. */
const recall = ({ sample: { expect, kind }, found }: Result): number =>
  kind.startsWith('natural')
    ? Number(found.slice(0, 3).some((path) => expect.includes(path)))
    : expect.filter((path) => found.slice(0, 20).includes(path)).length / Math.min(20, expect.length);
const precision = ({ sample: { expect }, found }: Result): number => {
  const first = found.slice(0, 5);
  return first.filter((path) => expect.includes(path)).length / Math.max(1, first.length);
};
const rank = ({ sample: { expect }, found }: Result): number => {
  const at = found.findIndex((path) => expect.includes(path));
  return at < 0 ? 0 : 1 / (at + 1);
};

const number = (value: number): string => value.toFixed(3);

function printClass(name: string, results: readonly Result[], withCost: boolean): void {
  const empty = results.filter(({ found }) => found.length === 0).length;
  const bytes = (wanted: boolean) => results.filter(({ first }) => first === wanted).map((one) => one.bytes);
  const [most, rest] = [Math.max(0, ...bytes(true)), bytes(false)];
  const cost = withCost
    ? [
        `${(most / 1000).toFixed(0)} KB`,
        `${(mean(rest) / 1000).toFixed(1)} KB`,
        `${(Math.max(0, ...rest) / 1000).toFixed(0)} KB`,
        `${mean(results.map(({ ms }) => ms)).toFixed(0)} ms`,
      ]
    : ['–', '–', '–', `${mean(results.map(({ ms }) => ms)).toFixed(0)} ms`];
  const quality = [mean(results.map(recall)), mean(results.map(precision)), mean(results.map(rank))].map(number);
  console.log(`| ${[name, results.length, ...quality, empty, ...cost].join(' | ')} |`);
}

function print(name: string, results: readonly Result[], withCost: boolean): void {
  console.log(
    `\n${name}\n\n| class | queries | recall (natural: in the first three) | precision@5 | MRR | empty | first query, most | next, mean | next, most | time |\n|---|---|---|---|---|---|---|---|---|---|`,
  );
  const kinds = [...new Set(results.map(({ sample: { kind } }) => kind))];
  for (const kind of kinds)
    printClass(
      kind,
      results.filter(({ sample: own }) => own.kind === kind),
      withCost,
    );
  const sampled = results.filter(({ sample: { kind } }) => !kind.startsWith('natural'));
  printClass('sampled, all', sampled, withCost);
  printClass(
    'sampled, without pinyin',
    sampled.filter(({ sample: { kind } }) => kind !== 'pinyin'),
    withCost,
  );
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '30' },
    ours: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    stories: { type: 'string', default: '0' },
  },
});
const folder = join(paths.out, 'search-records');
if (!existsSync(folder)) {
  console.error('还没有生成网站，请先运行 npm run build。 / There is no built site yet: run npm run build first.');
  process.exit(1);
}
const built = await readRecords(folder);
const stories = Number(values.stories);
const { records, site } = stories === 0 ? { records: built.records, site: paths.dist } : await larger();

/** The built site with an index of more stories. */
async function larger(): Promise<{ records: SearchRecord[]; site: string }> {
  const site = join('.cache', 'bench', `search-${stories}`);
  const records = recombined(built.records, stories, Number(values.seed));
  const index = join(paths.dist, 'search-index');
  rmSync(site, { recursive: true, force: true });
  cpSync(paths.dist, site, { recursive: true, filter: (path) => path !== index });
  const { bundles } = await buildSearchIndex(records, join(site, 'search-index'), `${site}-cache`, built.terms);
  for (const { dir, stories: count, records: all, files, bytes } of bundles) {
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
const results = await ours(samples, browser, server.url);
print('This site', results, true);
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
  for (const rival of await rivals(records, browser)) {
    print(
      rival.name,
      await theirs(
        samples.filter(({ page }) => page === 'zh'),
        rival,
      ),
      false,
    );
    await rival.close();
  }
}
await Promise.all([browser.close(), server.close()]);
