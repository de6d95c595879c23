/** Which parts of the code a test runs: only what it runs can it find wrong. */
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Ranges of a file with how often they were run, one list for each process that loaded it. */
export type Loaded = Record<string, Range[][]>;

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** What V8 writes when a process ends that has NODE_V8_COVERAGE. */
interface Report {
  result: { url: string; functions: { ranges: Range[] }[] }[];
}

/** Ranges lie within one another: the smallest one around an offset counts for it. */
const isRun = (ranges: readonly Range[], offset: number): boolean => {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  const [smallest] = around.sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  return smallest !== undefined && smallest.count > 0;
};

/** Whether the code at an offset of a file was run. */
export const runs = (loaded: Loaded, file: string, offset: number): boolean =>
  loaded[file]?.some((ranges) => isRun(ranges, offset)) ?? false;

/**
 * Reads the reports of a test's processes, and removes them.
 * @param reports the folder that NODE_V8_COVERAGE named
 * @param root where the code lies that the test ran
 */
export function takeCoverage(reports: string, root: string): Loaded {
  const code = `${pathToFileURL(realpathSync(root)).href}/`;
  const loaded: Loaded = {};
  for (const name of readdirSync(reports)) {
    const { result } = JSON.parse(readFileSync(join(reports, name), 'utf8')) as Report;
    for (const { url, functions } of result) {
      // Some tests run a copy of the code, in a folder of their own.
      const file = url.startsWith(code) ? url.slice(code.length).replace(/^\.tmp\/[^/]+\//, '') : '';
      if (file.startsWith('src/')) (loaded[file] ??= []).push(functions.flatMap(({ ranges }) => ranges));
    }
  }
  rmSync(reports, { recursive: true, force: true });
  return loaded;
}
