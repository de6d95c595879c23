/** What a field names by its id is registered. */
import { closest } from '../../lib/text.ts';
import type { RefTarget } from '../../schemas/common.ts';
import { FIELD_NAMES } from '../../schemas/field-names.ts';
import type { LinkTargets } from '../check-links.ts';
import type { Finding, Message, Position } from '../problem.ts';
import type { Reference } from '../read/apply-schema.ts';
import { defineRule } from '../rule.ts';

/** What an editor may have meant by what is no id. */
interface Meant {
  /** Ids of entries that are called so. */
  named: readonly string[];
  near: string | undefined;
  /** Several, with signs between them that part nothing. */
  parts: readonly string[];
}

const REGISTERS: Readonly<Partial<Record<RefTarget, string>>> = { articles: '稿件', glossary: '术语', units: '单位' };
const registerName = (collection: RefTarget): string =>
  REGISTERS[collection] ?? FIELD_NAMES[collection]?.zh ?? collection;

const quoted = (ids: readonly string[]): string => ids.map((id) => `“${id}”`).join('或');

function wordsOf(collections: readonly RefTarget[], id: string, { named, near, parts }: Meant): Message {
  const registers = collections.map(registerName).join('、');
  if (parts.length > 1) {
    return {
      zh: `“${id}”里的几项没有用半角逗号分开。`,
      en: `The items of “${id}” are not parted by commas.`,
      fixZh: `写成“[${parts.join(', ')}]”。`,
      fixEn: `Write [${parts.join(', ')}].`,
    };
  }
  if (named.length > 0) {
    return {
      zh: `“${id}”是名称，这里要写${registers}的编号。`,
      en: `“${id}” is a name; an id of ${collections.join(' or ')} stands here.`,
      fixZh: `写成${quoted(named)}${named.length > 1 ? '，按意思选一个' : ''}。`,
      fixEn: `Write ${named.join(' or ')}.`,
    };
  }
  const file = collections[0] === 'articles' ? '' : `“${collections[0]}”`;
  return {
    zh: `没有编号为“${id}”的${registers}。`,
    en: `There is no “${id}” in ${collections.join(' or ')}.`,
    fixZh: near
      ? `是不是“${near}”？否则先登记。`
      : file === ''
        ? '核对稿件的编号（文件名）。'
        : `核对编号，或先在${file}里登记。`,
    fixEn: near
      ? `Did you mean ${near}? Otherwise register it first.`
      : file === ''
        ? 'Check the id of the story: the name of its file.'
        : 'Check the id, or register it first.',
  };
}

export const reference = defineRule({
  name: 'reference',
  severity: 'error',
  title: { zh: '没有登记的编号', en: 'An id that is not registered' },
  why: {
    zh: '机构、地点、主题、单位都按编号登记一次，中英文名称由登记表给出；编号写错，页面就连不上。',
    en: 'Institutions, places, topics and units are registered once, by id, with their names in both languages; a wrong id leads nowhere.',
  },
  message: wordsOf,
  sample: [['organisations'], '示例市人民医院', { named: ['example-hospital'], near: undefined, parts: [] }],
  fires: [
    { fields: 'organisations: [⟦示例市人民医院]' },
    { fields: 'places: [⟦示例市]' },
    { fields: 'places: [⟦example-citty]' },
    { fields: 'topics: [⟦慢病]' },
    { fields: 'topics: [⟦services kidney-care]' },
    { zh: '163人次。', fields: 'figures: [{ id: a, value: 163, unit: ⟦人次, what: { zh: 人次, en: Visits } }]' },
  ],
  silent: [
    { fields: 'organisations: [example-hospital]\nplaces: [example-city]' },
    // What is registered and cannot be read is told once, where it stands.
    {
      fields: 'organisations: [new-hospital]',
      files: { 'organisations/new-hospital.yaml': 'id: new-hospital\nkind: 医院\nname: { zh: 新医院, en: New }\n' },
    },
    { fields: 'places: [example-city]', files: { 'places.yaml': 'items:\n  - { id: example-city, kind: city\n' } },
  ],
});

const SEPARATOR = /[、，；;,\s]+/;

/** References that resolve to nothing. What stands in a file that cannot be read is told there. */
export function checkReference({ collections, id }: Reference, targets: LinkTargets, at: Position): Finding[] {
  const isKnown = (one: string) =>
    collections.some(
      (collection) =>
        targets.ids[collection].has(one) || targets.broken[collection].has(one) || targets.unread.has(collection),
    );
  if (isKnown(id)) return [];
  const idsNamed = (name: string) => collections.flatMap((collection) => targets.named[collection].get(name) ?? []);
  const parts = id.split(SEPARATOR).filter(Boolean);
  const resolved = parts.map((part) => (isKnown(part) ? part : idsNamed(part)[0]));
  const known = collections.flatMap((collection) => [...targets.ids[collection]]);
  return [
    reference.at(at, collections, id, {
      named: idsNamed(id),
      near: closest(id, known),
      parts: parts.length > 1 && resolved.every((one) => one !== undefined) ? resolved : [],
    }),
  ];
}
