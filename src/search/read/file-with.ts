/** The place of the file that holds a key, by the first key of each file. */
export function fileWith<T extends string | number>(firsts: readonly T[], key: T): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? key) <= key) low = middle;
    else high = middle;
  }
  return low;
}
