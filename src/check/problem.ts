/** A problem in content: where, what, why and how to mend it, in Chinese and English. */

export interface Position {
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
}

export interface Message {
  zh: string;
  en: string;
  /** The remedy. */
  fixZh: string;
  fixEn: string;
}

/**
 * A change that mends a problem without changing words, numbers or meaning: a literal piece, which may only be taken
 * where it stands there, or the file's name. `from` says where the piece begins, counted from the problem's column.
 */
export type Edit = { remove: string; insert: string; from?: number } | { rename: string };

export interface Problem extends Position, Message {
  /** Relative to the project's folder, with slashes. */
  file: string;
  /** A stable name, such as `figure-missing`. */
  rule: string;
  /** Errors stop the build; warnings go to editors. */
  severity: 'error' | 'warning';
  /** What `npm run check -- --fix` does about it; undefined where a person has to decide. */
  edit?: Edit | undefined;
  /** It stands in a draft: it is told, and stops no build. */
  inDraft?: boolean | undefined;
}

/** A problem before it is known in which file it stands. */
export type Finding = Omit<Problem, 'file' | 'inDraft'>;

export const START: Position = { line: 1, column: 1 };

export const inFile = (file: string, findings: Finding[]): Problem[] => findings.map((f) => ({ file, ...f }));

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The places of a piece in a line, none of them in the middle of a longer number. */
export function* columnsOf(line: string, piece: string, from = 0): Generator<number> {
  for (let at = line.indexOf(piece, from); at !== -1 && piece !== '';) {
    const [before = '', after = ''] = [line[at - 1], line[at + piece.length]];
    const isWhole = !(/\d/.test(before) && /^\d/.test(piece)) && !(/\d/.test(after) && /\d$/.test(piece));
    if (isWhole) yield at;
    at = line.indexOf(piece, at + (isWhole ? piece.length : 1));
  }
}

/** The places of a piece of text that begins at `from`, where it stands literally in the file's lines. */
export function* placesOf(lines: readonly string[], from: Position, piece: string): Generator<Position> {
  for (let index = from.line - 1; index < Math.min(from.line + 5, lines.length); index += 1) {
    const first = index === from.line - 1 ? from.column - 1 : 0;
    for (const column of columnsOf(lines[index] ?? '', piece, first)) yield { line: index + 1, column: column + 1 };
  }
}

/** The first place of a piece of text that begins at `from`, where it stands literally in the file's lines; else `from`. */
export function locate(lines: readonly string[], from: Position, piece: string): Position {
  const [place] = placesOf(lines, from, piece);
  return place ?? { line: from.line, column: from.column };
}

/** By file, then place: the order in which an editor mends them; the same problem is told once. */
export function sortProblems(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((p) => {
      const key = `${p.file}:${p.line}:${p.column}:${p.rule}:${p.en}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

/** Names and words of content must not steer a terminal, or pose as lines of the report. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** `file:line:column 错误 [rule]`, then Chinese, then English, each with the fix, and where the rule is explained. */
export function formatProblem(p: Problem): string {
  const label = p.severity === 'error' ? '错误 error' : '警告 warning';
  return [
    `${p.file}:${p.line}:${p.column} ${label} [${p.rule}]`,
    `  ${p.zh}`,
    `    改法：${p.fixZh}`,
    `  ${p.en}`,
    `    Fix: ${p.fixEn}`,
    `    docs/rules.md#${p.rule}`,
  ]
    .map((line) => line.replace(CONTROL, '\ufffd'))
    .join('\n');
}

/** The name of the error that lists what is wrong in content: the build prints its message, and no stack. */
export const CONTENT_ERROR = 'ContentError';
