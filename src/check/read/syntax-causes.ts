/** Why MDX's parser could not read a body, in an editor's words, and what is read in its place. */
import { type Finding, type Position, positionAt, START } from '../problem.ts';
import { angleLink } from '../rules/angle-link.ts';
import { attributeQuotes } from '../rules/attribute-quotes.ts';
import { brace } from '../rules/brace.ts';
import { html, isHtmlName } from '../rules/html.ts';
import { htmlComment } from '../rules/html-comment.ts';
import { isBreak, lineBreak } from '../rules/line-break.ts';
import { lessThan } from '../rules/less-than.ts';
import { syntax } from '../rules/syntax.ts';
import { unclosedTag } from '../rules/unclosed-tag.ts';
import { tagSlip } from './tag-slips.ts';
import { BEFORE_NUMBER } from './less-than-signs.ts';

/** An error of the parser: its words, and the position that it names. */
export interface SyntaxError {
  reason: string;
  position: Position | undefined;
}

/** What is wrong, and the piece of the text that is blanked so that the rest can be read. */
export interface Cause {
  finding: Finding;
  start: number;
  end: number;
  /** What it is read as, of the same length, where it is known what was meant. */
  meant?: string | undefined;
  /** Another piece that means nothing without the first. */
  also?: { start: number; end: number } | undefined;
}

const offsetAt = (text: string, { line, column }: Position): number => {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
};

/** What begins a tag or an expression. */
const SIGN = new RegExp(`<(?!${BEFORE_NUMBER.source})|\\{`, 'gu');

/** The sign that began what could not be read: the last < or { before an offset, or on it. */
function signBefore(text: string, offset: number): number {
  const at = [...text.slice(0, offset + 2).matchAll(SIGN)].findLast(({ index }) => index <= offset)?.index;
  return at ?? text.slice(offset).search(SIGN) + offset;
}

/** The end of a component that begins a text, where no other of its name begins before. */
function closingOf(tag: string, name: string): { start: number; end: number } | undefined {
  const [next, close] = [tag.indexOf(`<${name}`, 1), tag.indexOf(`</${name}>`)];
  if (close === -1 || (next !== -1 && next < close)) return undefined;
  return { start: close, end: close + name.length + 3 };
}

/** The cause of a tag's error. @param tag the text from its < on */
function tagCause(tag: string, at: Position, reason: string): Pick<Cause, 'finding' | 'also'> & { length: number } {
  const [whole = '<', , name = ''] = /^<(\/?)([A-Za-z][\w:.-]*)?[^<>]*>?/.exec(tag) ?? [];
  const comment = /^<!--[^]*?(?:-->|$)/.exec(tag)?.[0];
  if (comment !== undefined) return { finding: htmlComment.at(at), length: comment.length };
  const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/i.exec(tag);
  if (address?.[1] !== undefined) return { finding: angleLink.at(at, address[1]), length: address[0].length };
  const length = whole.length;
  if (isBreak(name)) return { finding: lineBreak.at(at), length };
  if (name === '' || !/^<\/?[A-Za-z][\w:.-]*(?:[\s/][^<>]*)?>/.test(tag))
    return { finding: lessThan.at(at), length: 1 };
  if (isHtmlName(name)) return { finding: html.at(at, name), length };
  // What has its end is closed, and wrong within itself.
  const also = tag.startsWith('</') ? undefined : closingOf(tag, name);
  return { finding: also ? syntax.at(at, reason) : unclosedTag.at(at, name, { of: 'none' }), length, also };
}

