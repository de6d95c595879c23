/** Small readings of a parsed page. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Every element under a node, in the order of the text. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node) yield node;
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
}

/** The text that stands in an element itself, without that of the elements in it. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : ''))
    .join('');
}

/** An address as a path on this site, with query and fragment; undefined where it leads elsewhere. */
export function sitePath(address: string, from: string, origin: string): string | undefined {
  if (address.startsWith('#')) return from + address;
  if (address.startsWith('/') && !address.startsWith('//')) return address;
  if (!URL.canParse(address, origin + from)) return undefined;
  const url = new URL(address, origin + from);
  return url.origin === origin ? url.pathname + url.search + url.hash : undefined;
}

/** A story's own page in either language: not the archive, not the side-by-side page. */
export const isStory = (path: string): boolean => /^(?:\/en)?\/articles\/(?!page\/|\d{4}\/)[^/]+\/$/.test(path);
