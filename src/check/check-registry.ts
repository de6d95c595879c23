/** The registry's YAML files: records, their places, and names that clash. */
import type { z } from 'astro/zod';
import { LOCALES } from '../i18n/locales.ts';
import { isGlossaryAnchor } from '../lib/urls.ts';
import { LISTS, REGISTRY, type RegistryName, type RegistryRecords } from '../schemas/collections.ts';
import { decode } from './read/decode.ts';
import { type Finding, type Position, type Problem, START, finding, inFile } from './problem.ts';
import type { Named } from './name-finder.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { checkRecordLanguages, checkRecordTexts } from './check-texts.ts';
import { type Reference, references, validate } from './read/apply-schema.ts';
import { collectionOf } from './read/content-tree.ts';
import { type Parsed, parseYaml, positionOf } from './read/yaml.ts';

/** An entry of one collection, with what is needed to say where in its file something is. */
interface EntryOf<N extends RegistryName> {
  collection: N;
  id: string;
  record: RegistryRecords[N][number];
  file: string;
  /** Where the record stands in the file: nowhere below its root, or at `items.<n>`. */
  base: (string | number)[];
  where: Parsed['where'];
  references: Reference[];
}

/** An entry of any collection: its record has the type of that collection. */
export type RegistryEntry = { [N in RegistryName]: EntryOf<N> }[RegistryName];

type EntriesOf<N extends RegistryName> = { [K in N]: EntryOf<K> }[N];

/** The schemas by the records that they give. */
const SCHEMAS: { [N in RegistryName]: z.ZodType<RegistryRecords[N][number]> } = REGISTRY;

/** Whether an entry is of a collection. */
export const isOf =
  <N extends RegistryName>(collection: N) =>
  (entry: RegistryEntry): entry is Extract<RegistryEntry, { collection: N }> =>
    entry.collection === collection;

export interface RegistryFile {
  /** Relative to the content folder. */
  path: string;
  /** As told to editors. */
  file: string;
  bytes: Uint8Array;
}

export const positionInEntry = (entry: RegistryEntry, path: string): Position =>
  positionOf(entry.where, [...entry.base, ...path.split('.')]);

function listItems(parsed: Parsed): { items: unknown[]; findings: Finding[] } {
  const { data } = parsed;
  if (data !== null && typeof data === 'object' && 'items' in data && Object.keys(data).length === 1) {
    const items: unknown = data.items;
    if (Array.isArray(items)) return { items, findings: [] };
  }
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

function entriesOf<N extends RegistryName>(
  collection: N,
  parsed: Parsed,
  file: string,
  lines: string[],
): { entries: EntriesOf<N>[]; findings: Finding[] } {
  const schema = SCHEMAS[collection];
  const isList = Object.hasOwn(LISTS, collection);
  const { items, findings } = isList ? listItems(parsed) : { items: [parsed.data], findings: [] };
  const entries = items.flatMap((item, index): EntriesOf<N>[] => {
    const base = isList ? ['items', index] : [];
    const { value: record, findings: wrong } = validate(schema, parsed, base, item);
    findings.push(...wrong);
    if (record === undefined) return [];
    const place = {
      lines,
      people: [],
      at: (path: (string | number)[]) => positionOf(parsed.where, [...base, ...path]),
    };
    const check = HAS_PAGE.has(collection) ? checkRecordTexts : checkRecordLanguages;
    findings.push(...check(record, place));
    const { id } = record;
    return [{ collection, id, record, file, base, where: parsed.where, references: references(schema, record) }];
  });
  return { entries, findings };
}

/** A figure says whose it is by an id alone: organisations and programmes share one row of ids. */
const idSpace = (collection: RegistryName): string => (collection === 'programmes' ? 'organisations' : collection);

function sameIds(entries: RegistryEntry[]): Problem[] {
  const owners = new Map<string, RegistryEntry>();
  return entries.flatMap((entry) => {
    const key = `${idSpace(entry.collection)}/${entry.id}`;
    const first = owners.get(key) ?? entry;
    owners.set(key, first);
    if (first === entry) return [];
    return inFile(entry.file, [
      duplicateId.at(positionInEntry(entry, 'id'), { of: 'entry', id: entry.id, where: first.file }),
    ]);
  });
}

/** A term stands under its id on the glossary's page: one of the page's own places would stand there twice. */
const takenAnchors = (entries: RegistryEntry[]): Problem[] =>
  entries
    .filter(({ collection, id }) => collection === 'glossary' && isGlossaryAnchor(id))
    .flatMap((entry) =>
      inFile(entry.file, [
        finding('reserved-id', positionInEntry(entry, 'id'), {
          zh: `术语编号“${entry.id}”是术语页自己要用的。`,
          en: `The id “${entry.id}” is one that the glossary’s page needs for itself.`,
          fixZh: `换一个编号，如 ${entry.id}-term。`,
          fixEn: `Choose another id, such as ${entry.id}-term.`,
        }),
      ]),
    );

/** The names of an entry, and the space in which they must differ: that of pages, or of terms among themselves. */
function namesOf(entry: RegistryEntry): { space: string; names: Named } | undefined {
  switch (entry.collection) {
    case 'organisations':
    case 'programmes':
    case 'campaigns':
      return { space: 'page', names: entry.record };
    case 'glossary':
      return { space: 'term', names: entry.record };
    default:
      return undefined;
  }
}

/** One name may mean one thing: else links and searches would lead astray. */
function sameNames(entries: RegistryEntry[]): Problem[] {
  const owners = new Map<string, RegistryEntry>();
  return entries.flatMap((entry) => {
    const named = namesOf(entry);
    if (!named) return [];
    const { name, aliases } = named.names;
    return LOCALES.flatMap((locale) =>
      [name[locale], ...aliases[locale]].flatMap((word) => {
        const key = `${named.space} ${locale} ${word.toLowerCase()}`;
        const first = owners.get(key) ?? entry;
        owners.set(key, first);
        if (first === entry) return [];
        return inFile(entry.file, [
          finding('duplicate-name', positionInEntry(entry, 'name'), {
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
    const read = entriesOf(belongs.collection, parsed, file, text.split('\n'));
    problems.push(...inFile(file, read.findings));
    entries.push(...read.entries);
    const wrong = read.entries.find((entry) => belongs.id !== undefined && entry.id !== belongs.id);
    if (wrong) {
      problems.push(
        ...inFile(file, [
          finding('file-name', positionInEntry(wrong, 'id'), {
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
export const recordsOf = (entries: RegistryEntry[]): RegistryRecords => ({
  organisations: entries.filter(isOf('organisations')).map(({ record }) => record),
  programmes: entries.filter(isOf('programmes')).map(({ record }) => record),
  campaigns: entries.filter(isOf('campaigns')).map(({ record }) => record),
  places: entries.filter(isOf('places')).map(({ record }) => record),
  topics: entries.filter(isOf('topics')).map(({ record }) => record),
  glossary: entries.filter(isOf('glossary')).map(({ record }) => record),
  units: entries.filter(isOf('units')).map(({ record }) => record),
  audiences: entries.filter(isOf('audiences')).map(({ record }) => record),
  needs: entries.filter(isOf('needs')).map(({ record }) => record),
  published: entries.filter(isOf('published')).map(({ record }) => record),
  anchors: entries.filter(isOf('anchors')).map(({ record }) => record),
});
