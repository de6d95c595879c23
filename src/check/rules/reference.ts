/** What a field names by its id is registered. */
import { closest } from '../../lib/text.ts';
import { isFolderName } from '../../schemas/collections.ts';
import type { Bilingual, RefTarget } from '../../schemas/common.ts';
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
  /** What tells those of one name apart, by id, in both languages. */
  meanings?: ReadonlyMap<string, Bilingual> | undefined;
  /** Several, with signs between them that part nothing. */
  parts: readonly string[];
}

const REGISTERS: Readonly<Partial<Record<RefTarget, string>>> = { articles: '稿件', glossary: '术语', units: '单位' };
const registerName = (collection: RefTarget): string =>
  REGISTERS[collection] ?? FIELD_NAMES[collection]?.zh ?? collection;

/** Where an entry is to be registered. */
const placeOf = (collection: RefTarget): string =>
  isFolderName(collection) ? `src/content/${collection}/` : `src/content/${collection}.yaml`;

const IS_WORD = /^[\p{Script=Han}]+$/u;

/** How an unknown unit is registered: the line to add, with the word where one was written. */
const unitLine = (id: string): { zh: string; en: string } => {
  const [own, word] = IS_WORD.test(id) ? [undefined, id] : [id, undefined];
  return {
    zh: `“  - { id: ${own ?? '英文编号'}, zh: ${word ?? '中文单位'}, en: { one: 英文单数, other: 英文复数 } }”`,
    en: `“  - { id: ${own ?? 'an-id'}, zh: ${word ?? 'Chinese unit'}, en: { one: singular, other: plural } }”`,
  };
};

/** How what is not there yet is registered. */
function registering(collection: RefTarget, id: string): { zh: string; en: string } {
  const place = placeOf(collection);
  if (collection !== 'units') return { zh: `先在“${place}”里登记`, en: `register it first in ${place}` };
  const line = unitLine(id);
  return { zh: `先在“${place}”末尾加一行：${line.zh}`, en: `add a line to ${place} first: ${line.en}` };
}

/** Ids to choose from, each with what it means where that is known. */
function choices(named: readonly string[], meanings: Meant['meanings']): { zh: string; en: string } {
  const told = (id: string) => (named.length > 1 ? meanings?.get(id) : undefined);
  return {
    zh: named.map((id) => `“${id}”${told(id) ? `（“${told(id)?.zh}”）` : ''}`).join('或'),
    en: named.map((id) => `${id}${told(id) ? ` (${told(id)?.en})` : ''}`).join(' or '),
  };
}

function wordsOf(collections: readonly RefTarget[], id: string, { named, near, parts, meanings }: Meant): Message {
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
    const chosen = choices(named, meanings);
    return {
      zh: `“${id}”是名称，这里要写${registers}的编号。`,
      en: `“${id}” is a name; an id of ${collections.join(' or ')} stands here.`,
      fixZh: `写成${chosen.zh}${named.length > 1 ? '，按意思选一个' : ''}。`,
      fixEn: `Write ${chosen.en}.`,
    };
  }
  const [collection = 'articles'] = collections;
  const missing = {
    zh: `没有编号为“${id}”的${registers}。`,
    en: `There is no “${id}” in ${collections.join(' or ')}.`,
  };
  if (collection === 'articles') {
    return {
      ...missing,
      fixZh: near ? `是不是“${near}”？` : '核对稿件的编号（文件名）。',
      fixEn: near ? `Did you mean ${near}?` : 'Check the id of the story: the name of its file.',
    };
  }
  const register = registering(collection, id);
  return {
    ...missing,
    fixZh: near ? `是不是“${near}”？否则${register.zh}。` : `核对编号，或${register.zh}。`,
    fixEn: near ? `Did you mean ${near}? Otherwise ${register.en}.` : `Check the id, or ${register.en}.`,
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
    { zh: '4个病区。', fields: 'figures: [{ id: a, value: 4, unit: ⟦病区, what: { zh: 病区, en: Wards } }]' },
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

const SEPARATOR = /[、，；;,\s]/;

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
      meanings: targets.meanings,
      parts: parts.length > 1 && resolved.every((one) => one !== undefined) ? resolved : [],
    }),
  ];
}
