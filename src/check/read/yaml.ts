/** YAML with places: values, and the line and column of each, keyed by path (`figures.0.unit`). */
import {
  type Document,
  type Node,
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { characterFinding } from './characters.ts';
import { type Finding, type Position, finding } from '../problem.ts';

export interface Parsed {
  data: unknown;
  /** Position of a value; for an unknown path, of its nearest parent. */
  where: Record<string, [line: number, column: number]>;
  findings: Finding[];
}

/** Ends the path under which the place of a field's name is kept, beside that of its value. */
export const KEY = '@';

type Path = readonly PropertyKey[];

/** The place of a path of `Parsed.where`, or of the nearest parent that stands in the file. */
export function positionOf(where: Parsed['where'], path: Path): Position {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = where[path.slice(0, length).join('.')];
    if (found) return { line: found[0], column: found[1] };
  }
  return { line: 1, column: 1 };
}

const FULL_WIDTH_COLON = /^(\s*(?:- )?[A-Za-z][A-Za-z]*)：/;

/** What goes wrong with keyboards, before YAML's own parser would speak of something else. */
function keyboardSlips(text: string, firstLine: number): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const colon = FULL_WIDTH_COLON.exec(line);
    const tab = /^[ ]*\t/.exec(line);
    const here = (column: number) => ({ line: firstLine + index, column });
    return [
      ...(colon
        ? [
            finding('full-width-colon', here((colon[1] ?? '').length + 1), {
              zh: `“${(colon[1] ?? '').trim()}”后面是全角冒号“：”。`,
              en: `A full-width colon “：” stands after “${(colon[1] ?? '').trim()}”.`,
              fixZh: '换成半角冒号加空格“: ”。',
              fixEn: 'Use an ASCII colon and a space, “: ”.',
            }),
          ]
        : []),
      ...(tab
        ? [
            finding('tab', here(tab[0].length), {
              zh: '缩进用了制表符（Tab）。',
              en: 'The line is indented with a tab.',
              fixZh: '换成两个空格。',
              fixEn: 'Use two spaces instead.',
            }),
          ]
        : []),
    ];
  });
}

const yamlFinding = (position: Position, why: string): Finding =>
  finding('yaml', position, {
    zh: `这里的格式读不懂（YAML：${why}）。`,
    en: `This cannot be read as YAML: ${why}.`,
    fixZh: '检查冒号后是否有空格、引号是否成对；含“: ”或“ #”的文字请用单引号括起来。',
    fixEn:
      'Check the space after each colon and that quotes are closed; put text that holds “: ” or “ #” in single quotes.',
  });

/** The position of an offset in the file. */
type Locator = (offset: number) => Position;

/** The first thing that YAML's own parser could not read; what follows it follows from it. */
function syntaxFindings({ errors, warnings }: Document.Parsed, length: number, at: Locator): Finding[] {
  const [first] = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return [];
  const why = first.message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  return [yamlFinding(at(Math.min(first.pos[0], length - 1)), why)];
}

/** What YAML allows and content does not: comments that cut a value short, anchors, hidden characters. */
function nodeFindings(node: Node, at: Locator): Finding[] {
  const start = at(node.range?.[0] ?? 0);
  const findings: Finding[] = [];
  if (isScalar(node)) {
    // An escape may write what the file itself may not hold.
    const unfit = characterFinding(String(node.value), () => start);
    if (unfit) findings.push(unfit);
    if (node.comment && node.range) {
      findings.push(
        finding('comment-in-value', at(node.range[1] + 1), {
          zh: `“ #”之后的文字“${node.comment.trim()}”会被当作注释丢掉。`,
          en: `The text after “ #” (“${node.comment.trim()}”) would be dropped as a comment.`,
          fixZh: '整个值用单引号括起来；若真是注释，请单独成行。',
          fixEn: 'Put the whole value in single quotes; a real comment goes on a line of its own.',
        }),
      );
    }
  }
  if (isAlias(node) || node.anchor !== undefined)
    findings.push(yamlFinding(start, 'anchors and aliases (& and *) are not allowed'));
  return findings;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** The position of every value, and of the name of every field. */
function positionsOf(contents: unknown, at: Locator): Parsed['where'] {
  const where: Parsed['where'] = {};
  const note = (path: string, offset: number | undefined): void => {
    if (offset === undefined) return;
    const { line, column } = at(offset);
    where[path] = [line, column];
  };
  const walk = (node: unknown, path: string): void => {
    const below = (part: PropertyKey) => (path === '' ? String(part) : `${path}.${String(part)}`);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = below(isScalar(key) ? String(key.value) : '');
        note(name, startOf(value) ?? startOf(key));
        note(`${name}${KEY}`, startOf(key));
        walk(value, name);
      }
    }
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        note(below(index), startOf(item));
        walk(item, below(index));
      });
    }
  };
  walk(contents, '');
  return where;
}

/** Parses a YAML text whose first line is `firstLine` of its file. Never throws. */
export function parseYaml(text: string, firstLine: number): Parsed {
  const lines = new LineCounter();
  const document: Document.Parsed = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const slips = keyboardSlips(text, firstLine);
  const findings = slips.length > 0 ? slips : syntaxFindings(document, text.length, at);
  visit(document, { Node: (_, node) => void findings.push(...nodeFindings(node, at)) });
  const where: Parsed['where'] = { '': [firstLine, 1] };
  if (findings.length > 0) return { data: undefined, where, findings };
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    where: { ...where, ...positionsOf(document.contents, at) },
    findings,
  };
}
