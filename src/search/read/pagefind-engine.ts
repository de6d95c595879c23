/**
 * Pagefind's search program (WebAssembly) and the reading of its index files. Pagefind's own loader answers “no hits”
 * where a part of the index failed to load, asks for the page's language, and brings 12 KB; this reader throws, takes
 * the bundle that it is given, and runs in Node and browser alike. Bound to the pinned version: the builder checks it.
 */
import { isRecord } from '../text/json-file.ts';
import { gunzip } from './gunzip.ts';
import { IndexUnreadable, reading } from './index-unreadable.ts';

/** Every file of Pagefind begins so, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Fetches a file below the search index; rejects where it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A page that answered, by Pagefind's name for it. */
export interface RawHit {
  id: string;
  score: number;
  /** Positions of tokens: for a phrase its first run, else all. */
  at: number[];
}

/** Answers a run of tokens: as a phrase, or as words that may stand anywhere and go on. */
export interface OpenBundle {
  search(tokens: readonly string[], mode: 'phrase' | 'words'): Promise<RawHit[]>;
}

/** What the program exports, as far as it is used. */
interface Program {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(pointer: number, length: number, align: number): void;
  __wbindgen_start(): void;
  init_pagefind(bytes: number, length: number): number;
  load_index_chunk(index: number, bytes: number, length: number): number;
  request_indexes(index: number, query: number, length: number): [number, number];
  search(index: number, ...args: number[]): [number, number];
}

async function unpacked(path: string, load: LoadFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await load(path);
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = gzip ? await reading(path, () => gunzip(bytes)) : bytes;
  if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new IndexUnreadable(`${path}: not a file of Pagefind`);
  }
  return plain.subarray(SIGNATURE.length);
}

async function start(wasm: Uint8Array<ArrayBuffer>): Promise<Program> {
  const started: { program?: Program } = {};
  const imports = {
    './pagefind_web_bg.js': {
      // The program keeps undefined, null, true and false at fixed places of its table.
      __wbindgen_init_externref_table: () => {
        const table = started.program?.__wbindgen_externrefs;
        const first = table?.grow(4) ?? 0;
        table?.set(0, undefined);
        [undefined, null, true, false].forEach((value, offset) => table?.set(first + offset, value));
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  // A WebAssembly program has no types: these are the exports of the pinned version, and the tests run them.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- see above
  const program = instance.exports as unknown as Program;
  started.program = program;
  program.__wbindgen_start();
  return program;
}

const programs = new WeakMap<LoadFile, Map<string, Promise<Program>>>();

/** One program serves all bundles; one that did not start is started again by the next search. */
function programOf(load: LoadFile, path: string): Promise<Program> {
  const running = programs.get(load) ?? new Map<string, Promise<Program>>();
  programs.set(load, running);
  const program = running.get(path) ?? unpacked(path, load).then((wasm) => reading(path, () => start(wasm)));
  running.set(path, program);
  program.catch(() => running.delete(path));
  return program;
}

/** The program takes bytes over and frees them itself. */
function hand(program: Program, bytes: Uint8Array): [number, number] {
  const pointer = program.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(program.memory.buffer).set(bytes, pointer);
  return [pointer, bytes.length];
}

const handText = (program: Program, text: string): [number, number] => hand(program, new TextEncoder().encode(text));

function takeText(program: Program, [pointer, length]: [number, number]): string {
  const bytes = new Uint8Array(program.memory.buffer, pointer >>> 0, length);
  const text = new TextDecoder().decode(bytes);
  program.__wbindgen_free(pointer, length, 1);
  return text;
}

/** What the program answers: pages, their scores, and the positions of tokens on them. */
interface PagefindResponse {
  results: { p: string; s: number; l: { l: number }[] }[];
}

const isResponse = (value: unknown): value is PagefindResponse => isRecord(value) && Array.isArray(value['results']);

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

/** What the program wrote, as long as it has the shape that is expected of it. */
function parsed<T>(text: string, isValid: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(text);
  if (!isValid(value)) throw new Error('Pagefind answered in another form');
  return value;
}

/**
 * Opens one bundle of the index.
 * @param files the bundle's folder, its list of pages and chunks there, and the program beside it
 * @throws IndexUnreadable where a file cannot be had or is not what it should be; so does `search`
 */
export async function openBundle(
  load: LoadFile,
  files: { dir: string; meta: string; wasm: string },
): Promise<OpenBundle> {
  const metaPath = `${files.dir}/${files.meta}`;
  const [program, meta] = await Promise.all([programOf(load, files.wasm), unpacked(metaPath, load)]);
  let index = await reading(metaPath, () => program.init_pagefind(...hand(program, meta)) >>> 0);
  if (index === 0) throw new IndexUnreadable(`${metaPath}: refused by Pagefind`);
  const chunks = new Map<string, Promise<void>>();

  const loadChunk = async (name: string): Promise<void> => {
    const path = `${files.dir}/index/${name}.pf_index`;
    const bytes = await unpacked(path, load);
    // Taken up at once: the program has moved the index, and another chunk may be next.
    await reading(path, () => {
      index = program.load_index_chunk(index, ...hand(program, bytes)) >>> 0;
    });
    if (index === 0) throw new IndexUnreadable(`${path}: refused by Pagefind`);
  };
  const need = (name: string): Promise<void> => {
    const loading = chunks.get(name) ?? loadChunk(name);
    chunks.set(name, loading);
    loading.catch(() => chunks.delete(name));
    return loading;
  };

  return {
    async search(tokens, mode) {
      // A chunk that is not what it should be takes the program's memory of this bundle with it.
      if (index === 0) throw new IndexUnreadable(`${files.dir}: refused by Pagefind`);
      const terms = tokens.join(' ');
      const wanted = await reading(files.dir, () =>
        takeText(program, program.request_indexes(index, ...handText(program, terms))),
      );
      await Promise.all(parsed(wanted, isNames).map(need));
      const answer = await reading(files.dir, () => {
        const parts = [terms, terms, '{}', ''].flatMap((text) => handText(program, text));
        return takeText(program, program.search(index, ...parts, mode === 'phrase' ? 1 : 0, 0));
      });
      return parsed(answer, isResponse).results.map(({ p, s, l }) => ({
        id: p,
        score: s,
        at: l.map((hit) => hit.l),
      }));
    },
  };
}
