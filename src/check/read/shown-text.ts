/** Which characters of a body its readers see: whatever the parse neither shows nor knows as a mark was swallowed. */
import type { Nodes } from 'mdast';
import { type Span, type Written, sourceOf, spanOf } from './written-text.ts';

/** What may stand in a node outside its children: the marks that it is made of. Others are told by rules of their own. */
function marksOf(node: Nodes): RegExp | undefined {
  switch (node.type) {
    case 'root':
    case 'paragraph':
      return /^\s*$/;
    case 'heading':
      // A line of hyphens below is told by a rule of its own; as many signs behind as before are a form of heading.
      return new RegExp(String.raw`^(?:#{1,6}[ \t]*|[ \t]+#{${node.depth}}\s*|\s*(?:=*|-*)\s*)$`);
    case 'emphasis':
      return /^[*_]$/;
    case 'strong':
      return /^(?:\*\*|__)$/;
    case 'delete':
      return /^~~$/;
    case 'blockquote':
    case 'list':
      return /^[\s>]*$/;
    case 'listItem':
      return /^[\s>]*(?:[-+*]|\d{1,9}[.)])?[\s>]*(?:\[[ xX]\]\s)?$/;
    case 'table':
      return /^[\s>|:-]*$/;
    case 'tableRow':
    case 'tableCell':
      return /^[|\s]*$/;
    default:
      return undefined;
  }
}

/** The parts of a node between its children. */
function gapsOf(written: Written, node: Nodes, children: Nodes[]): Span[] {
  const span = spanOf(written, node);
  const inner = children.flatMap((child) => spanOf(written, child) ?? []);
  if (!span || inner.length < children.length) return [];
  // Before and behind the blocks of a body stand its file’s fields, and nothing.
  const outer = node.type === 'root' ? { start: inner[0]?.start ?? 0, end: inner.at(-1)?.end ?? 0 } : span;
  const edges = [outer.start, ...inner.flatMap(({ start, end }) => [start, end]), outer.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : [];
  });
}

/** Where a text’s source says more than the text: an offset in the source. */
function lostInText(source: string, value: string): number | undefined {
  // A character reference is a sign that its author knows of, or is told by a rule of its own.
  if (/&[#\w]+;/.test(source)) return undefined;
  let shown = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '\\' && value[shown] === source[at + 1] && value[shown] !== undefined) continue;
    if (source[at] === value[shown]) shown += 1;
    // White space and the marks of a quotation at the start of a line.
    else if (/[^\s>]/.test(source[at] ?? '')) return at;
  }
  return undefined;
}

function lostIn(written: Written, node: Nodes): number[] {
  const span = spanOf(written, node);
  if (!span) return [];
  if (node.type === 'text') {
    const lost = lostInText(sourceOf(written, node), node.value);
    return lost === undefined ? [] : [span.start + lost];
  }
  const children: Nodes[] = 'children' in node ? node.children : [];
  const inner = children.flatMap((child) => lostIn(written, child));
  const marks = marksOf(node);
  if (!marks) return inner;
  const gaps = gapsOf(written, node, children).filter(({ start, end }) => !marks.test(written.text.slice(start, end)));
  return [...gaps.map(({ start, end }) => start + written.text.slice(start, end).search(/\S|$/)), ...inner];
}

/** Offsets of what a body says and its readers would not see. */
export const lostCharacters = (written: Written): number[] => lostIn(written, written.tree);
