/** The archive as a grove: months in a row, each a tree with its stories as fruit. */

/** Fruit on a tree, at most: a larger archive hangs several stories on each. */
const MOST = 20;
const WIDTH = 1088;
const STEP = { across: 16, up: 13 };

export interface Grove {
  viewBox: string;
  trunks: string;
  /** Each fruit is a line of no length with a round end. */
  fruits: string;
  /** Those of the newest month. */
  newest: string;
  /** Stories that one fruit stands for. */
  each: number;
}

/** The fruit of one tree, two beside each other, the last alone at the top. */
function fruitOf(count: number, x: number, ground: number): string {
  return Array.from({ length: count }, (_, at) => {
    const alone = at === count - 1 && at % 2 === 0;
    const side = alone ? 0 : at % 2 === 0 ? -1 : 1;
    return `M${(x + (side * STEP.across) / 2).toFixed(1)} ${ground - 14 - Math.floor(at / 2) * STEP.up}h0`;
  }).join('');
}

/** The grove of some months, the oldest first. */
export function groveOf(counts: readonly number[]): Grove {
  const most = Math.max(1, ...counts);
  const each = Math.ceil(most / MOST);
  const trees = counts.map((count) => Math.ceil(count / each));
  const height = 30 + Math.ceil(Math.max(1, ...trees) / 2) * STEP.up;
  const xOf = (at: number) => Number((((at + 0.5) * WIDTH) / counts.length).toFixed(1));
  const trunks = trees.map((fruit, at) =>
    fruit === 0 ? `M${xOf(at)} ${height}v-4` : `M${xOf(at)} ${height}v-${10 + Math.ceil(fruit / 2) * STEP.up}`,
  );
  const fruits = trees.map((fruit, at) => fruitOf(fruit, xOf(at), height));
  return {
    viewBox: `0 0 ${WIDTH} ${height}`,
    trunks: `M0 ${height}H${WIDTH}${trunks.join('')}`,
    fruits: fruits.slice(0, -1).join(''),
    newest: fruits.at(-1) ?? '',
    each,
  };
}
