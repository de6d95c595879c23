/** Every text that readers meet, held to the rules that look at texts: bodies, titles, fields of records. */
import type { ElementContent } from 'hast';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type Finding, type Position, columnsOf, placesOf } from './problem.ts';
import { type Block, inlineOf, leavesOf } from './read/blocks.ts';
import type { ReadText } from './rule.ts';
import { RULES } from './rules/index.ts';
import { checkNameLanguages } from './rules/wrong-language.ts';

const checkText = (text: ReadText): Finding[] =>
  RULES.flatMap(({ checkText }) => checkText?.(text) ?? []).sort((a, b) => a.line - b.line || a.column - b.column);

/** Where a link dials is not to be seen in its text. */
const dialled = (nodes: ElementContent[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const href = String(node.properties['href'] ?? '');
    return [...(href.startsWith('tel:') ? [href] : []), ...dialled(node.children)];
  });

/** Finds the position of a piece of a text that begins at `from`, where it stands literally in the file's lines. */
const locatorOf = (text: string, lines: readonly string[], from: Position): ReadText['at'] => {
  /** Of each piece: which of its places in the text is which, and where they are in the file. */
  const known = new Map<string, { order: Map<number, number>; places: Position[] }>();
  return (start, end) => {
    const piece = text.slice(start, end);
    const { order, places } = known.get(piece) ?? {
      order: new Map(Array.from(columnsOf(text, piece), (column, index) => [column, index])),
      places: [...placesOf(lines, from, piece)],
    };
    known.set(piece, { order, places });
    return places[order.get(start) ?? 0] ?? from;
  };
};

/** The texts of a body. `lines` are the file's lines, for exact positions. */
export function checkBodyTexts(blocks: Block[], locale: Locale, lines: string[], people: readonly string[]): Finding[] {
  return blocks
    .flatMap((block) => leavesOf(block))
    .flatMap((leaf) => {
      const text = [leaf.text, ...dialled(leaf.element ? inlineOf(leaf.element) : [])].join('\n');
      const { quoted } = leaf;
      const at = locatorOf(text, lines, leaf);
      return checkText({ text, locale, stands: 'body', quoted, claimed: false, people, at });
    });
}

/** A field's text that stands by itself, and where: from `position` on, in the file's lines. */
export interface FieldText extends Pick<ReadText, 'text' | 'locale' | 'stands' | 'claimed' | 'people'> {
  position: Position;
  lines: readonly string[];
}

export const checkFieldText = ({ position, lines, ...field }: FieldText): Finding[] =>
  checkText({ ...field, quoted: false, at: locatorOf(field.text, lines, position) });

/** Names, what is given as printed, and where a telephone number and an address belong. `near` is a piece of a body. */
const AS_THEY_ARE = new Set(['name', 'aliases', 'source', 'byline', 'near', 'contact']);

/** Fields that are read apart from any sentence: on cards, in the finder. */
const ON_CARDS = new Set(['summary', 'benefits']);

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

const isName = (value: unknown): value is { zh: string; en: string } =>
  isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

/** Where the texts of a record stand. */
export interface RecordPlace {
  lines: readonly string[];
  people: readonly string[];
  /** The position of a path in the file. */
  at: (path: (string | number)[]) => Position;
}

/** Names, and what is given as printed, are held to their language alone. */
export function checkRecordLanguages(value: unknown, place: RecordPlace, path: (string | number)[] = []): Finding[] {
  if (isName(value)) return checkNameLanguages(value, (locale) => place.at([...path, locale]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => checkRecordLanguages(inner, place, [...path, field]));
}

/** Every text of a record that it holds in both languages, wherever it stands. */
export function checkRecordTexts(
  record: unknown,
  place: RecordPlace,
  path: (string | number)[] = [],
  stands: 'card' | 'field' = 'field',
  claimed = false,
): Finding[] {
  if (!isObject(record)) return [];
  const own = LOCALES.flatMap((locale) => {
    const text = record[locale];
    if (typeof text !== 'string') return [];
    const { lines, people } = place;
    return checkFieldText({ text, locale, stands, claimed, people, position: place.at([...path, locale]), lines });
  });
  // A figure may name who claims it in a field of its own.
  const claims = claimed || 'claimant' in record;
  const inner = Object.entries(record).flatMap(([field, value]) =>
    AS_THEY_ARE.has(field)
      ? checkRecordLanguages(value, place, [...path, field])
      : checkRecordTexts(value, place, [...path, field], ON_CARDS.has(field) ? 'card' : stands, claims),
  );
  return [...own, ...inner];
}
