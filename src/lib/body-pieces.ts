/** A body as data: what the loader writes by digest and the page puts out (DESIGN §4). */
import { parsePath } from './parse-path.ts';
import { pathOfAddress } from './site-address.ts';
import { termAnchor } from './urls.ts';

export const COMPONENTS = ['Figure', 'Aside', 'Quote', 'Steps', 'Chart', 'BeforeAfter'] as const;

/** A word of the closed vocabulary; `components/article/` has one file for each. */
export type ComponentName = (typeof COMPONENTS)[number];

export interface HtmlPiece {
  /** One element, safe and complete, without an id of its own. */
  html: string;
}

export interface CallPiece {
  component: ComponentName;
  props: Record<string, string>;
  children: Piece[];
}

export type Piece = HtmlPiece | CallPiece;

/** A body: one piece a top-level block, with its number (#p3) and its plain text, for search, in the same order. */
export interface Body {
  blocks: Piece[];
  numbers: number[];
  /** Numbers whose blocks went, and the number of the block that each leads to now. */
  gone: { number: number; near: number }[];
  text: string[];
}

/** A name found in a body, for the list of names in a story. */
export interface Mention {
  collection: 'organisations' | 'programmes' | 'campaigns';
  id: string;
}

export const isCall = (piece: Piece): piece is CallPiece => 'component' in piece;

/** A piece's HTML with the ids of its figures kept apart from those of a twin on the same page. */
export const prefixed = (html: string, prefix: string): string =>
  prefix === '' ? html : html.replaceAll(' id="f-', ` id="${prefix}f-`);

/**
 * A block's HTML with its anchor. Where both languages stand on one page, `prefix` keeps the English ids apart.
 */
export function anchored(html: string, anchor: string, prefix = ''): string {
  return prefixed(html.replace(/^<([a-z][a-z0-9]*)/, `<$1 id="${prefix}${anchor}"`), prefix);
}

/** A piece's HTML on a page that explains its terms itself: their links lead to its own list. */
export const explained = (html: string): string =>
  html.replace(/ href="([^"]*)" class="term"/g, (link, address: string) => {
    const term = parsePath(pathOfAddress(address) ?? '')?.anchor;
    return term === undefined ? link : ` href="#${termAnchor(term)}" class="term"`;
  });
