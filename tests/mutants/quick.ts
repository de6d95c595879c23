/**
 * Unit and content tests look at faults in one process that stays: a fault is put into memory, and only what reaches it
 * is loaded anew. Tests that start processes see no fault there; those are asked in a copy of the project (trial.ts).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { digestOf } from '../../src/disk/digest.ts';
import { FIXTURE } from '../lib/fixture.ts';
import { type Loaded, runs } from './coverage.ts';
import type { Trial } from './drawn.ts';
import { reaches, reachOf } from './reach.ts';
import type { Verdict } from './trial.ts';

export interface Order {
  test: string;
  fault?: { file: string; text: string } | undefined;
  /** Files that are loaded anew: all that reach the fault. */
  dirty: string[];
  covers?: boolean;
  /** Further variables of the environment. */
  env?: Record<string, string>;
}

export interface Answer {
  /** The first test that failed. */
  failed?: string | undefined;
  /** Of the processor. */
  seconds: number;
  loaded?: Loaded;
}

type Known = Pick<Answer, 'failed' | 'seconds'> & { loaded: Loaded };

/** Where it is kept what tests run without a fault. */
const KEPT = '.cache/mutants';

/** A test that takes much longer than without a fault has no end; a busy machine may take ten times as long. */
const limitFor = (seconds: number): number => 90 + 20 * seconds;

/**
 * As many seconds of tests look at one fault, the cheap ones first. Which test would notice is not told by how near it
 * stands to the file: all that run the place are asked, which are some 30 seconds of tests at most.
 */
const ENOUGH_SECONDS = 90;

/** So many tests are asked before it is known what each of them runs: they notice most faults. */
const NEAREST = 5;

/** The examples of all rules, or of the one that the variable RULE names. */
const RULES = 'tests/content/rules.test.ts';

/** A test that takes longer without a fault is not asked in this way. */
const MOST_SECONDS = 150;

/** A process holds every version of every module that it loaded. */
const MOST_ORDERS = 60;

/** A process that is started when it is needed, and anew where it has no end. */
class Hand {
  #child: ChildProcess | undefined;
  #orders = 0;

  async ask(order: Order, limit: number): Promise<Answer | 'no end'> {
    if (this.#orders > MOST_ORDERS) this.end();
    const child = (this.#child ??= await this.#start());
    this.#orders += 1;
    return new Promise((done) => {
      const timer = setTimeout(() => finish('no end'), limit * 1000);
      const finish = (answer: Answer | 'no end'): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === 'no end') this.end();
        done(answer);
      };
      child.once('message', (answer: Answer) => finish(answer));
      child.once('exit', () => {
        this.end();
        finish({ failed: 'the process ended', seconds: 0 });
      });
      child.send(order);
    });
  }

  #start(): Promise<ChildProcess> {
    const child = fork('tests/mutants/quick-worker.ts', {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...FIXTURE },
    });
    return new Promise((ready) => void child.once('message', () => ready(child)));
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#orders = 0;
  }
}

/** Whether a place is in no function: such code runs wherever its file is loaded. */
function isTopLevel(text: string, offset: number): boolean {
  let isTop = true;
  const visit = (node: ts.Node): void => {
    if (offset < node.getFullStart() || offset >= node.end) return;
    if (ts.isFunctionLike(node)) isTop = false;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ESNext, true));
  return isTop;
}

