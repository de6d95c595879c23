/** A small bundle: its pages are one file, and are indexed here as the builder indexes those of a large one. */
import { type BundleEntry, type PageHead, pageId, type PageText, type SmallPages } from '../text/index-files.ts';
import { streamOf } from '../text/record-tokens.ts';
import { type OpenBundle, openBundle } from './bundle-reader.ts';
import { itemOf } from './index-unreadable.ts';
import { postingsOfPages } from './postings-source.ts';

export interface SmallBundle {
  bundle: OpenBundle;
  heads: PageHead[];
  texts: PageText[];
}

/** @throws IndexUnreadable where a page lacks a part */
export function openPages(entry: BundleEntry, { heads, texts, beside }: SmallPages): SmallBundle {
  const { dir, locale } = entry;
  const streams = heads.map(({ title, date }, at) => {
    const id = pageId(dir, at);
    const [summary, ...blocks] = itemOf(texts, at, id);
    return streamOf({ locale, title, date, summary: summary?.text ?? '', blocks, ...itemOf(beside, at, id) });
  });
  return {
    bundle: openBundle(entry, postingsOfPages(streams, locale)),
    heads: heads.map((head, at) => ({ ...head, starts: streams[at]?.starts ?? [] })),
    texts,
  };
}
