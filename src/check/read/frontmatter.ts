/** Splits an article into frontmatter and body; wrong fences get a finding of their own. */
import { type Finding, START } from '../problem.ts';
import { frontmatterFence } from '../rules/frontmatter-fence.ts';
import { nesting } from '../rules/nesting.ts';

export interface Split {
  /** YAML between the fences. */
  yaml: string;
  /** Line on which the YAML begins. */
  yamlLine: number;
  /** The text after the closing fence. */
  body: string;
  /** Line on which the body begins. */
  bodyLine: number;
  /** False where it is not known what are fields and what is text. */
  readable: boolean;
  findings: Finding[];
}

/** Nobody writes so many: what reads them would take longer than an editor waits. */
const MAX_FIELD_LINES = 5_000;
const MAX_FIELD_CHARACTERS = 300_000;

/** Hyphens and what passes for them. */
const DASHES = /^\s*[-–—－―](?:\s?[-–—－―])*\s*$/;

const refused = (finding: Finding): Split => ({
  yaml: '',
  yamlLine: 2,
  body: '',
  bodyLine: 1,
  readable: false,
  findings: [finding],
});

/** What is wrong with a line that is meant as a fence. */
function fenceFinding(line: string, number: number): Finding[] {
  if (line === '---') return [];
  const of = line.trim() === '---' ? 'spaces' : 'dashes';
  return [frontmatterFence.at({ line: number, column: 1 }, { of, written: line })];
}

/** The line up to which there are more fields than anybody writes. */
function surplusLine(lines: readonly string[]): number | undefined {
  let characters = 0;
  const long = lines.findIndex((line) => (characters += line.length) > MAX_FIELD_CHARACTERS);
  if (long !== -1) return long;
  return lines.length > MAX_FIELD_LINES ? MAX_FIELD_LINES : undefined;
}

/** Splits a decoded text. A fence that is only wrongly typed is told and taken for one. */
export function splitFrontmatter(text: string): Split {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open] ?? '';
  if (!DASHES.test(first)) return refused(frontmatterFence.at(START, { of: 'none' }));
  const blank = open > 0 ? [frontmatterFence.at(START, { of: 'blank-before' })] : [];
  const exact = lines.indexOf('---', open + 1);
  const close = exact === -1 ? lines.findIndex((line, index) => index > open && DASHES.test(line)) : exact;
  if (close === -1) return refused(frontmatterFence.at({ line: open + 1, column: 1 }, { of: 'unclosed' }));
  // Astro's own reader of fields ends them at any line that begins so.
  const early = lines.slice(open + 1, close).findIndex((line) => /^(?:---|\+\+\+)/.test(line));
  if (early !== -1) return refused(frontmatterFence.at({ line: open + early + 2, column: 1 }, { of: 'early' }));
  const surplus = surplusLine(lines.slice(open + 1, close));
  if (surplus !== undefined) return refused(nesting.at({ line: open + surplus + 2, column: 1 }));
  return {
    yaml: `${lines.slice(open + 1, close).join('\n')}\n`,
    yamlLine: open + 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    readable: true,
    findings: [...blank, ...fenceFinding(first, open + 1), ...fenceFinding(lines[close] ?? '', close + 1)],
  };
}
