/** Puts the edits of findings into a text, and leads positions of the new text back to the old. */
import type { Edit, Finding, Position } from './problem.ts';

type Change = Extract<Edit, { remove: string }>;

interface Placed extends Change, Position {}

const isChange = (edit: Edit | undefined): edit is Change => edit !== undefined && 'remove' in edit;

/** The edits of findings that can be taken: what they remove stands there, and no other edit touches it. */
function placedIn(lines: readonly string[], firstLine: number, findings: readonly Finding[]): Placed[] {
  const placed = findings
    .flatMap(({ edit, line, column }): Placed[] =>
      isChange(edit) ? [{ ...edit, line, column: column + (edit.from ?? 0) }] : [],
    )
    .filter(({ line, column, remove }) => lines[line - firstLine]?.startsWith(remove, column - 1))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const free: Placed[] = [];
  for (const one of placed) {
    const last = free.at(-1);
    if (!last || last.line !== one.line || last.column + last.remove.length <= one.column) free.push(one);
  }
  return free;
}

export interface Edited {
  text: string;
  /** How many edits were taken. */
  count: number;
  /** Where a position of the new text was in the old. */
  before: (position: Position) => Position;
}

/** @param firstLine the line of its file on which the text begins */
export function applyEdits(text: string, firstLine: number, findings: readonly Finding[]): Edited {
  const lines = text.split('\n');
  const placed = placedIn(lines, firstLine, findings);
  for (const { line, column, remove, insert } of [...placed].reverse()) {
    const old = lines[line - firstLine] ?? '';
    lines[line - firstLine] = old.slice(0, column - 1) + insert + old.slice(column - 1 + remove.length);
  }
  const before = ({ line, column }: Position): Position => {
    let shift = 0;
    for (const one of placed.filter((edit) => edit.line === line)) {
      const start = one.column + shift;
      if (column < start) break;
      // Within what was put in, the old piece is all that there was.
      if (column < start + one.insert.length) return { line, column: one.column };
      shift += one.insert.length - one.remove.length;
    }
    return { line, column: column - shift };
  };
  return { text: lines.join('\n'), count: placed.length, before };
}