/** What runs in another process sees no fault that is in memory. */
const startsProcesses = (test: string): boolean => /\b(?:spawn|execFile)(?:Sync)?\(/.test(readFileSync(test, 'utf8'));

/** Tests in processes of their own hands, with what is known of each. */
export function quickTests(hands = 2) {
  const tests = new Map(
    [...reaches(['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'])].filter(([test]) => !startsProcesses(test)),
  );
  const steps = new Map<string, string[]>();
  const known = new Map<string, Promise<Known>>();
  const all = new Set([...tests.values()].flatMap((reach) => [...reach.keys()]));
  const dirtyFor = (file: string): string[] => [...all].filter((one) => reachOf(one, steps).has(file));
  const workers = Array.from({ length: hands }, () => new Hand());

  async function share<T>(items: T[], work: (item: T, hand: Hand) => Promise<void>, hasTime: () => boolean) {
    const left = [...items];
    await Promise.all(
      workers.map(async (hand) => {
        for (let item = left.shift(); item !== undefined && hasTime(); item = left.shift()) await work(item, hand);
        hand.end();
      }),
    );
  }

  /**
   * What a test runs without a fault, as far as that is not known yet of it and of all that it reaches. All of that is
   * loaded anew: what a module keeps from an earlier test would not be run again, and would seem to be run by none.
   */
  async function learnAnew(test: string, hand: Hand): Promise<Known> {
    const reach = [...(tests.get(test)?.keys() ?? [])].sort();
    const parts = reach.map((file) => digestOf(readFileSync(file)));
    const kept = join(KEPT, `${digestOf([test, ...parts].join('\n'))}.json`);
    if (!existsSync(kept)) {
      const answer = await hand.ask({ test, dirty: reach, covers: true }, MOST_SECONDS);
      const { failed, seconds = 0, loaded = {} } = answer === 'no end' ? { failed: answer } : answer;
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(kept, JSON.stringify({ failed, seconds, loaded }));
    }
    return JSON.parse(readFileSync(kept, 'utf8')) as Known;
  }

  function learn(test: string, hand: Hand): Promise<Known> {
    const learnt = known.get(test) ?? learnAnew(test, hand);
    known.set(test, learnt);
    return learnt;
  }

  /** Tests that run the place of a fault, with the seconds that each takes: those first that are near and fast. */
  async function runningAt({ file, at }: Trial, hand: Hand): Promise<{ test: string; seconds: number }[]> {
    const isTop = isTopLevel(readFileSync(file, 'utf8'), at);
    const found: { test: string; seconds: number; cost: number }[] = [];
    for (const [test, reach] of tests) {
      const steps = reach.get(file);
      if (steps === undefined) continue;
      const { failed, seconds, loaded } = await learn(test, hand);
      // To load a test anew takes some time too.
      if (failed === undefined && (isTop || runs(loaded, file, at)))
        found.push({ test, seconds, cost: steps * (seconds + 0.1) });
    }
    return found.sort((a, b) => a.cost - b.cost);
  }

  /** What asks tests about a fault: a verdict where one fails that passes once the fault is gone, on a busy machine too. */
  function asks(trial: Trial, hand: Hand) {
    const dirty = dirtyFor(trial.file);
    const fault = { file: trial.file, text: trial.text };
    return async (what: Pick<Order, 'test' | 'env'>, seconds: number): Promise<Verdict | undefined> => {
      const answer = await hand.ask({ ...what, dirty, fault }, limitFor(seconds));
      if (answer !== 'no end' && answer.failed === undefined) return undefined;
      const without = await hand.ask({ ...what, dirty }, limitFor(seconds));
      if (without === 'no end' || without.failed !== undefined) return undefined;
      return { by: what.test, said: answer === 'no end' ? answer : (answer.failed ?? '') };
    };
  }

  /** The nearest tests of a file; of equally near ones those that reach least, which are fast. */
  const nearestOf = (file: string): string[] =>
    [...tests]
      .flatMap(([test, reach]) => (reach.has(file) ? [{ test, steps: reach.get(file) ?? 0, size: reach.size }] : []))
      .sort((a, b) => a.steps - b.steps || a.size - b.size)
      .slice(0, NEAREST)
      .map(({ test }) => test);

  /** The examples of the rule whose file it is, then the nearest tests. */
  async function lookNearby(trial: Trial, hand: Hand): Promise<Verdict> {
    const ask = asks(trial, hand);
    const [, rule] = /^src\/check\/rules\/(.+)\.ts$/.exec(trial.file) ?? [];
    const own = rule === undefined ? undefined : await ask({ test: RULES, env: { RULE: rule } }, 5);
    if (own) return own;
    for (const test of nearestOf(trial.file)) {
      const verdict = await ask({ test }, 20);
      if (verdict) return verdict;
    }
    return {};
  }

  /** All other tests that run the fault's place. */
  async function lookFurther(trial: Trial, hand: Hand): Promise<Verdict> {
    const ask = asks(trial, hand);
    const asked = nearestOf(trial.file);
    let spent = 0;
    for (const { test, seconds } of await runningAt(trial, hand)) {
      if (spent > ENOUGH_SECONDS) break;
      if (asked.includes(test)) continue;
      spent += seconds + 0.3;
      const verdict = await ask({ test }, seconds);
      if (verdict) return verdict;
    }
    return {};
  }

  return {
    /**
     * @param tell gets each fault with what noticed it, and those that the nearest tests let pass, `near`
     * @param hasTime asked before each: where it has gone, no further fault is begun
     * @param isNear whether the nearest tests let a fault pass in an earlier run
     */
    async tryAll(
      trials: Trial[],
      tell: (trial: Trial, verdict: Verdict, asked: 'near' | 'quick') => void,
      hasTime: () => boolean,
      isNear: (trial: Trial) => boolean,
    ) {
      const left = trials.filter(isNear);
      const nearby = async (trial: Trial, hand: Hand) => {
        const verdict = await lookNearby(trial, hand);
        if (verdict.by === undefined) left.push(trial);
        tell(trial, verdict, verdict.by === undefined ? 'near' : 'quick');
      };
      const others = trials.filter((trial) => !left.includes(trial));
      await share(others, nearby, hasTime);
      const reaching = [...tests].filter(([, reach]) => left.some(({ file }) => reach.has(file)));
      await share(reaching, async ([test], hand) => void (await learn(test, hand)), hasTime);
      await share(left, async (trial, hand) => tell(trial, await lookFurther(trial, hand), 'quick'), hasTime);
    },
  };
}
