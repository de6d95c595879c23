/** The sentence of a figure, read back from a body: the text of the element that has its anchor. */
import { isCall, type Body, type Piece } from './body-pieces.ts';
import { figureAnchor } from './urls.ts';

const htmlOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (isCall(piece) ? htmlOf(piece.children) : piece.html));

/** What stands in a span that begins at a place of some HTML: sentences of two figures lie in one another. */
function spanAt(html: string, start: number): string {
  const tag = /<(\/?)span\b[^>]*>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return html.slice(start, match.index);
  }
  return html.slice(start);
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;|&lt;/gi, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x26;|&amp;/gi, '&')
    .trim();

/** The sentences of a body by the ids of their figures. */
export function figureSentences({ blocks }: Pick<Body, 'blocks'>, figures: readonly string[]): Map<string, string> {
  const texts = htmlOf(blocks).filter((html) => html.includes(' id="f-'));
  return new Map(
    figures.flatMap((figure): [string, string][] => {
      const mark = `<span id="${figureAnchor(figure)}">`;
      const html = texts.find((text) => text.includes(mark));
      return html === undefined ? [] : [[figure, plain(spanAt(html, html.indexOf(mark)))]];
    }),
  );
}
