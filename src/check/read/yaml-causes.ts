/** Why YAML's parser could not read a part of the fields, in an editor's words. */
import type { YAMLError } from 'yaml';
import type { Finding, Position } from '../problem.ts';
import { duplicateField } from '../rules/duplicate-field.ts';
import { quoteValue } from '../rules/quote-value.ts';
import { unclosed } from '../rules/unclosed.ts';
import { yaml } from '../rules/yaml.ts';

/** What the parser says, and where in the text that it read. */
interface SyntaxError {
  code: YAMLError['code'];
  at: Position;
}

const VALUE = /^(\s*(?:- +)?[A-Za-z]+:\s+)(\S.*?)\s*$/;
const OPENS: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/** Offsets of brackets and quotation marks of a text that nothing closes. */
function openSigns(text: string): number[] {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isQuote = (sign === '"' || sign === "'") && /(?:^|[:{[,-]\s*)$/.test(text.slice(Math.max(0, at - 80), at));
    if (isQuote) {
      const end = text.indexOf(sign, at + 1);
      if (end === -1) return [...open, at];
      at = end;
    } else if (sign === '{' || sign === '[') open.push(at);
    else if (OPENS[sign] !== undefined && text.charAt(open.at(-1) ?? -1) === OPENS[sign]) open.pop();
  }
  return open;
}

/** A value of one line that has to stand in quotes. */
function toBeQuoted(line: string): (Pick<Finding, 'column'> & { finding: (at: Position) => Finding }) | undefined {
  const [, before = '', value = ''] = VALUE.exec(line) ?? [];
  if (value === '') return undefined;
  const told = (reason: Parameters<typeof quoteValue.at>[2]) => ({
    column: before.length + 1,
    finding: (at: Position) => quoteValue.at(at, value, reason),
  });
  const quotes = /^(["'])[^"']*\1(?=\s*[^\s,}\]#])/.exec(value);
  if (quotes) return told({ of: 'quotes' });
  if (/^["']/.test(value)) return undefined;
  if (/^[[{]/.test(value)) {
    const isText = openSigns(value).length === 0 && !/[}\]]$/.test(value);
    return isText ? told({ of: 'start', sign: value.charAt(0) }) : undefined;
  }
  if (/^[*&!%@`|>]/.test(value)) return told({ of: 'start', sign: value.charAt(0) });
  return /:(?:\s|$)/.test(value) ? told({ of: 'colon' }) : undefined;
}

/**
 * The cause of an error in a part of the fields.
 * @param lines those of the part
 * @param firstLine the line of the part's first one
 */
export function causeOf({ code, at }: SyntaxError, lines: readonly string[], firstLine: number): Finding {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[A-Za-z]+/.exec((lines[at.line - firstLine] ?? '').slice(at.column - 1))?.[0] ?? '';
    return duplicateField.at(at, key);
  }
  for (const [index, line] of lines.entries()) {
    const value = toBeQuoted(line);
    if (value) return value.finding({ line: firstLine + index, column: value.column });
  }
  const text = lines.join('\n');
  const [open] = openSigns(text);
  if (open === undefined) return yaml.at({ line: at.line, column: 1 }, 'line');
  const before = text.slice(0, open).split('\n');
  const position = { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
  return unclosed.at(position, text.charAt(open));
}
