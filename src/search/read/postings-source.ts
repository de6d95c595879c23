/** Where the postings of a bundle come from: its files of them, of which only those are read that hold the words; or its pages. */
import type { Locale } from '../../i18n/locales.ts';
import { BUNDLE, type BundleTable, LISTED } from '../text/index-files.ts';
import type { ReadJson } from '../text/json-file.ts';
import { type OpenPostings, openPostings } from '../text/postings.ts';
import { postingsOfStreams, type TokenStream } from '../text/record-tokens.ts';
import type { PostingsSource, WantedWords } from './bundle-reader.ts';
import { fileWith } from './file-with.ts';

const isWanted = (word: string, wanted: WantedWords): boolean =>
  word >= wanted.from && word <= wanted.to && wanted.isWord(word);

/**
 * The files of postings of a bundle.
 * @param read fetches and keeps files of the index; throws IndexUnreadable
 */
export function postingsInFiles(dir: string, { lists }: BundleTable, read: ReadJson): PostingsSource {
  const opened = new WeakMap<object, OpenPostings>();
  const openFile = async (at: number): Promise<OpenPostings> => {
    const file = await read(BUNDLE.postings(dir, at));
    const known = opened.get(file) ?? openPostings(file);
    opened.set(file, known);
    return known;
  };
  const filesFor = async ({ from, to }: WantedWords): Promise<number[]> => {
    const list = fileWith(lists, from);
    const asked = Array.from({ length: fileWith(lists, to) - list + 1 }, (_, more) =>
      read(BUNDLE.firsts(dir, list + more)),
    );
    const firsts = (await Promise.all(asked)).flat();
    const first = fileWith(firsts, from);
    return Array.from({ length: fileWith(firsts, to) - first + 1 }, (_, more) => list * LISTED + first + more);
  };
  return {
    async postingsOf(wanted) {
      const files = await Promise.all((await filesFor(wanted)).map(openFile));
      return files.flatMap((file) =>
        file.words.filter((word) => isWanted(word, wanted)).flatMap((word) => file.postingsOf(word) ?? []),
      );
    },
    prefetch(wanted) {
      const opening = filesFor(wanted).then((files) => Promise.all(files.map(openFile)));
      opening.catch(() => undefined);
    },
  };
}

/** The postings of pages that are all there, made from their streams. */
export function postingsOfPages(streams: readonly TokenStream[], locale: Locale): PostingsSource {
  const words = postingsOfStreams(streams, locale);
  const inOrder = [...words.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    postingsOf(wanted) {
      const isOne = wanted.from === wanted.to;
      const known = isOne ? [wanted.from] : inOrder.filter((word) => isWanted(word, wanted));
      return Promise.resolve(known.flatMap((word) => words.get(word) ?? []));
    },
    prefetch() {
      // All of it is there.
    },
  };
}
