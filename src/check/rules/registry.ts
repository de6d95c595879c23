/** The registry's YAML files: records, their places, and names that clash. */
import type { z } from 'astro/zod';
import { isGlossaryAnchor } from '../../lib/anchors.ts';
import { FOLDERS, LISTS, REGISTRY, type RegistryName, type RegistryRecords } from '../../schemas/collections.ts';
import { decode } from '../read/decode.ts';
import { type Finding, type Place, type Problem, START, finding, inFile } from '../problem.ts';
import { checkRecordWords } from './record-words.ts';
import { type Reference, references, validate } from '../read/schema.ts';
import { type Parsed, parseYaml, placeOf } from '../read/yaml.ts';

/** One entry, with what is needed to tell of problems in it. */
export interface RegistryEntry {
  collection: RegistryName;
  id: string;
  record: Record<string, unknown>;
  file: string;
  base: (string | number)[];
  where: Parsed['where'];
  references: Reference[];
}

export interface RegistryFile {
  /** Relative to the content folder. */
  path: string;
  /** As told to editors. */
  file: string;
  bytes: Uint8Array;
}

export const placeInEntry = (entry: RegistryEntry, path: string): Place =>
  placeOf(entry.where, [...entry.base, ...path.split('.')]);

function listItems(parsed: Parsed): { items: unknown[]; findings: Finding[] } {
  const { data } = parsed;
  const keys = data !== null && typeof data === 'object' ? Object.keys(data) : [];
  const items = keys.length === 1 && keys[0] === 'items' ? (data as { items: unknown }).items : undefined;
  if (Array.isArray(items)) return { items, findings: [] };
  return {
    items: [],
    findings: [
      finding('list-file', START, {
        zh: '列表文件只有一个顶层字段 items，下面是列表。',
        en: 'A list file has one field, items, which holds a list.',
        fixZh: '第一行写 items:，每条以“  - id: …”开始。',
        fixEn: 'Begin with items:, each entry with “  - id: …”.',
      }),
    ],
  };
}

/** What readers are told of these, they are told on pages and cards. */
const HAS_PAGE: ReadonlySet<RegistryName> = new Set(['organisations', 'programmes', 'campaigns', 'topics']);

function entriesOf(
  collection: RegistryName,
  parsed: Parsed,
  file: string,
): { entries: RegistryEntry[]; findings: Finding[] } {
  const schema: z.ZodType = REGISTRY[collection];
  const list = collection in LISTS;
  const { items, findings } = list ? listItems(parsed) : { items: [parsed.data], findings: [] };
  const entries: RegistryEntry[] = [];
  for (const [index, item] of items.entries()) {
    const base = list ? ['items', index] : [];
    const valid = validate(schema, parsed, base, item);
    findings.push(...valid.findings);
    if (!valid.value) continue;
    const record = valid.value as { id: string } & Record<string, unknown>;
    if (HAS_PAGE.has(collection))
      findings.push(...checkRecordWords(record, (path) => placeOf(parsed.where, [...base, ...path])));
    entries.push({
      collection,
      id: record.id,
      record,
      file,
      base,
      where: parsed.where,
      references: references(schema, record),
    });
  }
  return { entries, findings };
}

/** Which collection a path belongs to; undefined where no registry file may stand there. */
export function collectionOf(path: string): { collection: RegistryName; id?: string } | undefined {
  const [folder = '', name = '', ...rest] = path.split('/');
  const list = /^([a-z]+)\.yaml$/.exec(folder)?.[1];
  if (name === '' && list !== undefined && Object.hasOwn(LISTS, list)) return { collection: list as RegistryName };
  const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  return Object.hasOwn(FOLDERS, folder) && id !== undefined && rest.length === 0
    ? { collection: folder as RegistryName, id }
    : undefined;
}

/** A figure says whose it is by an id alone: organisations and programmes share one row of ids. */
const idSpace = (collection: RegistryName): string => (collection === 'programmes' ? 'organisations' : collection);

