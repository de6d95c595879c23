/** Bodies of stories, for the pages that show them: Chinese headings break between their phrases. */
import type { Locale } from '../i18n/locales.ts';
import { isCall, type Body, type Piece } from '../lib/body-pieces.ts';
import { phrasedHeading, type Names } from '../lib/phrases.ts';
import { loadBody } from '../loaders/body-store.ts';
import { namesInHeadlines } from '../views/parts/headline-phrases.ts';
import { loadContentIndex } from './load-content-index.ts';

const phrased = (piece: Piece, names: Names): Piece =>
  isCall(piece)
    ? { ...piece, children: piece.children.map((child) => phrased(child, names)) }
    : { html: phrasedHeading(piece.html, names) };

/** As the files have it that hold no pages: feeds, Markdown, references. */
export { loadBody };

/** The body under a digest, for a page. */
export async function loadPageBody(digest: string, locale: Locale): Promise<Body> {
  const body = loadBody(digest);
  if (locale !== 'zh') return body;
  const names = namesInHeadlines(await loadContentIndex());
  return { ...body, blocks: body.blocks.map((piece) => phrased(piece, names)) };
}
