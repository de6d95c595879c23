/** Cuts YAML into its fields, and lists into their items, by the look of its lines: for a text that YAML cannot read whole. */

/** Some lines of a text that belong together. */
export interface Part {
  /** The field's name; empty for lines that begin none, and for items of a list. */
  key: string;
  /** The line of the file on which it begins, and the column of its first sign. */
  line: number;
  column: number;
  lines: string[];
}

/** Cuts lines before each that begins a part; what stands before the first is a part of its own. */
function cut(lines: readonly string[], firstLine: number, begins: (line: string) => string | undefined): Part[] {
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const key = begins(line);
    const last = parts.at(-1);
    if (key === undefined && last) last.lines.push(line);
    else {
      const column = line.length - line.trimStart().length + 1;
      parts.push({ key: key ?? '', line: firstLine + index, column, lines: [line] });
    }
  }
  return parts;
}

/** The top-level fields of a text. */
export const partsOf = (text: string, firstLine: number): Part[] =>
  cut(text.split('\n'), firstLine, (line) =>
    /^(?:[\s#}\]]|- |-$|$)/.test(line) ? undefined : (/^([^\s:]+):(?:\s|$)/.exec(line)?.[1] ?? ''),
  ).filter(({ lines }) => lines.some((line) => line.trim() !== '' && !line.startsWith('#')));

/** The items of a field that is a list with one item a line or more; none where it is no such list. */
export function itemsOf({ lines: [head = '', ...lines], line }: Part): Part[] {
  const first = lines.find((one) => one.trim() !== '' && !one.trim().startsWith('#'));
  const indent = /^( *)- /.exec(first ?? '')?.[1];
  if (!/:\s*$/.test(head) || indent === undefined) return [];
  return cut(lines, line + 1, (one) => (one.startsWith(`${indent}- `) ? '' : undefined)).filter((part) =>
    part.lines.some((one) => one.startsWith(`${indent}- `)),
  );
}