/** A slip in the quotation marks of an attribute, at or before the line where the parser stopped. */
function slipBefore(text: string, stopped: number): Cause | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    if (start > stopped) return undefined;
    const slip = tagSlip(line);
    if (slip) {
      const finding = attributeQuotes.at(positionAt(text, start + slip.at), slip.of, slip.value);
      const open = start + line.indexOf('<');
      const name = /[A-Za-z]+/.exec(line)?.[0] ?? '';
      const also = slip.meant === undefined ? closingOf(text.slice(open), name) : undefined;
      return {
        finding,
        start: open,
        end: start + line.length,
        meant: slip.meant?.slice(open - start),
        also: also && { start: open + also.start, end: open + also.end },
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

/** An end that nothing began. */
function strayEnd(text: string, name: string, at: Position): Cause {
  const start = offsetAt(text, at);
  return { finding: unclosedTag.at(at, name, { of: 'none' }), start, end: start + name.length + 3 };
}

/** Two components of which the outer is closed before the inner: the inner one is left out. */
function crossed(text: string, { reason, position }: SyntaxError): Cause | undefined {
  const [, outer = '', inner = '', line, column] =
    /^Unexpected closing tag `<\/(\w+)>`.*closing tag for `<(\w+)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (!position || line === undefined) return undefined;
  if (!text.slice(0, offsetAt(text, position)).includes(`<${outer}`)) return strayEnd(text, outer, position);
  const open = offsetAt(text, { line: Number(line), column: Number(column) });
  const closing = text.indexOf(`</${inner}>`, offsetAt(text, position));
  const end = text.indexOf('>', open) + 1;
  if (closing === -1 || end === 0) return undefined;
  const also = { start: closing, end: closing + inner.length + 3 };
  return { finding: unclosedTag.at(position, inner, { of: 'crossed', before: outer }), start: open, end, also };
}

/** An end whose slash stands behind its name, for a component that begins at an offset and has no other end. */
function slashBehind(text: string, open: number): Cause | undefined {
  const name = /^<([A-Z][A-Za-z]*)/.exec(text.slice(open, open + 80))?.[1];
  if (name === undefined) return undefined;
  const next = new RegExp(`</?${name}(?![A-Za-z])(?:\\s*(/>))?`, 'g');
  next.lastIndex = open + 1;
  const match = next.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  return {
    finding: unclosedTag.at(positionAt(text, start), name, { of: 'slash' }),
    start,
    end,
    meant: `</${name}${' '.repeat(match[0].length - name.length - 3)}>`,
  };
}

/** A component that is closed within itself before the end that stands at an offset, which nothing else began. */
function slashBefore(text: string, end: number): Cause | undefined {
  const name = /^<\/([A-Z][A-Za-z]*)/.exec(text.slice(end, end + 80))?.[1];
  if (name === undefined) return undefined;
  const last = [...text.slice(0, end).matchAll(new RegExp(`</?${name}(?![A-Za-z])[^<>]*>`, 'g'))].at(-1);
  if (!last?.[0].endsWith('/>')) return undefined;
  const start = last.index + last[0].length - 2;
  return {
    finding: unclosedTag.at(positionAt(text, start), name, { of: 'early' }),
    start,
    end: start + 2,
    meant: ' >',
  };
}

/**
 * The cause of a syntax error.
 * @param text the whole file
 */
export function causeOfSyntax(text: string, told: SyntaxError): Cause | undefined {
  const { reason, position } = told;
  const stopped = position ? offsetAt(text, position) : text.length;
  const early = /^Unexpected closing/.test(reason) ? slashBefore(text, text.lastIndexOf('<', stopped)) : undefined;
  if (early) return early;
  const slip = crossed(text, told) ?? slipBefore(text, stopped);
  if (slip) return slip;
  // A tag that is never closed is told at the end of the text; the message says where it was opened.
  const [, openLine, openColumn] = /closing tag.*\((\d+):(\d+)/.exec(reason) ?? [];
  const place = openLine ? { line: Number(openLine), column: Number(openColumn) } : position;
  const offset = offsetAt(text, place ?? START);
  const slash = openLine ? slashBehind(text, offset) : undefined;
  if (slash) return slash;
  const quote = /[“”‘’＂]/.exec(text.slice(offset, offset + 1));
  if (quote && /attribute|quote/i.test(reason)) {
    const value = /^[“‘＂][^“”‘’＂"<>\n]*[”’＂]/.exec(text.slice(offset))?.[0] ?? quote[0];
    const meant = value.length > 1 ? `"${value.slice(1, -1)}"` : undefined;
    const finding = attributeQuotes.at(positionAt(text, offset), 'curly', value);
    return { finding, start: offset, end: offset + value.length, meant };
  }
  const start = signBefore(text, offset);
  const at = positionAt(text, start);
  if (text.charAt(start) === '{') {
    // Braces within braces, as templates have them, are told once, at the first.
    const first = start - (/\{*$/.exec(text.slice(Math.max(0, start - 9), start))?.[0].length ?? 0);
    const whole = /^\{+[^{}\n]*\}+/.exec(text.slice(first))?.[0];
    const from = whole === undefined ? start : first;
    const end = from + (whole ?? '{').length;
    // At the edge of a line it was no part of a sentence.
    const isEdge =
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, from - 80), from)) ||
      /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80));
    const meant = isEdge ? ' '.repeat(end - from) : undefined;
    return { finding: brace.at(positionAt(text, from)), start: from, end, meant };
  }
  if (text.charAt(start) !== '<') return undefined;
  const { finding, length, also } = tagCause(text.slice(start), at, reason);
  return { finding, start, end: start + length, also: also && { start: start + also.start, end: start + also.end } };
}
