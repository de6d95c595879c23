/**
 * Whether the tests notice a fault: those that run its place in the code, the near and fast ones first, until one fails; then a
 * build from nothing, the tests of what it built where they can see a difference, and the tests of builds.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/disk/digest.ts';
import { filesOf } from '../../src/disk/files.ts';
import type { Copy, Ran } from './copies.ts';
import { type Loaded, runs, takeCoverage } from './coverage.ts';
import type { Trial } from './drawn.ts';
import { buildReach, reaches } from './reach.ts';

/** The site of src/content and the fixture's, as `npm test` builds both. */
const SITES = [
  { name: 'build', env: { XINGLIN_DIST: 'dist' } },
  { name: 'fixture build', env: { XINGLIN_DIST: 'dist.fixture', XINGLIN_CONTENT: 'tests/fixture/content' } },
];

export interface Verdict {
  /** The test file or build that noticed; undefined where the fault survived. */
  by?: string;
  /** What it said first. */
  said?: string;
}

/** What is known of the project without a fault: how long each test takes, and what each site's bytes are. */
export interface Baseline {
  seconds: Map<string, number>;
  /** What each fast test runs. */
  loaded: Map<string, Loaded>;
  sites: Map<string, string>;
}

/** Does something while the fault is out of the code. */
export type Without = <T>(other: () => Promise<T>) => Promise<T>;

/** A test file, or one that is run with variables of the environment. */
type Test = string | { file: string; env: Record<string, string> };

/** Of the tests of all rules those of the rule that a file holds. */
function ownExamples(file: string): Test[] {
  const [, rule] = /^src\/check\/rules\/(.+)\.ts$/.exec(file) ?? [];
  return rule === undefined ? [] : [{ file: 'tests/content/rules.test.ts', env: { RULE: rule } }];
}

/** How long fast tests take and what they run, from earlier times. */
const KEPT = '.cache/mutants';

/** A run that takes this much longer than without a fault has no end. */
const limitFor = (seconds = 60): number => 20 + 4 * seconds;

const bytesOf = (folder: string): string =>
  digestOf(
    filesOf(folder)
      .sort()
      .map((file) => `${file} ${digestOf(readFileSync(join(folder, file)))}`)
      .join('\n'),
  );

/** Builds a site; the first one from nothing, so that no cache hides a fault. */
function build(copy: Copy, { env }: (typeof SITES)[number], limit: number): Promise<Ran> {
  if (env === SITES[0]?.env) {
    for (const folder of ['.cache', '.astro']) rmSync(join(copy.folder, folder), { recursive: true, force: true });
  }
  rmSync(join(copy.folder, env.XINGLIN_DIST), { recursive: true, force: true });
  return copy.node(['scripts/build.ts'], limit, env);
}

