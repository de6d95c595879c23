/** Holds a body to the closed vocabulary (DESIGN §4): which Markdown, which components, which addresses may stand in it. */
import type { Nodes } from 'mdast';
import type { Finding } from './problem.ts';
import { characterFinding } from './read/characters.ts';
import { nodesOf, positionOfNode } from './read/nodes.ts';
import type { ReadMarkdown } from './rule.ts';
import { code } from './rules/code.ts';
import { foreignDialect } from './rules/foreign-dialect.ts';
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

/** The braces of a formula that is told as such belong to it: one cause is one problem. */
function withoutBracesOfFormulas(findings: Finding[], lines: readonly string[]): Finding[] {
  const formulas = findings
    .filter(({ rule }) => rule === foreignDialect.name)
    .flatMap(({ line, column }) => {
      const found = /^\${1,2}[^$]+\${1,2}/.exec((lines[line - 1] ?? '').slice(column - 1));
      return found ? [{ line, column, end: column + found[0].length }] : [];
    });
  const isWithin = (finding: Finding) =>
    formulas.some(({ line, column, end }) => finding.line === line && finding.column > column && finding.column < end);
  return findings.filter((finding) => finding.rule !== code.name || !isWithin(finding));
}

/** All that is wrong with a body by itself. */
export const checkMarkdown = (body: ReadMarkdown): Finding[] =>
  withoutBracesOfFormulas(
    [...nodesOf(body.tree).flatMap(hiddenIn), ...RULES.flatMap((rule) => rule.checkMarkdown?.(body) ?? [])],
    body.lines,
  );
