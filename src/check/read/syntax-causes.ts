/** Why MDX's parser could not read a body, in an editor's words, and what is read in its place. */
import { type Finding, type Position, positionAt } from '../problem.ts';
import { angleLink } from '../rules/angle-link.ts';
import { attributeQuotes } from '../rules/attribute-quotes.ts';
import { brace } from '../rules/brace.ts';
import { html, isHtmlName } from '../rules/html.ts';
import { htmlComment } from '../rules/html-comment.ts';
import { isBreak, lineBreak } from '../rules/line-break.ts';
import { lessThan } from '../rules/less-than.ts';
import { syntax } from '../rules/syntax.ts';
import { unclosedTag } from '../rules/unclosed-tag.ts';
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
  return { finding: also ? syntax.at(at, reason) : unclosedTag.at(at, name), length, also };
}

/**
 * The cause of a syntax error.
 * @param text the whole file
 */
export function causeOfSyntax(text: string, { reason, position }: SyntaxError): Cause | undefined {
  // A tag that is never closed is told at the end of the text; the message says where it was opened.
  const [, openLine, openColumn] = /closing tag.*\((\d+):(\d+)/.exec(reason) ?? [];
  const place = openLine ? { line: Number(openLine), column: Number(openColumn) } : position;
  const offset = offsetAt(text, place ?? { line: 1, column: 1 });
  const quote = /[“”‘’＂]/.exec(text.slice(offset, offset + 1));
  if (quote && /attribute|quote/i.test(reason)) {
    const value = /^[“‘＂][^“”‘’＂"<>\n]*[”’＂]/.exec(text.slice(offset))?.[0] ?? quote[0];
    const meant = value.length > 1 ? `"${value.slice(1, -1)}"` : undefined;
    const finding = attributeQuotes.at(positionAt(text, offset), value);
    return { finding, start: offset, end: offset + value.length, meant };
  }
  const start = signBefore(text, offset);
  const at = positionAt(text, start);
  if (text.charAt(start) === '{') {
    const whole = /^\{[^{}\n]*\}/.exec(text.slice(start))?.[0];
    const end = start + (whole ?? '{').length;
    return { finding: brace.at(at), start, end, meant: whole && ' '.repeat(whole.length) };
  }
  if (text.charAt(start) !== '<') return undefined;
  const { finding, length, also } = tagCause(text.slice(start), at, reason);
  return { finding, start, end: start + length, also: also && { start: start + also.start, end: start + also.end } };
}
