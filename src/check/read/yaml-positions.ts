/** Where the values of a YAML text stand in its file, and the names of its fields. */
import type { Position } from '../problem.ts';

/** Position of a value, by its path; for an unknown path, of its nearest parent. */
export type Positions = Record<string, [line: number, column: number]>;

/** Ends the path under which the place of a field's name is kept, beside that of its value. */
export const KEY = '@';

type Path = readonly PropertyKey[];

/** The place of a path of the file, or of the nearest parent that stands in the file. */
export function positionOf(where: Positions, path: Path): Position {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = where[path.slice(0, length).join('.')];
    if (found) return { line: found[0], column: found[1] };
  }
  return { line: 1, column: 1 };
}

/** Whether a field stands in the file. */
export const hasPath = (where: Positions, path: Path): boolean => where[path.join('.')] !== undefined;

/** The place of a field's name. */
export function positionOfKey(where: Positions, path: Path): Position {
  const name = where[`${path.join('.')}${KEY}`];
  return name ? { line: name[0], column: name[1] } : positionOf(where, path);
}

/** The place of a group of fields: its name, where the fields stand on lines below it. */
export function positionOfGroup(where: Positions, path: Path): Position {
  const [name, first] = [positionOfKey(where, path), positionOf(where, path)];
  return name.line < first.line ? name : first;
}
