/** Items that follow one another and belong together, as those of one day in a list by date. */

/**
 * Parts a list where one item does not belong to the one before it.
 * @returns none of them empty
 */
export function consecutive<T>(items: readonly T[], belong: (before: T, item: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    const run = before !== undefined && belong(before, item) ? runs.at(-1) : undefined;
    if (run) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
