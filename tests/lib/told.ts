/**
 * What the check tells of many inputs, whole: each problem with its place, its words and its remedy in both languages, as
 * editors read them. It is kept in lists beside the tests (kept-list.ts): a change of the check shows there as what it
 * changes for editors.
 */
import type { Finding } from '../../src/check/problem.ts';
import { assertKept } from './kept-list.ts';

const placeOf = ({ line, column, rule, severity }: Finding): string => `  ${line}:${column} ${rule} ${severity}`;

/** A problem in whole; of words that stood in the list before, the first of their four sentences says enough. */
function inWhole(found: Finding, known: Set<string>): string[] {
  const words = [`    ${found.zh} → ${found.fixZh}`, `    ${found.en} → ${found.fixEn}`];
  const isKnown = known.has(words.join('\n'));
  known.add(words.join('\n'));
  const edit = found.edit === undefined ? [] : [`    ${JSON.stringify(found.edit)}`];
  return [placeOf(found), ...(isKnown ? [`    ${found.zh}`] : words), ...edit];
}

/**
 * Holds what is told now against a list, and names the inputs of which it differs.
 * @param inputs by name, each with what is told of it; of `beside` the places are kept, not the words
 * @param isPart whether the list has more inputs than these
 */
export function assertTold(
  list: string,
  inputs: { name: string; told: Finding[]; beside?: Finding[] }[],
  isPart = false,
): void {
  const known = new Set<string>();
  const parts = inputs.map(({ name, told, beside = [] }) => {
    const lines = [...told.flatMap((found) => inWhole(found, known)), ...beside.map(placeOf)];
    // Content folders of tests have names by chance.
    return { name, lines: lines.map((line) => line.replace(/[^\s“]*xinglin-[^/]+\//g, '')) };
  });
  assertKept(list, parts, isPart);
}
