/** What a schema finds in data, with positions; the parts of it that are sound; the references that it holds. */
import { z } from 'astro/zod';
import { REFERENCES, type RefTarget } from '../../schemas/common.ts';
import { HAS_ENGLISH } from '../../i18n/locales.ts';
import { withChineseAlone } from '../../lib/chinese-alone.ts';
import { closest } from '../../lib/text.ts';
import { optionsOf, shownOptions } from '../field-labels.ts';
import type { Finding, Position } from '../problem.ts';
import { field } from '../rules/field.ts';
import { missingField } from '../rules/missing-field.ts';
import { unknownField } from '../rules/unknown-field.ts';
import { saidOf } from './field-issues.ts';
import { type Parsed } from './yaml.ts';
import { hasPath, positionOf, positionOfGroup, positionOfKey } from './yaml-positions.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What an optional field wraps, or one with a default. */
function innerOf(schema: Schema): Schema | undefined {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault) return schema._zod.def.innerType;
  return undefined;
}

function unwrap(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

/** The fields of a group's schema; undefined for any other. */
function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  const whole = schema && unwrap(schema);
  return whole instanceof z.core.$ZodObject ? whole._zod.def.shape : undefined;
}

/** The schema of a field of an object, or of an item of a list. */
function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  const whole = unwrap(schema);
  if (whole instanceof z.core.$ZodArray) return whole._zod.def.element;
  const shape = shapeOf(whole) ?? {};
  const key = String(part);
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

const schemaAt = (schema: Schema, path: Path): Schema | undefined =>
  path.reduce<Schema | undefined>((here, part) => here && childOf(here, part), schema);

/** The fields that a group has to have; all of them where it has to have none. */
function requiredOf(schema: Schema | undefined): string[] {
  const entries = Object.entries(shapeOf(schema) ?? {});
  const required = entries.filter(([, child]) => innerOf(child) === undefined);
  return (required.length > 0 ? required : entries).map(([key]) => key);
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (here, part) =>
      here instanceof Object ? Object.entries(here).find(([key]) => key === String(part))?.[1] : undefined,
    data,
  );

/** The allowed values of a field that is missing. */
function optionsAt(schema: Schema | undefined, path: Path) {
  const whole = schema && unwrap(schema);
  if (!(whole instanceof z.core.$ZodEnum)) return undefined;
  return shownOptions(optionsOf(Object.values(whole._zod.def.entries).map(String), String(path.at(-1))));
}

/** Top-level fields of which something else is said than of all others, whatever is wrong with them. */
export type OwnWords = Readonly<Record<string, (at: Position, isThere: boolean) => Finding>>;

interface Options {
  /** Where the data stands in the file: an item of a list at `items.<n>`. */
  base?: Path | undefined;
  data?: unknown;
  own?: OwnWords | undefined;
}

/** Of more unknown names nobody asks which are meant. */
const MOST_MEANT = 100;

/** The fields that are meant by names that a schema does not know: they are not missing besides. */
function misspeltIn(schema: Schema, issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
  return issue.keys.slice(0, MOST_MEANT).flatMap((key) => {
    const meant = closest(key, known);
    return meant === undefined ? [] : [[...issue.path, meant].join('.')];
  });
}

/** Findings of a schema's issues. */
function findingsOf(schema: Schema, issue: Issue, parsed: Parsed, { base = [], data, own }: Options): Finding[] {
  const { where } = parsed;
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
    return issue.keys.map((key, index) => {
      const meant = index < MOST_MEANT ? closest(key, known) : undefined;
      return unknownField.at(positionOfKey(where, [...path, key]), key, meant);
    });
  }
  if (parsed.broken.some((broken) => broken.every((part, index) => part === path[index]))) return [];
  const said = own?.[path.join('.')];
  if (said) return [said(positionOf(where, path), hasPath(where, path))];
  const there = schemaAt(schema, issue.path);
  if (!hasPath(where, path) && issue.path.length > 0 && issue.code !== 'custom')
    return [missingField.at(positionOfGroup(where, path.slice(0, -1)), path, optionsAt(there, path))];
  return [field.at(positionOf(where, path), { path, ...saidOf(issue, valueAt(data, issue.path), requiredOf(there)) })];
}

/** Validates data against a schema; findings carry the position of the field. */
export function applySchema<T>(
  schema: z.ZodType<T>,
  parsed: Parsed,
  options: Options = {},
): { value?: T | undefined; findings: Finding[] } {
  const { data: written, ...more } = { data: parsed.data, ...options };
  const whole = { ...more, data: HAS_ENGLISH ? written : withChineseAlone(written) };
  const result = schema.safeParse(whole.data);
  if (result.success) return { value: result.data, findings: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => misspeltIn(schema, issue)));
  return {
    findings: issues
      .filter((issue) => !misspelt.has(issue.path.join('.')))
      .flatMap((issue) => findingsOf(schema, issue, parsed, whole)),
  };
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

/** Every reference of data, found by the schema's own notes; what does not fit the schema holds none. */
export function references(schema: Schema, value: unknown, path = ''): Reference[] {
  const collections = collectionsOf(schema);
  if (collections !== undefined && typeof value === 'string') return [{ collections, id: value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const part = childOf(schema, key);
    return part ? references(part, child, path === '' ? key : `${path}.${key}`) : [];
  });
}
