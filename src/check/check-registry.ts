/** The registry's YAML files: records, their places, and names that clash. */
import type { z } from 'astro/zod';
import { LOCALES } from '../i18n/locales.ts';
import { isGlossaryAnchor } from '../lib/urls.ts';
import { LISTS, REGISTRY, type RegistryName, type RegistryRecords } from '../schemas/collections.ts';
import { recordedRelease } from './is-released.ts';
import { decode } from './read/decode.ts';
import { type Finding, type Position, type Problem, START, inFile } from './problem.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { fileName } from './rules/file-name.ts';
import { checkHosts } from './rules/look-alike-host.ts';
import { listFile } from './rules/list-file.ts';
import { reservedId } from './rules/reserved-id.ts';
import type { Named } from './name-finder.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { checkCircles } from './check-circles.ts';
import { checkRecordLanguages, checkRecordTexts } from './check-texts.ts';
import { type Reference, applySchema, references } from './read/apply-schema.ts';
import { collectionOf } from './read/content-tree.ts';
import { type Parsed, parseYaml } from './read/yaml.ts';
import { positionOf } from './read/yaml-positions.ts';

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

function listItems(collection: RegistryName, { data, broken }: Parsed): { items: unknown[]; findings: Finding[] } {
  if (broken.some((path) => path.length === 1)) return { items: [], findings: [] };
  const fields = recordedRelease(collection, data) === undefined ? 1 : 2;
  if (data !== null && typeof data === 'object' && 'items' in data && Object.keys(data).length === fields) {
    const items: unknown = data.items;
    if (Array.isArray(items)) return { items, findings: [] };
  }
  return { items: [], findings: [listFile.at(START)] };
}

/** What readers are told of these, they are told on pages and cards. */
const HAS_PAGE: ReadonlySet<RegistryName> = new Set(['organisations', 'programmes', 'campaigns', 'topics']);

/** References of an entry that is not valid, with where they stand. */
export interface LooseReferences {
  file: string;
  references: Reference[];
  at: (path: string) => Position;
}

/** The id of what is no valid entry. */
const idOf = (data: unknown): string[] =>
  data instanceof Object && 'id' in data && typeof data.id === 'string' ? [data.id] : [];

interface EntriesOfFile<N extends RegistryName> {
  entries: EntriesOf<N>[];
  loose: LooseReferences[];
  broken: string[];
  /** A list whose items cannot be told. */
  isUnread: boolean;
  findings: Finding[];
}

function entriesOf<N extends RegistryName>(
  collection: N,
  parsed: Parsed,
  file: string,
  lines: string[],
): EntriesOfFile<N> {
  const schema = SCHEMAS[collection];
  const isList = Object.hasOwn(LISTS, collection);
  const { items, findings } = isList ? listItems(collection, parsed) : { items: [parsed.data], findings: [] };
  const read: EntriesOfFile<N> = {
    entries: [],
    loose: [],
    broken: [],
    isUnread: isList && items.length === 0,
    findings,
  };
  for (const [index, item] of items.entries()) {
    const base = isList ? ['items', index] : [];
    // It was told why it cannot be read.
    if (item === undefined) continue;
    const at = (path: (string | number)[]) => positionOf(parsed.where, [...base, ...path]);
    const { value: record, findings: wrong } = applySchema(schema, parsed, { base, data: item });
    const checkWords = HAS_PAGE.has(collection) ? checkRecordTexts : checkRecordLanguages;
    findings.push(...wrong, ...checkWords(item, { lines, people: [], at }), ...checkHosts(item, at));
    const own = references(schema, item);
    if (record === undefined) {
      read.broken.push(...idOf(item));
      read.loose.push({ file, references: own, at: (path) => at(path.split('.')) });
    } else read.entries.push({ collection, id: record.id, record, file, base, where: parsed.where, references: own });
  }
  return read;
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
    .flatMap((entry) => inFile(entry.file, [reservedId.at(positionInEntry(entry, 'id'), entry.id)]));

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
        return inFile(entry.file, [duplicateName.at(positionInEntry(entry, 'name'), word, first.file)]);
      }),
    );
  });
}

/** What the registry comes to. */
export interface ReadRegistry {
  /** Those that are valid. */
  entries: RegistryEntry[];
  /** References of entries that are not. */
  loose: LooseReferences[];
  /** Ids of entries that are not valid, by collection. */
  broken: Map<RegistryName, Set<string>>;
  /** Lists of which nothing could be read. */
  unread: Set<RegistryName>;
  /** The time of the last release that something waited for, ISO 8601. */
  release?: string | undefined;
  problems: Problem[];
}

/** Reads the registry; entries that are not valid are told and left out. */
export function checkRegistry(files: RegistryFile[]): ReadRegistry {
  const read: ReadRegistry = { entries: [], loose: [], broken: new Map(), unread: new Set(), problems: [] };
  const breaks = (collection: RegistryName, ids: readonly string[]) => {
    const broken = read.broken.get(collection) ?? new Set();
    for (const id of ids) broken.add(id);
    read.broken.set(collection, broken);
  };
  for (const { path, file, bytes } of files) {
    const belongs = collectionOf(path);
    if (!belongs) continue;
    const { collection, id } = belongs;
    const { text, readable, findings } = decode(bytes);
    read.problems.push(...inFile(file, findings));
    if (id !== undefined) breaks(collection, [id]);
    if (!readable) {
      if (id === undefined) read.unread.add(collection);
      continue;
    }
    const parsed = parseYaml(text, 1);
    const inside = entriesOf(collection, parsed, file, text.split('\n'));
    read.problems.push(...inFile(file, [...parsed.findings, ...inside.findings]));
    breaks(collection, [...parsed.brokenIds, ...inside.broken]);
    if (id === undefined && inside.isUnread) read.unread.add(collection);
    read.release ??= recordedRelease(collection, parsed.data);
    read.loose.push(...inside.loose);
    // A slip that was read as it was meant is still a slip: the entry is there once it is mended.
    if (findings.length > 0) continue;
    read.entries.push(...inside.entries);
    const wrong = inside.entries.find((entry) => id !== undefined && entry.id !== id);
    if (wrong) read.problems.push(...inFile(file, [fileName.at(positionInEntry(wrong, 'id'), wrong.id)]));
  }
  const { entries } = read;
  read.problems.push(...sameIds(entries), ...takenAnchors(entries), ...sameNames(entries), ...checkCircles(entries));
  return read;
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
