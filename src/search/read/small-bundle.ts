/** A small bundle: its pages are one file, and are indexed here as the builder indexes those of a large one. */
import {
  type BundleEntry,
  type NameEntry,
  type PageHead,
  pageId,
  type PageText,
  type SmallPages,
} from '../text/index-files.ts';
import { streamOf } from '../text/record-tokens.ts';
import { readHead, readText } from '../text/stored-pages.ts';
import type { SearchField } from '../text/search-record.ts';
import { storedWords, type WordRuns } from '../text/stored-words.ts';
import type { WordedRecord } from '../text/word-counts.ts';
import { type OpenBundle, openBundle } from './bundle-reader.ts';
import { itemOf } from './index-unreadable.ts';
import { postingsOfPages } from './postings-source.ts';

export interface SmallBundle {
  bundle: OpenBundle;
  heads: PageHead[];
  texts: PageText[];
  /** What words of its pages are told by. */
  worded: WordedRecord[];
}

/**
 * @param names which say what the entries are called whose pages are in the bundle
 * @param shared words that all searches have, of which the bundle stores places
 * @throws IndexUnreadable where a page lacks a part
 */
export function openPages(
  entry: BundleEntry,
  { words, heads, texts, beside }: SmallPages,
  names: readonly NameEntry[],
  shared: readonly string[],
): SmallBundle {
  const { dir, locale } = entry;
  const all = [...shared, ...words];
  const wordsOf = (runs: WordRuns): string[] => storedWords(runs, all);
  const fieldsOf = ({ author, source, place, organisation }: Record<SearchField, WordRuns>) => ({
    author: wordsOf(author),
    source: wordsOf(source),
    place: wordsOf(place),
    organisation: wordsOf(organisation),
  });
  const called = new Map(names.map((name) => [name.record[locale], name]));
  const pages = heads.map((own, at) => {
    const id = pageId(dir, at);
    const name = called.get(id);
    const head = readHead(own, name, locale);
    const { aliases: ownAliases = [], plainWords, fields } = itemOf(beside, at, id);
    const [, ...aliases] = name?.[locale] ?? [head.title, ...ownAliases];
    const text = readText(itemOf(texts, at, id));
    const [summary, ...blocks] = text;
    const stream = streamOf({
      locale,
      title: head.title,
      aliases,
      date: own.date,
      summary: summary?.text ?? '',
      blocks,
      plainWords: wordsOf(plainWords),
      ...(fields ? { fields: fieldsOf(fields) } : {}),
    });
    const anchors = blocks.map(({ anchor }) => anchor);
    return { head: { ...head, starts: stream.starts, anchors }, text, stream };
  });
  const streams = pages.map(({ stream }) => stream);
  return {
    bundle: openBundle(entry, postingsOfPages(streams, locale)),
    heads: pages.map(({ head }) => head),
    texts: pages.map(({ text }) => text),
    worded: pages.map(({ head: { title }, text: [summary, ...blocks] }) => ({
      title,
      summary: summary?.text ?? '',
      blocks,
    })),
  };
}
