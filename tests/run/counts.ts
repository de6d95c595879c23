/** A reporter for node:test: how many tests there are, and how many passed, as the last line of the output. */
import type { TestEvent } from 'node:test/reporters';

export interface Counts {
  tests: number;
  passed: number;
  /** Suites without a test: they could never fail. */
  empty: number;
}

export default async function* counts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let [empty, inSuite] = [0, 0];
  for await (const { type, data } of events) {
    if (type === 'test:pass' || type === 'test:fail') {
      const isSuite = data.details.type === 'suite';
      if (isSuite && data.nesting === 0) {
        if (inSuite === 0) empty += 1;
        inSuite = 0;
      } else if (!isSuite) inSuite += 1;
    }
    if (type === 'test:summary') {
      const { tests, passed } = data.counts;
      yield `\n${JSON.stringify({ tests, passed, empty } satisfies Counts)}\n`;
    }
  }
}
