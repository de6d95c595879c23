/**
 * Pagefind at work (Node only): token streams in, postings out. The files are its own, which is why its version is
 * pinned; tests hold what is read here against the answers of Pagefind's own program.
 */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { PAGEFIND_VERSION } from '../text/index-files.ts';
import { isRecord } from '../../lib/is-record.ts';
import type { Postings } from '../text/postings.ts';
import { decodeCbor } from './cbor.ts';

/** A tag of no language: Pagefind cuts and stems nothing under it. */
const TAG = 'zz';

/** What Pagefind is given of a page. */
export interface IndexedPage {
  url: string;
  tokens: readonly string[];
}

function throwErrors(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: Pagefind: ${errors.join('; ')}`);
}

/**
 * Pagefind's files for some pages, one after the other: the order in which they arrive is that of its page numbers.
 * Its process goes on until `close`.
 * @param what names them in errors
 * @throws where Pagefind reports an error
 */
export async function pagefindFiles(what: string, pages: readonly IndexedPage[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  throwErrors(what, errors);
  if (!index) throw new Error(`${what}: Pagefind made no index`);
  for (const { url, tokens } of pages) {
    const added = await index.addCustomRecord({ url, content: tokens.join(' '), language: TAG });
    throwErrors(what, added.errors);
  }
  const { files, errors: wrong } = await index.getFiles();
  throwErrors(what, wrong);
  await index.deleteIndex();
  return files;
}

/** Every file of Pagefind begins so, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

function unpacked({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`${path}: not a file of Pagefind`);
  return bytes.subarray(SIGNATURE.length);
}

/** Lists within lists are all that is read of Pagefind's files. */
function listIn(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what}: Pagefind ${PAGEFIND_VERSION} writes something else`);
  return value;
}

const filesIn = (files: readonly IndexFile[], pattern: RegExp): IndexFile[] =>
  files.filter(({ path }) => pattern.test(path));

/** Pagefind's numbers of pages, by the pages' addresses. */
function pageNumbers(what: string, files: readonly IndexFile[]): Map<string, number> {
  const urls = new Map<string, string>();
  for (const file of filesIn(files, /\.pf_fragment$/)) {
    const fragment: unknown = JSON.parse(unpacked(file).toString('utf8'));
    const id = /([^/\\]+)\.pf_fragment$/.exec(file.path)?.[1] ?? '';
    if (isRecord(fragment) && typeof fragment['url'] === 'string') urls.set(id, fragment['url']);
  }
  const metas = filesIn(files, /\.pf_meta$/);
  const [meta] = metas;
  if (!meta || metas.length > 1) throw new Error(`${what}: Pagefind made ${metas.length} indexes`);
  const [version, pages] = listIn(decodeCbor(unpacked(meta)), meta.path);
  if (version !== PAGEFIND_VERSION) throw new Error(`Pagefind ${String(version)}, not ${PAGEFIND_VERSION}`);
  return new Map(
    listIn(pages, meta.path).map((page, number) => [urls.get(String(listIn(page, meta.path)[0])) ?? '', number]),
  );
}

/** Numbers that are each written as the difference to the one before. */
function sums(differences: readonly unknown[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += Number(difference)));
}

/** `[[page, [weight, position, …], …], …]`: weights are negative, and all of ours are the same. */
function postingsIn(pages: unknown, what: string): Postings {
  const rows = listIn(pages, what).map((row) => listIn(row, what));
  const numbers = sums(rows.map(([number]) => number));
  return new Map(
    rows.map(([, positions], at) => {
      const own = listIn(positions, what).filter((position) => Number(position) >= 0);
      return [numbers[at] ?? 0, sums(own)];
    }),
  );
}

/** The postings of every word, in the order of the words' code units; places are Pagefind's. */
export function readPostings(files: readonly IndexFile[]): [word: string, postings: Postings][] {
  const words = filesIn(files, /\.pf_index$/).flatMap((file) => {
    const [all] = listIn(decodeCbor(unpacked(file)), file.path);
    return listIn(all, file.path).map((entry): [string, Postings] => {
      const [word, pages] = listIn(entry, file.path);
      return [String(word), postingsIn(pages, file.path)];
    });
  });
  return words.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Indexes pages; their numbers are their places in the list.
 * @throws where Pagefind reports an error or did not index every page once
 */
export async function indexPages(
  what: string,
  pages: readonly IndexedPage[],
): Promise<[word: string, postings: Postings][]> {
  const files = await pagefindFiles(what, pages).finally(close);
  const numbers = pageNumbers(what, files);
  const wrong = pages.filter(({ url }, number) => numbers.get(url) !== number);
  if (wrong.length > 0 || numbers.size !== pages.length) {
    const urls = wrong.map(({ url }) => url).join(', ');
    throw new Error(
      `${what}: ${pages.length - wrong.length} of ${pages.length} records indexed; not as given: ${urls}`,
    );
  }
  return readPostings(files);
}
