/** Holds a body to the closed vocabulary (DESIGN §4): which Markdown, which components, which addresses may stand in it. */
import type { Nodes } from 'mdast';
import type { Finding } from './problem.ts';
import { characterFinding } from './read/characters.ts';
import { nodesOf, positionOfNode } from './read/nodes.ts';
import type { ReadMarkdown } from './rule.ts';
import { RULES } from './rules/index.ts';

/** A character reference may write what the file itself may not hold. */
function hiddenIn(node: Nodes): Finding[] {
  const position = positionOfNode(node);
  if (node.type === 'mdxJsxFlowElement') {
    return node.attributes.flatMap(({ value, position: own }) =>
      typeof value === 'string' ? (characterFinding(value, () => own?.start ?? position) ?? []) : [],
    );
  }
  const texts = [
    'value' in node ? node.value : '',
    'alt' in node ? node.alt : '',
    'title' in node ? node.title : '',
    'url' in node ? node.url : '',
  ];
  const hidden = characterFinding(texts.filter(Boolean).join('\n'), () => position);
  return hidden ? [hidden] : [];
}

/** All that is wrong with a body by itself. */
export const checkMarkdown = (body: ReadMarkdown): Finding[] => [
  ...nodesOf(body.tree).flatMap(hiddenIn),
  ...RULES.flatMap((rule) => rule.checkMarkdown?.(body) ?? []),
];
