/** JSON files of the search index: a path, and the type of what stands there, for the builder and the reader alike. */
import { isRecord } from '../../lib/is-record.ts';

export interface JsonFile<T> {
  /** Below the folder of the index. */
  path: string;
  /**
   * Whether a value has the outermost shape of the file. The builder writes what the type says; this tells such a file
   * from another that a host may answer with in its place.
   */
  isValid: (value: unknown) => value is T;
}

/** A file that holds an object with these keys at least. */
export const objectFile = <T extends object>(path: string, ...keys: (keyof T & string)[]): JsonFile<T> => ({
  path,
  isValid: (value): value is T => isRecord(value) && keys.every((key) => key in value),
});

export const listFile = <T>(path: string): JsonFile<T[]> => ({
  path,
  isValid: (value): value is T[] => Array.isArray(value),
});

export const textFile = (path: string): JsonFile<string> => ({
  path,
  isValid: (value): value is string => typeof value === 'string',
});

/** Reads a JSON file of the index, and keeps it. */
export type ReadJson = <T>(file: JsonFile<T>) => Promise<T>;