function sameIds(entries: RegistryEntry[]): Problem[] {
  const seen = new Map<string, RegistryEntry>();
  return entries.flatMap((entry) => {
    const key = `${idSpace(entry.collection)}/${entry.id}`;
    const first = seen.get(key);
    if (!first) return seen.set(key, entry) && [];
    return inFile(entry.file, [
      finding('duplicate-id', placeInEntry(entry, 'id'), {
        zh: `编号“${entry.id}”已经用在 ${first.file}。`,
        en: `The id “${entry.id}” is already used in ${first.file}.`,
        fixZh: '换一个编号。',
        fixEn: 'Choose another id.',
      }),
    ]);
  });
}

/** A term stands under its id on the glossary's page: one of the page's own places would stand there twice. */
const takenAnchors = (entries: RegistryEntry[]): Problem[] =>
  entries
    .filter(({ collection, id }) => collection === 'glossary' && isGlossaryAnchor(id))
    .flatMap((entry) =>
      inFile(entry.file, [
        finding('reserved-id', placeInEntry(entry, 'id'), {
          zh: `术语编号“${entry.id}”是术语页自己要用的。`,
          en: `The id “${entry.id}” is one that the glossary’s page needs for itself.`,
          fixZh: `换一个编号，如 ${entry.id}-term。`,
          fixEn: `Choose another id, such as ${entry.id}-term.`,
        }),
      ]),
    );

/** Entries that share one space of names: those with pages, and the terms among themselves. */
const NAMED: Partial<Record<RegistryName, string>> = {
  organisations: 'page',
  programmes: 'page',
  campaigns: 'page',
  glossary: 'term',
};

/** One name may mean one thing: else links and searches would lead astray. */
function sameNames(entries: RegistryEntry[]): Problem[] {
  const seen = new Map<string, RegistryEntry>();
  return entries.flatMap((entry) => {
    const space = NAMED[entry.collection];
    if (space === undefined) return [];
    const { name, aliases } = entry.record as { name: Record<string, string>; aliases: Record<string, string[]> };
    return (['zh', 'en'] as const).flatMap((locale) =>
      [name[locale] ?? '', ...(aliases[locale] ?? [])].flatMap((word) => {
        const key = `${space} ${locale} ${word.toLowerCase()}`;
        const first = seen.get(key);
        seen.set(key, first ?? entry);
        if (!first || first === entry) return [];
        return inFile(entry.file, [
          finding('duplicate-name', placeInEntry(entry, 'name'), {
            zh: `名称“${word}”也是 ${first.file} 的名称或别名。`,
            en: `“${word}” is also a name or alias in ${first.file}.`,
            fixZh: '从其中一处删去，或写得更全。',
            fixEn: 'Remove it from one of them, or write it in full.',
          }),
        ]);
      }),
    );
  });
}

/** Reads the registry; entries that are not valid are told and left out. */
export function checkRegistry(files: RegistryFile[]): { entries: RegistryEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: RegistryEntry[] = [];
  for (const { path, file, bytes } of files) {
    const belongs = collectionOf(path);
    if (!belongs) continue;
    const { text, findings } = decode(bytes);
    const parsed = findings.length > 0 ? undefined : parseYaml(text, 1);
    problems.push(...inFile(file, parsed?.findings ?? findings));
    if (!parsed || parsed.findings.length > 0) continue;
    const read = entriesOf(belongs.collection, parsed, file);
    problems.push(...inFile(file, read.findings));
    entries.push(...read.entries);
    const wrong = read.entries.find((entry) => belongs.id !== undefined && entry.id !== belongs.id);
    if (wrong) {
      problems.push(
        ...inFile(file, [
          finding('file-name', placeInEntry(wrong, 'id'), {
            zh: `编号“${wrong.id}”与文件名不同。`,
            en: `The id “${wrong.id}” is not the file’s name.`,
            fixZh: '两者改成一样。',
            fixEn: 'Make them the same.',
          }),
        ]),
      );
    }
  }
  return { entries, problems: [...problems, ...sameIds(entries), ...takenAnchors(entries), ...sameNames(entries)] };
}

/** The records by collection. */
export function recordsOf(entries: RegistryEntry[]): RegistryRecords {
  const records = Object.fromEntries(Object.keys(REGISTRY).map((name) => [name, [] as unknown[]]));
  for (const entry of entries) records[entry.collection]?.push(entry.record);
  return records as unknown as RegistryRecords;
}
