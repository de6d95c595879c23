/** Figures of a benchmark of search engines: quality, bytes and time by class of query, as tables of Markdown. */
import type { Sample } from './search-samples.ts';

export interface Result {
  sample: Sample;
  /** Paths of the pages found, best first, without the language's prefix. */
  found: string[];
  /** On the wire. */
  bytes: number;
  ms: number;
  /** The first query of a visit: it loads the search itself. */
  first: boolean;
}

const isNatural = ({ sample: { kind } }: Result): boolean => kind.startsWith('natural');

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** A page of hits holds twenty: where more would answer, twenty are all that can be shown. */
export const recall = (result: Result): number => {
  const { sample, found } = result;
  return isNatural(result)
    ? Number(found.slice(0, 3).some((path) => sample.expect.includes(path)))
    : sample.expect.filter((path) => found.slice(0, 20).includes(path)).length / Math.min(20, sample.expect.length);
};

/** Of the first five. */
export const precision = ({ sample: { expect }, found }: Result): number => {
  const first = found.slice(0, 5);
  return first.filter((path) => expect.includes(path)).length / Math.max(1, first.length);
};

/** One by the place of the first page that answers. */
const rank = ({ sample: { expect }, found }: Result): number => {
  const at = found.findIndex((path) => expect.includes(path));
  return at < 0 ? 0 : 1 / (at + 1);
};

const qualityOf = (results: readonly Result[]): (string | number)[] => [
  ...[recall, precision, rank].map((figure) => mean(results.map(figure)).toFixed(3)),
  results.filter(({ found }) => found.length === 0).length,
];

const kilobytes = (bytes: number, digits: number): string => `${(bytes / 1000).toFixed(digits)} KB`;

function costOf(results: readonly Result[]): string[] {
  const bytes = (wanted: boolean) => results.filter(({ first }) => first === wanted).map((one) => one.bytes);
  const [first, next] = [bytes(true), bytes(false)];
  return [
    first.length === 0 ? '–' : kilobytes(Math.max(...first), 0),
    ...(next.length === 0 ? ['–', '–'] : [kilobytes(mean(next), 1), kilobytes(Math.max(...next), 0)]),
    `${mean(results.map(({ ms }) => ms)).toFixed(0)} ms`,
  ];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The classes of some results, and all that was sampled together. */
function groupsOf(results: readonly Result[]): [name: string, results: Result[]][] {
  const kinds = [...new Set(results.map(({ sample: { kind } }) => kind))];
  const sampled = results.filter((result) => !isNatural(result));
  return [
    ...kinds.map((kind): [string, Result[]] => [kind, results.filter(({ sample }) => sample.kind === kind)]),
    ['sampled, all', sampled],
    ['sampled, without pinyin', sampled.filter(({ sample: { kind } }) => kind !== 'pinyin')],
  ];
}

/** This site's figures by class. */
export function printClasses(results: readonly Result[]): void {
  const head = [
    'class',
    'queries',
    'recall (natural: in the first three)',
    'precision@5',
    'MRR',
    'empty',
    'first query, most',
    'next, mean',
    'next, most',
    'time',
  ];
  console.log(`\n${row(head)}\n${row(head.map(() => '---'))}`);
  for (const [name, own] of groupsOf(results)) console.log(row([name, own.length, ...qualityOf(own), ...costOf(own)]));
}

/** Engines side by side, on the queries that all of them were asked. */
export function printEngines(engines: readonly { name: string; results: readonly Result[] }[]): void {
  const names = groupsOf(engines[0]?.results ?? []).map(([name]) => name);
  const head = ['class', ...engines.map(({ name }) => `${name}: recall / precision@5 / MRR / empty`)];
  console.log(`\n${row(head)}\n${row(head.map(() => '---'))}`);
  for (const name of names) {
    const cells = engines.map(({ results }) => {
      const own = groupsOf(results).find(([one]) => one === name)?.[1] ?? [];
      return qualityOf(own).join(' / ');
    });
    console.log(row([name, ...cells]));
  }
}
