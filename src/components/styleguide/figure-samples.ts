/** Figures for the style guide: with a span, as of a year, from one value to another. */
import type { FigureItem } from '../../views/parts/figure-items.ts';
import type { Plate } from '../../views/parts/plate.ts';

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

/** A plate with every shape. */
export const plateSample = (w: (zh: string, en: string) => string): Plate => {
  const figure = {
    before: '',
    after: w('家', 'hospitals'),
    what: w('加入联盟的医院', 'Hospitals in the alliance'),
    href: '#',
  };
  return {
    topic: { name: w('骨科', 'Orthopaedics'), href: '#', seal: '骨' },
    place: w('示例市', 'Example City'),
    figures: [
      { ...figure, before: w('逾', 'over'), number: '14155', value: w('逾14155家', 'over 14155 hospitals') },
      { ...figure, number: '74', value: w('74家', '74 hospitals'), shape: { kind: 'sum', parts: [12, 40, 22] } },
      { ...figure, number: '60→36', value: '60→36', shape: { kind: 'pair', from: 60, to: 36 } },
      { ...figure, number: '25', value: '25', shape: { kind: 'dots', count: 25 } },
      { ...figure, number: '61.21', value: '61.21%', shape: { kind: 'share', percent: 61.21 } },
      { ...figure, number: '22', value: '22', shape: { kind: 'time', from: '2002', to: '2024' } },
    ],
    claimants: [w('周年报道', 'The anniversary report')],
  };
};
