/** Sums that a record states: `adds: [a, b]` means that a + b is this figure. */
import type { FigureRecord } from '../../schemas/article.ts';
import type { Finding, Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

const part = (id: string, value: number): string =>
  `  - { id: ${id}, value: ${value}, unit: operations, what: { zh: 病例, en: Cases } }\n`;
const figures = (first: string, adds: string) =>
  `figures:\n${first}${part('b', 134)}  - { id: all, value: 163, unit: operations, what: { zh: 合计, en: Total }, adds: ${adds} }`;

type Parts = readonly (number | undefined)[];

/** The ids among those of a sum that no figure has. */
const unknownOf = (adds: readonly string[], parts: Parts): string[] =>
  adds.filter((_, index) => parts[index] === undefined);

function wrongZh(adds: readonly string[], parts: Parts, sum: number | undefined): string {
  const unknown = unknownOf(adds, parts);
  if (unknown.length > 0) return `但没有编号为${unknown.map((id) => `“${id}”`).join('、')}的数据`;
  return `但 ${parts.join(' + ')} ≠ ${sum ?? '？'}`;
}

function wrongEn(adds: readonly string[], parts: Parts, sum: number | undefined): string {
  const unknown = unknownOf(adds, parts);
  if (unknown.length > 0) return `no figure has the id ${unknown.join(' or ')}`;
  return `${parts.join(' + ')} is not ${sum ?? '?'}`;
}

export const figureSum = defineRule({
  name: 'figure-sum',
  severity: 'error',
  title: { zh: '合计不符', en: 'A sum that is wrong' },
  why: {
    zh: '写了 adds 的数，应当等于所列各数之和；不等，多半是抄错了其中一个。',
    en: 'A figure with adds is the sum of those named; where it is not, one of them was mistyped.',
  },
  message: (id: string, adds: readonly string[], parts: Parts, sum: number | undefined) => ({
    zh: `“${id}”应等于 ${adds.join(' + ')}，${wrongZh(adds, parts, sum)}。`,
    en: `“${id}” should equal ${adds.join(' + ')}, but ${wrongEn(adds, parts, sum)}.`,
    fixZh: '核对来源；没有的数据编号请更正。',
    fixEn: 'Check the source, and the ids named.',
  }),
  sample: ['all', ['a', 'b'], [28, 134], 163],
  fires: [
    { zh: '28台次、134台次，共163台次。', fields: figures(part('a', 28), '⟦[a, b]') },
    { zh: '29台次、134台次，共163台次。', fields: figures(part('a', 29), '[a, ⟦c]') },
  ],
  silent: [{ zh: '29台次、134台次，共163台次。', fields: figures(part('a', 29), '[a, b]') }],
});

/** @param positionOf the place of a field of the figure with an index */
export function checkSums(
  figures: FigureRecord[],
  positionOf: (index: number, path: (string | number)[]) => Position,
): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap(({ id, adds, value }, index) => {
    if (!adds) return [];
    const parts = adds.map((one) => byId.get(one)?.value);
    const sum = parts.reduce<number>((total, one) => total + (one ?? NaN), 0);
    const unknown = parts.indexOf(undefined);
    return sum === value
      ? []
      : [figureSum.at(positionOf(index, unknown === -1 ? ['adds'] : ['adds', unknown]), id, adds, parts, value)];
  });
}
