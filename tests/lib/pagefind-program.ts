/**
 * Pagefind's own search program (WebAssembly) in Node, over the files of one index: what it answers is what its files
 * say. Bound to the pinned version.
 */
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** A page that answered, by Pagefind's name for it, and positions of tokens: of a phrase its first run, else all. */
interface ProgramHit {
  page: string;
  at: number[];
}

/** What the program exports, as far as it is used. */
interface Program {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_start(): void;
  init_pagefind(bytes: number, length: number): number;
  load_index_chunk(index: number, bytes: number, length: number): number;
  search(index: number, ...args: number[]): [number, number];
}

const unpacked = ({ content }: IndexFile): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(gunzipSync(content).subarray('pagefind_dcd'.length));

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
  const program = instance.exports as unknown as Program;
  started.program = program;
  program.__wbindgen_start();
  return program;
}

/** Starts the program on an index, with every part of it loaded. */
export async function startPagefind(
  files: readonly IndexFile[],
): Promise<(tokens: readonly string[], mode: 'phrase' | 'words') => ProgramHit[]> {
  const of = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path)).map(unpacked);
  const [wasm = new Uint8Array()] = of(/^wasm\..*\.pagefind$/);
  const [meta = new Uint8Array()] = of(/pf_meta$/);
  const program = await start(wasm);
  // The program takes bytes over and frees them itself.
  const hand = (bytes: Uint8Array): [number, number] => {
    const pointer = program.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(program.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  let index = program.init_pagefind(...hand(meta)) >>> 0;
  for (const chunk of of(/pf_index$/)) index = program.load_index_chunk(index, ...hand(chunk)) >>> 0;
  return (tokens, mode) => {
    const terms = tokens.join(' ');
    const texts = [terms, terms, '{}', ''].flatMap((text) => hand(new TextEncoder().encode(text)));
    const [pointer, length] = program.search(index, ...texts, mode === 'phrase' ? 1 : 0, 0);
    const json = new TextDecoder().decode(new Uint8Array(program.memory.buffer, pointer >>> 0, length));
    const { results } = JSON.parse(json) as { results: { p: string; l: { l: number }[] }[] };
    return results.map(({ p, l }) => ({ page: p, at: l.map((hit) => hit.l) }));
  };
}
