/** YAML with places: values, and the line and column of each, keyed by path (`figures.0.unit`). */
import { type Document, type Node, LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
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

const syntax = (place: Position, why: string): Finding =>
  finding('yaml', place, {
    zh: `这里的格式读不懂（YAML：${why}）。`,
    en: `This cannot be read as YAML: ${why}.`,
    fixZh: '检查冒号后是否有空格、引号是否成对；含“: ”或“ #”的文字请用单引号括起来。',
    fixEn:
      'Check the space after each colon and that quotes are closed; put text that holds “: ” or “ #” in single quotes.',
  });

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
  const findings = keyboardSlips(text, firstLine);
  const where: Parsed['where'] = { '': [firstLine, 1] };
  if (findings.length === 0) {
    const first = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
    if (first)
      findings.push(
        syntax(at(Math.min(first.pos[0], text.length - 1)), first.message.split('\n')[0]?.replace(/\.$/, '') ?? ''),
      );
  }
  visit(document, {
    Node: (_, node) => {
      // An escape may write what the file itself may not hold.
      const written = isScalar(node) ? String(node.value) : '';
      const unfit = characterFinding(written, () => at(node.range?.[0] ?? 0));
      if (unfit) findings.push(unfit);
      const comment = isScalar(node) ? node.comment : undefined;
      if (comment && node.range) {
        findings.push(
          finding('comment-in-value', at(node.range[1] + 1), {
            zh: `“ #”之后的文字“${comment.trim()}”会被当作注释丢掉。`,
            en: `The text after “ #” (“${comment.trim()}”) would be dropped as a comment.`,
            fixZh: '整个值用单引号括起来；若真是注释，请单独成行。',
            fixEn: 'Put the whole value in single quotes; a real comment goes on a line of its own.',
          }),
        );
      }
      if (isAlias(node) || (node as Node & { anchor?: string }).anchor !== undefined) {
        findings.push(syntax(at(node.range?.[0] ?? 0), 'anchors and aliases (& and *) are not allowed'));
      }
    },
  });
  if (findings.length > 0) return { data: undefined, where, findings };
  const walk = (node: unknown, path: string): void => {
    const key = (part: PropertyKey) => (path === '' ? String(part) : `${path}.${String(part)}`);
    const note = (part: PropertyKey, value: unknown, fallback: unknown) => {
      const range = (value as Node | null)?.range ?? (fallback as Node | null)?.range;
      if (range) {
        const place = at(range[0]);
        where[key(part)] = [place.line, place.column];
      }
      walk(value, key(part));
    };
    if (isMap(node)) {
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        note(name, pair.value, pair.key);
        const start = (pair.key as Node | null)?.range?.[0];
        if (start !== undefined) where[`${key(name)}${KEY}`] = [at(start).line, at(start).column];
      }
    }
    if (isSeq(node)) node.items.forEach((item, index) => note(index, item, null));
  };
  walk(document.contents, '');
  return { data: document.toJS({ maxAliasCount: 0 }), where, findings };
}
