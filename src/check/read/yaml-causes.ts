/** Why YAML's parser could not read a part of the fields, in an editor's words. */
import type { YAMLError } from 'yaml';
import { type Finding, type Position, positionAt } from '../problem.ts';
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

/** What of a text's brackets and quotation marks is not in pairs, by offset. */
interface Unpaired {
  /** Those that nothing closes. */
  open: number[];
  /** The first that closes another than was opened last. */
  wrong?: number;
}

function unpairedIn(text: string): Unpaired {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isQuote = (sign === '"' || sign === "'") && /(?:^|[:{[,-]\s*)$/.test(text.slice(Math.max(0, at - 80), at));
    if (isQuote) {
      const end = text.indexOf(sign, at + 1);
      if (end === -1) return { open: [...open, at] };
      at = end;
    } else if (sign === '{' || sign === '[') open.push(at);
    else if (OPENS[sign] !== undefined && open.length > 0) {
      if (text.charAt(open.at(-1) ?? -1) !== OPENS[sign]) return { open, wrong: at };
      open.pop();
    }
  }
  return { open };
}

/** A value of one line that has to stand in quotes. */
function toBeQuoted(line: string): (Pick<Finding, 'column'> & { finding: (at: Position) => Finding }) | undefined {
  const [, before = '', value = ''] = VALUE.exec(line) ?? [];
  if (value === '') return undefined;
  const told = (reason: Parameters<typeof quoteValue.at>[2]) => ({
    column: before.length + reason.at + 1,
    finding: (at: Position) => quoteValue.at(at, value, reason),
  });
  if (/^(?:""[^"]+""?|"[^"]+""|''[^']+'')$/.test(value)) return told({ of: 'twice', at: 0 });
  const quotes = /^(["'])[^"']*\1\s*(?=[^\s,}\]#])/.exec(value);
  if (quotes) return told({ of: 'quotes', at: quotes[0].length });
  if (/^["']/.test(value)) return undefined;
  if (/^[[{]/.test(value)) {
    // What follows the bracket that closes the first one.
    const behind = /^[^}\]]*[}\]]+\s*/.exec(value)?.[0].length ?? value.length;
    const { open, wrong } = unpairedIn(value);
    const isText = open.length === 0 && wrong === undefined && !/[}\]]$/.test(value);
    return isText ? told({ of: 'start', sign: value.charAt(0), at: behind }) : undefined;
  }
  if (/^[*&!%@`|>]/.test(value)) return told({ of: 'start', sign: value.charAt(0), at: 0 });
  const colon = value.search(/:(?:\s|$)/);
  return colon === -1 ? undefined : told({ of: 'colon', at: colon });
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
  const lineOf = lines[at.line - firstLine] ?? '';
  if (code === 'BAD_DQ_ESCAPE') {
    const [, before = '', value = ''] = VALUE.exec(lineOf) ?? [];
    return quoteValue.at(at, value, { of: 'escape', at: at.column - 1 - before.length });
  }
  for (const [index, line] of lines.entries()) {
    const value = toBeQuoted(line);
    if (value) return value.finding({ line: firstLine + index, column: value.column });
  }
  const text = lines.join('\n');
  const { open, wrong } = unpairedIn(text);
  const sign = wrong === undefined ? open[0] : open.at(-1);
  if (sign === undefined) return yaml.at({ line: at.line, column: lineOf.search(/\S|$/) + 1 }, 'line');
  const { line, column } = positionAt(text, wrong ?? sign);
  const before = wrong === undefined ? undefined : text.charAt(wrong);
  return unclosed.at({ line: firstLine + line - 1, column }, text.charAt(sign), before);
}
