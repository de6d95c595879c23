/** Figures for the style guide: with a span, as of a year, from one value to another. */
import type { FigureItem } from '../../views/parts/figure-items.ts';

/** @param w picks the words of the page's language */
export const figureSamples = (w: (zh: string, en: string) => string): FigureItem[] => [
  {
    id: 'a',
    value: w('近30家', 'nearly 30 hospitals'),
    what: w('加入联盟的医院', 'Hospitals in the alliance'),
    scope: w('全省', 'The province'),
    period: '2024-01/2024-08',
    basis: 'inferred',
    claimant: w('医院', 'The hospital'),
    href: '#f-a',
    numbers: { value: 30 },
  },
  {
    id: 'b',
    value: w('12家', '12 hospitals'),
    what: w('三级医院', 'Tertiary hospitals'),
    asOf: '2023',
    basis: 'printed',
    href: '#f-b',
    numbers: { value: 12 },
  },
  {
    id: 'c',
    value: w('从60到36分钟', 'from 60 to 36 minutes'),
    what: w('平均候诊时间', 'Average wait'),
    basis: 'printed',
    claimant: w('周年报道', 'The anniversary report'),
    href: '#f-c',
    numbers: { from: 60, to: 36 },
    ends: { from: w('60分钟', '60 minutes'), to: w('36分钟', '36 minutes') },
  },
];