/** The tests of the project, and which file each of them reaches. */
export function suite() {
  const fast = reaches(['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/record/**/*.test.ts']);
  const built = reaches(['tests/built/**/*.test.ts']);
  const ofBuilds = reaches(['tests/build/**/*.test.ts']);
  const inBuild = buildReach();

  /** Tests that run a place in a file, the near and fast ones first; a rule's own examples before all. */
  const near = ({ file, at }: Trial, { seconds, loaded }: Baseline): Test[] => [
    ...ownExamples(file),
    ...[...fast]
      .flatMap(([test, reach]) => {
        const steps = reach.get(file);
        const isRun = steps !== undefined && runs(loaded.get(test) ?? {}, file, at);
        return isRun ? [{ test, cost: steps * (seconds.get(test) ?? 1) }] : [];
      })
      .sort((a, b) => a.cost - b.cost)
      .map(({ test }) => test),
  ];

  /**
   * One test after another until one fails that passes as soon as the fault is gone: a test may fail, and a run may take
   * too long, because the machine has other work.
   * @param without runs something without the fault; where it is not given, the first test that fails has noticed
   */
  async function run(
    copy: Copy,
    tests: Iterable<Test>,
    { seconds }: Baseline,
    env = {},
    without?: Without,
  ): Promise<Verdict> {
    for (const test of tests) {
      const { file, env: own = {} } = typeof test === 'string' ? { file: test } : test;
      const look = () => copy.node([file], limitFor(seconds.get(file)), { ...env, ...own });
      const { ok, said } = await look();
      if (!ok && (!without || (await without(look)).ok)) return { by: file, said };
    }
    return {};
  }

  const inBuiltSite = (file: string): boolean =>
    inBuild.has(file) || [...built.values()].some((reach) => reach.has(file));

  async function tryBuilds(copy: Copy, file: string, baseline: Baseline, without: Without): Promise<Verdict> {
    for (const site of inBuiltSite(file) ? SITES : []) {
      const { ok, said } = await build(copy, site, limitFor(baseline.seconds.get(site.name)));
      if (!ok) return { by: site.name, said };
      const isSame = bytesOf(join(copy.folder, site.env.XINGLIN_DIST)) === baseline.sites.get(site.name);
      const tests = [...built].filter(([, reach]) => !isSame || reach.has(file)).map(([test]) => test);
      const verdict = await run(copy, tests, baseline, site.env);
      if (verdict.by !== undefined) return verdict;
    }
    const further = [...ofBuilds].filter(([, reach]) => inBuild.has(file) || reach.has(file)).map(([test]) => test);
    return run(copy, further, baseline, {}, without);
  }

  /** Runs tests in an unchanged copy, to know how long they take; those that fail there are not asked. */
  async function time(copy: Copy, tests: Map<string, unknown>, baseline: Baseline, env = {}): Promise<void> {
    for (const test of [...tests.keys()]) {
      const { ok, said, seconds } = await copy.node([test], 600, env);
      if (!ok) {
        tests.delete(test);
        console.log(`${test} fails without a fault, and is not asked: ${said}`);
      }
      baseline.seconds.set(test, Math.max(seconds, baseline.seconds.get(test) ?? 0));
    }
  }

  /** Where it is kept how long a fast test takes and what it runs, by all that it reaches. */
  const keptAt = (test: string): string => {
    const parts = [test, ...(fast.get(test)?.keys() ?? [])].sort();
    return join(KEPT, `${digestOf(parts.map((file) => digestOf(readFileSync(file))).join('\n'))}.json`);
  };

  /**
   * Times a fast test, and keeps what it and the commands that it starts run; one that is killed tells nothing, and so
   * does one that fails without a fault.
   */
  async function timeFast(copy: Copy, test: string, baseline: Baseline): Promise<boolean> {
    const kept = keptAt(test);
    if (!existsSync(kept)) {
      const reports = mkdtempSync(join(copy.folder, '.tmp', 'coverage-'));
      const { ok, seconds } = await copy.node([test], 600, { NODE_V8_COVERAGE: reports });
      const loaded = takeCoverage(reports, copy.folder);
      if (!ok) return false;
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(kept, JSON.stringify({ seconds, loaded }));
    }
    const { seconds, loaded } = JSON.parse(readFileSync(kept, 'utf8')) as { seconds: number; loaded: Loaded };
    baseline.seconds.set(test, seconds);
    baseline.loaded.set(test, loaded);
    return true;
  }

  return {
    /** Fast tests that reach one of these files. */
    reaching: (files: ReadonlySet<string>) =>
      [...fast].flatMap(([test, reach]) => ([...files].some((file) => reach.has(file)) ? [test] : [])),
    /** Builds and their tests in an unchanged copy. */
    async timeBuilds(copy: Copy, baseline: Baseline): Promise<void> {
      for (const site of SITES) {
        const { ok, said, seconds } = await build(copy, site, 600);
        if (!ok) throw new Error(`${site.name} fails without a fault: ${said}`);
        baseline.seconds.set(site.name, seconds);
        baseline.sites.set(site.name, bytesOf(join(copy.folder, site.env.XINGLIN_DIST)));
        await time(copy, built, baseline, site.env);
      }
      await time(copy, ofBuilds, baseline);
    },
    timeFast,
    near,
    run,
    /** Whether builds, or tests of what they make, reach a file. */
    isBuilt: (file: string): boolean => inBuiltSite(file) || [...ofBuilds.values()].some((reach) => reach.has(file)),
    tryBuilds,
  };
}
