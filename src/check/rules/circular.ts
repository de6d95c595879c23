/** No place lies within itself, and no institution is linked with itself. */
import { type Finding, type Message, type Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

type Circle = { of: 'place'; names: readonly string[] } | { of: 'link'; id: string };

const wordsOf = (circle: Circle): Message =>
  circle.of === 'place'
    ? {
        zh: `地点绕成了一圈：${[...circle.names, circle.names[0]].map((name) => `“${name}”`).join('在')}里。`,
        en: `These places lie within one another: ${[...circle.names, circle.names[0]].join(' in ')}.`,
        fixZh: '上级“parent”写更大的地点；已是最大的就删去。',
        fixEn: 'The parent is a larger place; the largest has none.',
      }
    : {
        zh: `“${circle.id}”和自己有关系。`,
        en: `“${circle.id}” is linked with itself.`,
        fixZh: '写对方机构的编号，或删去这一条。',
        fixEn: 'Give the id of the other organisation, or remove the link.',
      };

const places = (...items: string[]) => ({
  files: {
    'places.yaml': `items:\n  - { id: example-city, kind: city, name: { zh: 示例市, en: Example City } }\n${items.map((item) => `  - { ${item} }\n`).join('')}`,
  },
});

export const circular = defineRule({
  name: 'circular',
  severity: 'error',
  title: { zh: '绕成一圈', en: 'What leads back to itself' },
  why: {
    zh: '地点一层层往上找，绕成一圈就没有尽头；机构和自己有关系，多半是编号写错了。',
    en: 'Places are followed upwards, and a circle has no end; an institution that is linked with itself has a wrong id.',
  },
  message: wordsOf,
  sample: [{ of: 'place', names: ['甲镇', '乙县'] }],
  fires: [
    places('id: a, kind: town, name: { zh: 甲镇, en: A }, parent: ⟦a'),
    places(
      'id: a, kind: town, name: { zh: 甲镇, en: A }, parent: b',
      'id: b, kind: county, name: { zh: 乙县, en: B }, parent: ⟦a',
    ),
    {
      files: {
        'organisations/new-hospital.yaml':
          'id: new-hospital\nkind: hospital\nname: { zh: 新医院, en: New Hospital }\nplace: example-city\nlinks:\n  - { type: campus-of, to: ⟦new-hospital, article: dialysis-opens }\n',
      },
    },
  ],
  silent: [
    places(
      'id: a, kind: town, name: { zh: 甲镇, en: A }, parent: b',
      'id: b, kind: county, name: { zh: 乙县, en: B }, parent: example-city',
    ),
  ],
});

/** A place as far as it lies in another. */
export interface Placed {
  id: string;
  name: string;
  parent: string | undefined;
  /** The position of its parent. */
  at: () => Position;
}

/** Circles among places, each told once: at the parent that closes it. */
export function circlesOf<T extends Placed>(list: readonly T[]): { place: T; finding: Finding }[] {
  const byId = new Map(list.map((place) => [place.id, place]));
  const done = new Set<string>();
  return list.flatMap((from) => {
    const way: T[] = [];
    const onWay = new Set<string>();
    let place: T | undefined = from;
    while (place && !done.has(place.id)) {
      done.add(place.id);
      onWay.add(place.id);
      way.push(place);
      place = place.parent === undefined ? undefined : byId.get(place.parent);
    }
    const last = way.at(-1);
    if (!place || !last || !onWay.has(place.id)) return [];
    const names = way.slice(way.indexOf(place)).map(({ name }) => name);
    return [{ place: last, finding: circular.at(last.at(), { of: 'place', names }) }];
  });
}
