/** What a form holds, as a record of content has it: no empty fields, no blank lines in a list, one line where one is meant. */
import type { DeskField } from './fields.ts';

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const CJK_END = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]$/u;
const CJK_START = /^[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** Lines of a pasted text as one: with a space between words, with none between Chinese characters. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .filter((line) => line.trim() !== '')
    .reduce((joined, line) => {
      if (joined === '') return line;
      return CJK_END.test(joined) || CJK_START.test(line) ? joined + line : `${joined} ${line}`;
    }, '')
    .trim();
}

/** Pictures lie beside their story. */
const besideStory = (path: string): string => (/^(?:\.\/|[a-z]+:|\/)/i.test(path) ? path : `./${path}`);

function text(value: string, field: DeskField): string | undefined {
  const line = oneLine(value);
  if (line === '') return field.keepsEmpty === true ? '' : undefined;
  return field.widget === 'image' || field.widget === 'file' ? besideStory(line) : line;
}

function list(values: readonly unknown[], field: DeskField): unknown[] | undefined {
  const one: DeskField = field.field ?? { ...field, widget: field.fields ? 'object' : 'string' };
  const kept = values.map((value) => valueOf(value, one)).filter((value) => value !== undefined);
  return kept.length === 0 ? undefined : kept;
}

/** A value as it is written; undefined where nothing is. */
function valueOf(value: unknown, field: DeskField): unknown {
  if (value === null || value === undefined) return field.keepsEmpty === true ? '' : undefined;
  if (Array.isArray(value)) return list(value, field);
  if (isData(value)) {
    const inner = recordOf(value, field.fields ?? []);
    const isFilled = Object.values(inner).some((one) => one !== '');
    return isFilled || (field.required && Object.keys(inner).length > 0) ? inner : undefined;
  }
  if (typeof value === 'string') return field.widget === 'number' ? undefined : text(value, field);
  // What a file says by saying nothing.
  if (typeof value === 'boolean' && value === field.default) return undefined;
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/**
 * The record that a form holds, in the order of its fields; what it has no field for follows as it is.
 * @param data what the form holds, by the names of its fields
 */
export function recordOf(data: Data, fields: readonly DeskField[]): Data {
  const named = new Set(fields.map(({ name }) => name));
  const known = fields.map((field) => [field.name, valueOf(data[field.name], field)] as const);
  const unknown = Object.entries(data).filter(([key]) => !named.has(key));
  return Object.fromEntries([...known, ...unknown].filter(([, value]) => value !== undefined));
}
