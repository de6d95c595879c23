/** Values in files that carry a digest of themselves: what was cut short, or is another file's, is no value. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOf } from './digest.ts';
import { errorCode } from './error-code.ts';

/**
 * Writes a JSON-safe value with its digest.
 * @param name what the value is of: under another name it will not be read
 * @throws where the file cannot be written; what is left of it will not be read
 */
export function writeSealed(file: string, name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const text = `${digestOf(name, json)}\n${json}`;
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * The value of a sealed file; undefined where there is none, or it is not as it was written.
 * @typeParam T what is written under the name: the seal says that it is that, unchanged
 */
export function readSealed<T>(file: string, name: string): T | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (text.slice(0, Math.max(end, 0)) !== digestOf(name, json)) return undefined;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the seal says that it is what was written
    return JSON.parse(json) as T;
  } catch {
    return undefined;
  }
}
