/** What fields that name an entry are filled in from: each collection's entries by their Chinese names. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RefTarget } from '../schemas/common.ts';
import { FOLDERS, LISTS } from '../schemas/collections.ts';
import { readYaml } from './yaml-file.ts';

/** An entry that can be chosen. */
export interface EntryName {
  value: string;
  label: string;
}

export type EntryNames = Partial<Record<RefTarget, EntryName[]>>;

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an editor knows an entry by: several units are 人次 in Chinese, and what they count, else English, tells them apart. */
function nameOf(data: Data): string {
  const { name, zh, en, what } = data;
  if (isData(name)) return textOf(name['zh']);
  if (isData(what)) return `${textOf(zh)}（${textOf(what['zh'])}）`;
  const other = isData(en) ? textOf(en['other']) : '';
  return other === '' ? textOf(zh) : `${textOf(zh)}（${other}）`;
}

const entry = (data: unknown): EntryName[] => {
  if (!isData(data)) return [];
  const value = textOf(data['id']);
  return value === '' ? [] : [{ value, label: nameOf(data) || value }];
};

/** What can be read of a file; one that is broken is the check's matter. */
function read(file: string): Data {
  try {
    return readYaml(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function storyName(file: string): EntryName {
  const [, title = ''] = /^title:\s*(.*)$/m.exec(readFileSync(file, 'utf8').slice(0, 2000)) ?? [];
  const value = basename(file, '.zh.mdx');
  return { value, label: title.replace(/^['"]|['"]$/g, '') || value };
}

const byName = (a: EntryName, b: EntryName): number => a.label.localeCompare(b.label, 'zh');

/** The entries of a content folder. */
export function entryNames(content: string): EntryNames {
  const ofFolder = (name: string) => globSync(join(content, name, '*.yaml')).flatMap((file) => entry(read(file)));
  const ofList = (name: string) => {
    const { items } = read(join(content, `${name}.yaml`));
    return Array.isArray(items) ? items.flatMap((item: unknown) => entry(item)) : [];
  };
  const all: EntryNames = {
    ...Object.fromEntries(Object.keys(FOLDERS).map((name) => [name, ofFolder(name)])),
    ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, ofList(name)])),
    articles: globSync(join(content, 'articles/*/*.zh.mdx')).map(storyName),
  };
  for (const names of Object.values(all)) names.sort(byName);
  return all;
}

/** Names with those that are still in the reviews, which say so. @param whole a folder that has them as well */
export function namesWithOpen(content: string, whole: string): EntryNames {
  const [published, all] = [entryNames(content), entryNames(whole)];
  const out = new Map(Object.entries(published).map(([key, names]) => [key, new Set(names.map(({ value }) => value))]));
  for (const [key, names] of Object.entries(all)) {
    for (const name of names) if (out.get(key)?.has(name.value) !== true) name.label += '（待发布）';
  }
  return all;
}
