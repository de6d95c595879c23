/** Schema problems with their places, and the references that a record holds. */
import type { z } from 'astro/zod';
import type { FieldMeta, RefTarget } from '../../schemas/common.ts';
import { closest } from '../../lib/text.ts';
import { messageOf } from './field-messages.ts';
import { type Finding, finding } from '../problem.ts';
import { KEY, type Parsed, placeOf } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The field names of the object that a path leads to, for “did you mean”. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: z.ZodType | undefined = schema;
  for (const part of path) here = here && childOf(here, part);
  const object = here && unwrap(here);
  return object && 'shape' in object ? Object.keys(object.shape as object) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as { def?: { innerType?: z.ZodType; in?: z.ZodType } }).def;
  return inner?.innerType ? unwrap(inner.innerType) : schema;
}

function childOf(schema: z.ZodType, part: PropertyKey): z.ZodType | undefined {
  const whole = unwrap(schema);
  if ('shape' in whole) return (whole.shape as Record<string, z.ZodType>)[String(part)];
  return 'element' in whole ? (whole.element as z.ZodType) : undefined;
}

function unknownKeys(
  issue: Issue & { code: 'unrecognized_keys' },
  schema: z.ZodType,
  where: Parsed['where'],
): Finding[] {
  const fields = fieldsAt(schema, issue.path);
  return issue.keys.map((key) => {
    const near = closest(key, fields);
    const place = where[`${[...issue.path, key].join('.')}${KEY}`];
    return finding(
      'unknown-field',
      place ? { line: place[0], column: place[1] } : placeOf(where, [...issue.path, key]),
      {
        zh: `没有“${key}”这个字段。`,
        en: `There is no field “${key}”.`,
        fixZh: near ? `是不是 ${near}？否则删去。` : '删去它。',
        fixEn: near ? `Did you mean ${near}? Otherwise remove it.` : 'Remove it.',
      },
    );
  });
}

/** Validates data against a schema; problems carry the place of the field. */
export function validate<S extends z.ZodType>(
  schema: S,
  parsed: Parsed,
  base: readonly PropertyKey[] = [],
  data: unknown = parsed.data,
): { value?: z.output<S>; findings: Finding[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return unknownKeys({ ...issue, path }, base.length === 0 ? schema : atBase(schema, base), parsed.where);
    const missing = parsed.where[path.join('.')] === undefined && path.length > base.length;
    return [
      finding(
        missing && issue.code !== 'custom' ? 'missing-field' : 'field',
        placeOf(parsed.where, path),
        messageOf(issue, missing && issue.code !== 'custom'),
      ),
    ];
  });
  return { findings };
}

/** A list's items are validated one by one: their paths begin with `items.<n>`. */
const atBase = (schema: z.ZodType, base: readonly PropertyKey[]): z.ZodType => {
  const stepped = { element: schema } as unknown as z.ZodType;
  return base.length === 2 ? ({ shape: { [String(base[0])]: stepped } } as unknown as z.ZodType) : schema;
};

export interface Reference {
  /** Those that the id may belong to. */
  collections: readonly RefTarget[];
  id: string;
  path: string;
}

/** Every reference of a valid record, found by the schema's own notes (`meta.ref`). */
export function references(schema: z.ZodType, value: unknown, path = ''): Reference[] {
  const own = (schema.meta() as FieldMeta | undefined)?.ref;
  if (own !== undefined && typeof value === 'string') return [{ collections: own, id: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const part = childOf(schema, key);
    return part ? references(unwrapOnce(part), child, path === '' ? key : `${path}.${key}`) : [];
  });
}

/** Optional and default wrappers may hide the note of what they wrap. */
const unwrapOnce = (schema: z.ZodType): z.ZodType => {
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  const noted = (schema.meta() as FieldMeta | undefined)?.ref !== undefined;
  return inner && !noted ? unwrapOnce(inner) : schema;
};
