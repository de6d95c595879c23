/** A reporter for node:test: how many tests there are, and how many passed, as the last line of the output. */
import type { TestEvent } from 'node:test/reporters';

export interface Counts {
  tests: number;
  passed: number;
  /** Suites without a test: they could never fail. */
  empty: number;
}

export default async function* counts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let empty = 0;
  /** Of each depth, how many tests and suites ended since the suite around them began. */
  const ended: number[] = [];
  for await (const { type, data } of events) {
    if (type === 'test:pass' || type === 'test:fail') {
      const { nesting, details } = data;
      if (details.type === 'suite' && (ended[nesting + 1] ?? 0) === 0) empty += 1;
      ended[nesting + 1] = 0;
      ended[nesting] = (ended[nesting] ?? 0) + 1;
    }
    if (type === 'test:summary') {
      const { tests, passed } = data.counts;
      yield `\n${JSON.stringify({ tests, passed, empty } satisfies Counts)}\n`;
    }
  }
}
