/**
 * One process that runs test files again and again, each time with another fault in memory: what the fault cannot reach
 * is loaded once. Started by quick.ts, which ends it where a test has no end.
 */
import { Session } from 'node:inspector';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collected, forget } from './collect.ts';
import type { Loaded } from './coverage.ts';
import type { Answer, Order } from './quick.ts';

const root = `${pathToFileURL(process.cwd()).href}/`;
const collector = new URL('./collect.ts', import.meta.url).href;
let fault: Order['fault'];
let dirty = new Set<string>();
let count = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test') return { url: collector, shortCircuit: true };
    const found = next(specifier, context);
    const path = found.url.startsWith(root) ? found.url.slice(root.length) : '';
    return dirty.has(path) ? { ...found, url: `${found.url}?run=${count}` } : found;
  },
  load(url, context, next) {
    const isFaulty = fault !== undefined && url === `${root}${fault.file}?run=${count}`;
    return isFaulty
      ? { format: 'module-typescript', source: fault?.text ?? '', shortCircuit: true }
      : next(url, context);
  },
});

const lost: unknown[] = [];
process.on('unhandledRejection', (reason) => lost.push(reason));
process.on('uncaughtException', (error) => lost.push(error));

/** Runs one test file up to its first failure. @returns what failed */
async function failure(file: string): Promise<string | undefined> {
  forget();
  lost.length = 0;
  const later: ((context: object) => unknown)[] = [];
  const context = { diagnostic: () => undefined, after: (work: () => unknown) => later.push(work) };
  let name = file;
  try {
    const url = pathToFileURL(join(process.cwd(), file)).href;
    await import(dirty.has(file) ? url : `${url}?file=${count}`);
    const { tests, before, beforeEach, afterEach } = collected;
    for (const work of before) await work(context);
    for (const one of tests) {
      ({ name } = one);
      for (const work of beforeEach) await work(context);
      await one.work(context);
      for (const work of [...afterEach, ...later.splice(0)]) await work(context);
    }
    if (lost.length > 0) return name;
    return tests.length === 0 ? 'no test' : undefined;
  } catch {
    return name;
  } finally {
    for (const work of collected.after) await Promise.resolve(work(context)).catch(() => undefined);
    process.exitCode = 0;
  }
}

const session = new Session();
session.connect();
session.post('Profiler.enable');

/** What was run since it was asked last, of the modules that were loaded anew for it. */
function coverage(): Loaded {
  const loaded: Loaded = {};
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result) {
      const [file = '', run] = url.slice(root.length).split('?');
      if (url.startsWith(`${root}src/`) && run === `run=${count}`)
        (loaded[file] ??= []).push(functions.flatMap(({ ranges }) => ranges));
    }
  });
  return loaded;
}

process.on('message', (order: Order) => {
  void (async () => {
    count += 1;
    fault = order.fault;
    dirty = new Set(order.dirty);
    if (order.covers) session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
    const began = process.cpuUsage();
    Object.assign(process.env, order.env);
    const failed = await failure(order.test);
    for (const name of Object.keys(order.env ?? {})) Reflect.deleteProperty(process.env, name);
    const { user, system } = process.cpuUsage(began);
    const answer: Answer = { failed, seconds: (user + system) / 1e6, ...(order.covers && { loaded: coverage() }) };
    session.post('Profiler.stopPreciseCoverage');
    process.send?.(answer);
  })();
});
process.send?.({ ready: true });
