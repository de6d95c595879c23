/** An asterisk within a name of Latin letters is a part of it: A*STAR and HLA-B*57 in one sentence emphasise nothing. */
import type { Emphasis, Nodes, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';

const firstOf = (node: Nodes | undefined): string => (node?.type === 'text' ? (node.value[0] ?? '') : '');
const lastOf = (node: Nodes | undefined): string => (node?.type === 'text' ? (node.value.at(-1) ?? '') : '');

/** Whether both marks stand within words, and more than a word between them: a*b*c may be a product. */
const isInNames = ({ children }: Emphasis, before: Nodes | undefined, after: Nodes | undefined): boolean =>
  /[A-Za-z]/.test(lastOf(before)) &&
  /[A-Za-z\d]/.test(firstOf(children[0])) &&
  /[A-Za-z]/.test(lastOf(children.at(-1))) &&
  /[A-Za-z\d]/.test(firstOf(after)) &&
  children.some((child) => child.type !== 'text' || /[^A-Za-z\d]/.test(child.value));

/** A node and the next one as one, where both are text. */
function merged(nodes: PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || node.type !== 'text' || !last.position || !node.position) return [...nodes, node];
  const position = { start: last.position.start, end: node.position.end };
  return [...nodes.slice(0, -1), { type: 'text', value: last.value + node.value, position }];
}

/** The words of an emphasis with its marks as they were written. */
function plain({ children, position }: Emphasis): PhrasingContent[] {
  const [first, last] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (!position || !first || !last) return children;
  return [
    { type: 'text', value: '*', position: { start: position.start, end: first } },
    ...children,
    { type: 'text', value: '*', position: { start: last, end: position.end } },
  ];
}

function keepStars(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) keepStars(child);
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
  const { children } = node;
  const isPlain = (child: PhrasingContent, index: number): child is Emphasis =>
    child.type === 'emphasis' && isInNames(child, children[index - 1], children[index + 1]);
  if (!children.some(isPlain)) return;
  node.children = children
    .flatMap((child, index) => (isPlain(child, index) ? plain(child) : [child]))
    .reduce<PhrasingContent[]>(merged, []);
}

/** Shows asterisks of names as they were written. */
export const remarkNamesWithStars: Plugin<[], Root> = function () {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({ transforms: [(tree) => keepStars(tree)] });
};
