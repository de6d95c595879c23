/** The words that stand in the fields of a record, held to the law as those of a body are. */
import { LOCALES } from '../../i18n/locales.ts';
import { type Claims, checkWords } from './editorial-law.ts';
import type { Finding, Position } from '../problem.ts';

/** Names, what is given as printed, and where a telephone number and an address belong. `near` is a piece of a body. */
const AS_THEY_ARE = new Set(['name', 'aliases', 'source', 'byline', 'near', 'contact']);

/** Fields that are read apart from any sentence: on cards, in the finder. */
const ON_CARDS = new Set(['summary', 'benefits']);

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

/**
 * Every text of a record that it holds in both languages, wherever it stands.
 * @param at the place of a path in the file
 */
export function checkRecordWords(
  record: unknown,
  at: (path: (string | number)[]) => Position,
  path: (string | number)[] = [],
  claims: Claims = 'attributed',
): Finding[] {
  if (!isObject(record)) return [];
  const own = LOCALES.flatMap((locale) => {
    const text = record[locale];
    return typeof text === 'string' ? checkWords(text, locale, at([...path, locale]), claims) : [];
  });
  // A figure may name who claims it in a field of its own.
  const within = 'claimant' in record ? 'any' : claims;
  const inner = Object.entries(record).flatMap(([field, value]) =>
    AS_THEY_ARE.has(field) ? [] : checkRecordWords(value, at, [...path, field], ON_CARDS.has(field) ? 'none' : within),
  );
  return [...own, ...inner];
}
