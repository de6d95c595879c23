/** What a schema finds in data, with positions, and the references that a record holds. */
import { z } from 'astro/zod';
import { REFERENCES, type RefTarget } from '../../schemas/common.ts';
import { closest } from '../../lib/text.ts';
import { messageOf } from './field-messages.ts';
import { type Finding, finding } from '../problem.ts';
import { KEY, type Parsed, positionOf } from './yaml.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** What an optional field wraps, or one with a default. */
function innerOf(schema: Schema): Schema | undefined {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault) return schema._zod.def.innerType;
  return undefined;
}

function unwrap(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

/** The schema of a field of an object, or of an item of a list. */
function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  const whole = unwrap(schema);
  if (whole instanceof z.core.$ZodObject) return whole._zod.def.shape[String(part)];
  return whole instanceof z.core.$ZodArray ? whole._zod.def.element : undefined;
}

/** The field names of the object that a path leads to, for “did you mean”. */
function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const end = path.reduce<Schema | undefined>((here, part) => here && childOf(here, part), schema);
  const object = end && unwrap(end);
  return object instanceof z.core.$ZodObject ? Object.keys(object._zod.def.shape) : [];
}

/** The fields that an object of a file holds and its schema does not know. */
function unknownFields(
  path: readonly PropertyKey[],
  keys: string[],
  known: string[],
  where: Parsed['where'],
): Finding[] {
  return keys.map((key) => {
    const near = closest(key, known);
    const name = where[`${[...path, key].join('.')}${KEY}`];
    return finding('unknown-field', name ? { line: name[0], column: name[1] } : positionOf(where, [...path, key]), {
      zh: `没有“${key}”这个字段。`,
      en: `There is no field “${key}”.`,
      fixZh: near ? `是不是 ${near}？否则删去。` : '删去它。',
      fixEn: near ? `Did you mean ${near}? Otherwise remove it.` : 'Remove it.',
    });
  });
}

/**
 * Validates data against a schema; findings carry the position of the field.
 * @param base where the data stands in the file: an item of a list at `items.<n>`
 */
export function validate<T>(
  schema: z.ZodType<T>,
  { where, data: whole }: Parsed,
  base: readonly PropertyKey[] = [],
  data: unknown = whole,
): { value?: T | undefined; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue: Issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return unknownFields(path, issue.keys, fieldsAt(schema, issue.path), where);
    const isMissing = where[path.join('.')] === undefined && issue.path.length > 0 && issue.code !== 'custom';
    return [finding(isMissing ? 'missing-field' : 'field', positionOf(where, path), messageOf(issue, isMissing))];
  });
  return { findings };
}

export interface Reference {
  /** Those that the id may belong to. */
  collections: readonly RefTarget[];
  id: string;
  path: string;
}

/** The note on a schema, which an optional wrapper or one with a default may hide. */
function collectionsOf(schema: Schema): readonly RefTarget[] | undefined {
  const inner = innerOf(schema);
  return REFERENCES.get(schema)?.collections ?? (inner && collectionsOf(inner));
}

/** Every reference of a valid record, found by the schema's own notes. */
export function references(schema: Schema, value: unknown, path = ''): Reference[] {
  const collections = collectionsOf(schema);
  if (collections !== undefined && typeof value === 'string') return [{ collections, id: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const part = childOf(schema, key);
    return part ? references(part, child, path === '' ? key : `${path}.${key}`) : [];
  });
}
