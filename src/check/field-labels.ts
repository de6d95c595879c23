/** What messages call a field and its values: 第 1 条数据的说明“figures.what”, and 简讯“brief” among its values. */
import { zh as ZH } from '../i18n/ui.zh.ts';
import { en as EN } from '../i18n/ui.en.ts';
import type { Bilingual } from '../schemas/common.ts';
import { FIELD_NAMES, VALUE_NAMES } from '../schemas/field-names.ts';

type Path = readonly PropertyKey[];

/** 英文职务, not 职务的英文. */
const LANGUAGES = new Set(['zh', 'en']);

/** Steps of a path in Chinese; numbers count from 1. */
function inChinese(path: Path): string {
  const words: string[] = [];
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number') continue;
    const key = String(part);
    // One that no field is called has its key alone, which follows.
    const name = FIELD_NAMES[key]?.zh ?? '';
    const next = path[index + 1];
    const last = words.at(-1);
    if (LANGUAGES.has(key) && last !== undefined && !last.startsWith('第')) words[words.length - 1] = name + last;
    else words.push(typeof next === 'number' ? `第 ${next + 1} 条${name}` : name);
  }
  return words.filter(Boolean).join('的');
}

/** The keys as the file has them, without numbers. */
const keysOf = (path: Path): string =>
  path.filter((part): part is string => typeof part === 'string' && part !== 'items').join('.');

const inEnglish = (path: Path): string =>
  path
    .filter((part) => part !== 'items')
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** The name of the field at a path; the whole file where the path is empty. */
export function fieldLabel(path: Path): Bilingual {
  if (path.length === 0) return { zh: '这个文件', en: 'the file' };
  const [keys, words, last] = [keysOf(path), inChinese(path), path.at(-1)];
  const isNamed = typeof last !== 'string' || last in FIELD_NAMES;
  const joint = isNamed || words === '' ? '' : '的';
  return { zh: `${words}${joint}${keys === '' ? '' : `“${keys}”`}`, en: inEnglish(path) };
}

/** An allowed value with its names. */
interface Option {
  value: string;
  /** Undefined where it has none. */
  name: Bilingual | undefined;
}

const plain = (words: unknown): string => (typeof words === 'string' ? words : '').replace(/\{\w+\}/g, '').trim();

const isUiKey = (key: string): key is keyof typeof ZH => Object.hasOwn(ZH, key);

/** Prefixes of the interface's words under which values have names. */
const PREFIXES = [...new Set(Object.keys(ZH).map((key) => key.split('.')[0] ?? ''))].filter(
  (one) => one !== 'linkBack',
);

/** The allowed values of a field, with the names that readers know them by. */
export function optionsOf(values: readonly string[], key: string): Option[] {
  const own = VALUE_NAMES[key];
  const prefix = PREFIXES.find((one) => values.every((value) => isUiKey(`${one}.${value}`)));
  return values.map((value) => {
    const uiKey = `${prefix}.${value}`;
    const name = own?.[value] ?? (isUiKey(uiKey) ? { zh: plain(ZH[uiKey]), en: plain(EN[uiKey]) } : undefined);
    return { value, name };
  });
}

/** The allowed value that an editor means by its Chinese name. */
export const meantOption = (options: readonly Option[], written: string): string | undefined =>
  options.find(
    ({ name }) => name !== undefined && (name.zh === written || name.en.toLowerCase() === written.toLowerCase()),
  )?.value;

/** 简讯“brief”、特写“feature” / brief, feature. */
export const shownOptions = (options: readonly Option[]): Bilingual => ({
  zh: options.map(({ value, name }) => `${name?.zh ?? ''}“${value}”`).join('、'),
  en: options.map(({ value }) => value).join(', '),
});
