/** What a reader asks for exactly, beside words: words that must not stand there, alternatives, and fields. */
import { parseQuery, type Piece } from '../text/query.ts';
import type { SearchField } from '../text/search-record.ts';

/** Fields of a page that can be asked for by name, each with what readers call it. */
const FIELD_NAMES = {
  author: ['作者', '记者', 'author', 'byline', 'reporter'],
  source: ['来源', '媒体', '报纸', 'source', 'publication'],
  place: ['地点', 'place'],
  organisation: ['机构', 'organisation', 'organization'],
} as const satisfies Record<SearchField, readonly string[]>;

export interface AskedField {
  field: SearchField;
  value: string;
}

/** A query with its operators taken out. */
export interface Operators {
  /** What is left to be looked for; several where they are alternatives. */
  texts: string[];
  without: Piece[];
  fields: AskedField[];
  /** Operators of other search engines, which mean nothing here. */
  unknown: string[];
}

const NAMES = Object.values(FIELD_NAMES).flat().join('|');
const QUOTED = String.raw`["“”„＂][^"“”„＂]+["“”„＂]`;
const FIELD = new RegExp(`(^|\\s)(${NAMES})[:：]\\s*(${QUOTED}|[^\\s]+)`, 'gi');
/** A minus before a word, and none within one: COVID-19, 2025-2026. */
const WITHOUT = new RegExp(`(^|\\s)[-−－](${QUOTED}|[^\\s\\d-][^\\s]*)`, 'g');
const UNKNOWN =
  /(^|\s)((?:AND|NOT|NEAR)(?=\s)|(?:site|title|intitle|inurl|filetype|before|after|date|标题|日期|网站)[:：]\S+|\S+\*(?=\s|$))/g;
const OR = /\s+(?:OR|或者|\|)\s+/;

function fieldCalled(name: string): SearchField | undefined {
  const is = (names: readonly string[]) => names.includes(name.toLowerCase());
  return (['author', 'source', 'place', 'organisation'] as const).find((field) => is(FIELD_NAMES[field]));
}

const unquoted = (text: string): string => text.replace(/["“”„＂]/g, '');

/** The operators of what was typed; undefined where there is none. */
export function readOperators(typed: string): Operators | undefined {
  const fields: AskedField[] = [];
  const without: Piece[] = [];
  const unknown: string[] = [];
  const rest = typed
    .replace(FIELD, (_all, _space: string, name: string, value: string) => {
      const field = fieldCalled(name);
      if (field) fields.push({ field, value: unquoted(value) });
      return ' ';
    })
    .replace(WITHOUT, (_all, _space: string, word: string) => {
      without.push(...parseQuery(word).pieces);
      return ' ';
    })
    .replace(UNKNOWN, (_all, _space: string, operator: string) => {
      unknown.push(operator);
      return ' ';
    });
  const texts = rest.split(OR).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
  const isPlain = texts.length < 2 && without.length + fields.length + unknown.length === 0;
  return isPlain ? undefined : { texts, without, fields, unknown };
}
