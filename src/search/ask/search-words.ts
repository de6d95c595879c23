/** The words that the search page's program shows, handed to it by the page; it fills in the braces. */
import { isRecord } from '../text/json-file.ts';

export interface SearchWords {
  none: string;
  one: string;
  many: string;
  onlyRelated: string;
  /** The index cannot be read. */
  failed: string;
  /** The program itself has a fault. */
  fault: string;
  loading: string;
  page: string;
  otherLanguage: string;
  also: string;
  /** Names of the kinds of stories and of registry entries. */
  kinds: Record<string, string>;
  /** Who speaks in a story. */
  voices: Record<string, string>;
  /** How the date of a story is known, where no source prints it. */
  dateBases: Record<string, string>;
  /** Of a story that a machine drafted. */
  machine: string;
  /** What was done to a query, by the kind of it. */
  done: Record<string, string>;
  literal: string;
  otherwise: string;
  unquoted: string;
  noPlace: string;
  elsewhere: string;
  year: string;
  years: string;
  older: string;
  named: string;
  counted: string;
}

const isSearchWords = (value: unknown): value is SearchWords =>
  isRecord(value) &&
  isRecord(value['kinds']) &&
  isRecord(value['voices']) &&
  isRecord(value['dateBases']) &&
  isRecord(value['done']);

/**
 * The words as the page wrote them, in JSON.
 * @throws where they are something else
 */
export function readSearchWords(json: string): SearchWords {
  const value: unknown = JSON.parse(json);
  if (!isSearchWords(value)) throw new Error('the words of the search page are missing');
  return value;
}
