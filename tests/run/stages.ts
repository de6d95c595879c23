/** Stages of a test run: which await which, what runs side by side, and the one table that tells them. */
import { availableParallelism } from 'node:os';
import type { Job, Outcome } from './jobs.ts';

export interface Stage {
  name: string;
  /** Names of stages without which this one cannot run. */
  needs?: string[];
  /** Names of stages whose end this one awaits, whatever comes of them: two builds of one tree exclude one another. */
  after?: string[];
  /** Runs nothing beside it: a machine that does other work would change what it measures. */
  alone?: true;
  /** So many of its jobs at once, where they wait often: others beside them keep the cores busy. */
  most?: number;
  jobs: Job[];
}

interface Row {
  name: string;
  seconds: number;
  outcome: Outcome | undefined;
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  ok: outcomes.every(({ ok }) => ok),
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
});

/** As many jobs at once as there are cores, and one more, for when others wait. */
const MOST_JOBS = availableParallelism() + 1;

/**
 * Runs the jobs of all stages, in their order as far as what they need and await allows; a stage whose needs failed is
 * not run.
 */
export async function runStages(stages: Stage[]): Promise<Row[]> {
  const rows: Row[] = [];
  const states = stages.map((stage) => ({ stage, left: [...stage.jobs], outcomes: [] as Outcome[], began: 0 }));
  const running = new Map<Promise<void>, Stage>();
  const rowOf = (name: string) => rows.find((row) => row.name === name);
  const isToCome = (name: string) => stages.some((stage) => stage.name === name) && !rowOf(name);
  const isOpen = ({ needs = [], after = [] }: Stage) => ![...needs, ...after].some(isToCome);
  const fits = (stage: Stage) => {
    const beside = [...running.values()];
    if (beside.length === 0) return true;
    if (stage.alone || beside.some((one) => one.alone)) return false;
    return beside.length < MOST_JOBS && beside.filter((one) => one === stage).length < (stage.most ?? MOST_JOBS);
  };

  const end = ({ stage, outcomes, began }: (typeof states)[number]) =>
    rows.push({
      name: stage.name,
      seconds: began === 0 ? 0 : (performance.now() - began) / 1000,
      outcome: outcomes.length > 0 ? together(outcomes) : undefined,
    });

  /** Starts the next job there is room for; says whether there was one. */
  function startNext(): boolean {
    for (const state of states) {
      const { stage, left } = state;
      if (left.length === 0 || !isOpen(stage)) continue;
      if ((stage.needs ?? []).some((need) => rowOf(need)?.outcome?.ok !== true)) {
        left.length = 0;
        end(state);
        return true;
      }
      if (!fits(stage)) continue;
      if (state.began === 0) console.log(`▶ ${stage.name}`);
      state.began ||= performance.now();
      const job = left.shift();
      const work = (async () => {
        if (job) state.outcomes.push(await job());
        if (state.outcomes.length === stage.jobs.length) end(state);
      })().finally(() => running.delete(work));
      running.set(work, stage);
      return true;
    }
    return false;
  }

  for (let isStarted = startNext(); isStarted || running.size > 0; isStarted = startNext())
    if (!isStarted) await Promise.race(running.keys());
  return rows;
}

/** The table of stages and, as the last line, the count of tests. */
export function printTable(rows: Row[]): boolean {
  const mark = ({ outcome }: Row) => (outcome === undefined ? '–' : outcome.ok ? '✔' : '✖');
  console.log('');
  for (const row of rows) {
    const { passed = 0, failed = 0 } = row.outcome ?? {};
    const counts = passed + failed === 0 ? '' : `  ${passed} passed, ${failed} failed`;
    const missing = row.outcome === undefined ? '  没有运行：前面的步骤失败了 / not run: an earlier stage failed' : '';
    console.log(`${mark(row)} ${row.seconds.toFixed(1).padStart(7)} s  ${row.name}${counts}${missing}`);
  }
  const total = (key: 'passed' | 'failed') => rows.reduce((sum, { outcome }) => sum + (outcome?.[key] ?? 0), 0);
  const bad = rows.filter(({ outcome }) => outcome?.ok !== true);
  console.log(
    bad.length === 0
      ? '\n全部通过。 / Everything passed.'
      : `\n没有通过：${bad.map(({ name }) => name).join('、')} / Failed or not run, see above.`,
  );
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return bad.length === 0;
}
