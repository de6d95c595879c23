/** Stands in for `node:test` where tests are run again and again in one process: it keeps what a file asks to be run. */
type Work = (context: object) => unknown;

export const collected = {
  tests: [] as { name: string; work: Work }[],
  before: [] as Work[],
  after: [] as Work[],
  beforeEach: [] as Work[],
  afterEach: [] as Work[],
};

/** Forgets what the last file asked for. */
export function forget(): void {
  for (const list of Object.values(collected)) list.length = 0;
}

export function test(name: string, ...rest: (Work | object)[]): void {
  const work = rest.find((one): one is Work => typeof one === 'function');
  if (work) collected.tests.push({ name, work });
}

export const before = (work: Work): void => void collected.before.push(work);
export const after = (work: Work): void => void collected.after.push(work);
export const beforeEach = (work: Work): void => void collected.beforeEach.push(work);
export const afterEach = (work: Work): void => void collected.afterEach.push(work);
export const { mock } = process.getBuiltinModule('node:test');
