/** What of a story's fields is sound, whatever is wrong with the others: so that all can be told in one run. */
import type { z } from 'astro/zod';
import {
  type AllowanceRecord,
  type FigureRecord,
  type PersonRecord,
  allowance,
  figure,
  person,
} from '../../schemas/article.ts';
import { type Bilingual, bilingual } from '../../schemas/common.ts';
import type { ParsedArticle } from './parse-article.ts';

/** A sound item of a list of the record, and which one it is. */
export interface Item<T> {
  index: number;
  value: T;
}

export interface SoundFields {
  title: string | undefined;
  summary: string | undefined;
  plain: Bilingual | undefined;
  figures: Item<FigureRecord>[];
  people: Item<PersonRecord>[];
  allowed: AllowanceRecord[];
}

/** A field of data that may be anything. */
export const fieldOf = (fields: unknown, name: string): unknown =>
  fields instanceof Object ? Object.getOwnPropertyDescriptor(fields, name)?.value : undefined;

export const textOfField = (fields: unknown, name: string): string | undefined => {
  const text = fieldOf(fields, name);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
};

const itemsOf = <T>(values: readonly T[]): Item<T>[] => values.map((value, index) => ({ index, value }));

/** The items of a list that a schema takes. */
function soundItems<T>(schema: z.ZodType<T>, list: unknown): Item<T>[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index): Item<T>[] => {
    const result = schema.safeParse(item);
    return result.success ? [{ index, value: result.data }] : [];
  });
}

export function soundFields({ record, translation, fields }: ParsedArticle): SoundFields {
  const words = record ?? translation ?? fields;
  return {
    title: textOfField(words, 'title'),
    summary: textOfField(words, 'summary'),
    plain: record ? record.plain : bilingual.safeParse(fieldOf(fields, 'plain')).data,
    figures: record ? itemsOf(record.figures) : soundItems(figure, fieldOf(fields, 'figures')),
    allowed: record?.allowed ?? soundItems(allowance, fieldOf(fields, 'allowed')).map(({ value }) => value),
    people: record ? itemsOf(record.people) : soundItems(person, fieldOf(fields, 'people')),
  };
}

/** The digest of the Chinese text that a translation says it is of; undefined where it says none. */
export function translatedDigest({ translation, fields }: ParsedArticle): string | undefined {
  const digest = translation?.translates ?? textOfField(fields, 'translates') ?? '';
  return /^[0-9a-f]{12}$/.test(digest) ? digest : undefined;
}
