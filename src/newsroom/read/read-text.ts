/** A text file → lines. Marks of Markdown, which tools that read newspaper pages leave, are taken as what they mean. */
import type { SourceLine } from '../source.ts';

const HEADING = /^#{1,6}\s+/u;
const ITEM = /^[-*•●·]\s+(?=\S)/u;
/** **早报11月12日讯** */
const BOLD = /\*\*(?=\S)(.+?)(?<=\S)\*\*/gu;

/** A line without the mark in front of it, and what the mark says. */
export function markedLine(words: string): Pick<SourceLine, 'text' | 'mark'> {
  const mark = HEADING.test(words) ? 'heading' : ITEM.test(words) ? 'item' : undefined;
  return { text: words.replace(HEADING, '').replace(ITEM, '').replace(BOLD, '$1').trim(), mark };
}

/** The lines of a text that hold words. */
export function linesOfText(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = 0;
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const words = raw.trim();
    // A line of dashes or stars parts what stands above and below it.
    if (!/[\p{L}\p{N}]/u.test(words)) {
      gap += 1;
      continue;
    }
    const { text: plain, mark } = markedLine(words);
    if (plain === '') continue;
    lines.push({ text: plain, line: index + 1, gap, indented: /^(?:\u3000{2}| {4}|\t)/u.test(raw), mark });
    gap = 0;
  }
  return lines;
}
