/** Slips of the keyboard among the fields, told by the look of a line before YAML's own parser would speak of something else. */
import { FIELD_NAMES } from '../../schemas/field-names.ts';
import type { Finding, Position } from '../problem.ts';
import { colonSpace } from '../rules/colon-space.ts';
import { fullWidthColon } from '../rules/full-width-colon.ts';
import { numberComma } from '../rules/number-comma.ts';
import { tab } from '../rules/tab.ts';
import { wideSpace } from '../rules/wide-space.ts';

const KEYS = ['items', ...Object.keys(FIELD_NAMES)].join('|');

const INDENT_TAB = /^ *\t/;
const INDENT_WIDE = /^[ \t]*([\u00a0\u3000]+)/;
const WIDE_COLON = /^\s*(?:- +)?([A-Za-z]+)：/;
const WIDE_COLON_INSIDE = new RegExp(`(?<=[{,]\\s*)(${KEYS})：`, 'g');
const NO_SPACE = new RegExp(`^\\s*(?:- +)?(${KEYS}):(?=[^\\s:：])`);
const WIDE_VALUE = /^\s*(?:- +)?[A-Za-z]+:([\u00a0\u3000]+)/;
const NUMBER = /(?<=\b(?:value|from|to):\s*)\d{1,3}(?:,\d{3})+(?=\s*(?:[,}]|$))/g;

/** The slips of one line. @param at the position of an offset in it */
function slipsOf(line: string, at: (offset: number) => Position): Finding[] {
  const [tabbed, wide, colon, tight, value] = [INDENT_TAB, INDENT_WIDE, WIDE_COLON, NO_SPACE, WIDE_VALUE].map((slip) =>
    slip.exec(line),
  );
  const after = (match: RegExpExecArray, piece: string) => at(match[0].length - piece.length);
  return [
    ...(tabbed ? [tab.at(after(tabbed, '\t'))] : []),
    ...(wide?.[1] ? [wideSpace.at(after(wide, wide[1]), wide[1], 'indent')] : []),
    ...(colon?.[1] ? [fullWidthColon.at(after(colon, '：'), colon[1])] : []),
    ...(tight?.[1] ? [colonSpace.at(after(tight, ':'), tight[1])] : []),
    ...(value?.[1] ? [wideSpace.at(after(value, value[1]), value[1], 'colon')] : []),
    ...[...line.matchAll(WIDE_COLON_INSIDE)].map(({ 1: key = '', index }) =>
      fullWidthColon.at(at(index + key.length), key),
    ),
    ...[...line.matchAll(NUMBER)].map(({ 0: number, index }) => numberComma.at(at(index), number)),
  ];
}

/** @param firstLine the line of its file on which the text begins */
export const keyboardSlips = (text: string, firstLine: number): Finding[] =>
  text
    .split('\n')
    .flatMap((line, index) => slipsOf(line, (offset) => ({ line: firstLine + index, column: offset + 1 })));
