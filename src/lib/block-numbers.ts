/**
 * The numbers of a story's blocks (#p3): given at first publication, and a block keeps its own. An edited block is the
 * same one; a new one takes the next free number; one that is gone leads to its neighbour.
 */

/** The blocks of one language as they were published last, in the order of the text. */
export interface RecordedBlocks {
  blocks: readonly { number: number; digest: string }[];
  /** Numbers whose blocks went, and the number that each leads to. */
  gone: readonly { number: number; near: number }[];
}

export interface BlockNumbers {
  /** The number of each block, in the order of the text. */
  numbers: number[];
  /** Numbers that have no block any more; `near` is the number of one that is there. */
  gone: { number: number; near: number }[];
}

const NONE: RecordedBlocks = { blocks: [], gone: [] };

/** Pairs of equal digests in the same order, as many as can be: indexes of the recorded and of the new. */
function inOrder(old: readonly string[], now: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The number of each new block that is a recorded one: word for word, moved, or edited between neighbours that stayed. */
function keptNumbers(recorded: RecordedBlocks['blocks'], digests: readonly string[]): (number | undefined)[] {
  const numbers = new Array<number | undefined>(digests.length).fill(undefined);
  const left = new Set(recorded.map((_, index) => index));
  const pair = (old: number, now: number) => {
    numbers[now] = recorded[old]?.number;
    left.delete(old);
  };
  const stayed = inOrder(
    recorded.map(({ digest }) => digest),
    digests,
  );
  for (const [old, now] of stayed) pair(old, now);
  digests.forEach((digest, now) => {
    const moved = numbers[now] === undefined ? [...left].find((old) => recorded[old]?.digest === digest) : undefined;
    if (moved !== undefined) pair(moved, now);
  });
  const bounds: [number, number][] = [[-1, -1], ...stayed, [recorded.length, digests.length]];
  bounds.slice(1).forEach(([old, now], index) => {
    const [from, start] = bounds[index] ?? [-1, -1];
    const edited = [...left].filter((one) => one > from && one < old);
    const fresh = digests.flatMap((_, one) => (one > start && one < now && numbers[one] === undefined ? [one] : []));
    edited.slice(0, fresh.length).forEach((one, place) => {
      pair(one, fresh[place] ?? -1);
    });
  });
  return numbers;
}

/** The nearest block before a recorded place that still has its number, else the first of the text. */
function neighbour(recorded: RecordedBlocks['blocks'], index: number, numbers: readonly number[]): number {
  const before = recorded.slice(0, index).findLast(({ number }) => numbers.includes(number));
  return before?.number ?? numbers[0] ?? 1;
}

/**
 * The numbers of a text's blocks.
 * @param recorded as it was published last; a story that never was counts from 1
 * @param digests of its blocks now, in order
 */
export function numberBlocks(recorded: RecordedBlocks = NONE, digests: readonly string[]): BlockNumbers {
  const used = [...recorded.blocks, ...recorded.gone].map(({ number }) => number);
  let next = Math.max(0, ...used) + 1;
  const numbers = keptNumbers(recorded.blocks, digests).map((number) => number ?? next++);
  const there = new Set(numbers);
  const lost = recorded.blocks.flatMap(({ number }, index) =>
    there.has(number) ? [] : [{ number, near: neighbour(recorded.blocks, index, numbers) }],
  );
  const leads = new Map(lost.map(({ number, near }) => [number, near]));
  const older = recorded.gone.map(({ number, near }) => ({ number, near: leads.get(near) ?? near }));
  return { numbers, gone: digests.length === 0 ? [] : [...older, ...lost].sort((a, b) => a.number - b.number) };
}
