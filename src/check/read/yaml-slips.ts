/** Slips of the keyboard among the fields, told by the look of a line before YAML's own parser would speak of something else. */
import { FIELD_NAMES } from '../../schemas/field-names.ts';
import type { Finding, Position } from '../problem.ts';
import { colonSpace } from '../rules/colon-space.ts';
import { fullWidthColon } from '../rules/full-width-colon.ts';
import { hyphenSpace } from '../rules/hyphen-space.ts';
import { indent } from '../rules/indent.ts';
import { listComma } from '../rules/list-comma.ts';
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
/** Between two fields in braces, and between two ids in brackets. */
const WIDE_COMMA = new RegExp(
  `(?<=\\{[^{}]*)[，；、]\\s*(?=(?:${KEYS}): )|(?<=\\[[a-z0-9 ,，、；-]*[a-z0-9])[，；、]\\s*(?=[a-z0-9])`,
  'g',
);
/** A list of names in brackets: what else is listed is held to the registry. */
const LIST = /(?<=(?:^|[\s{,])(?:zh|en):\s*\[)[^[\]{}'"]*(?=\]\s*(?:[,}]|$))/g;
/** Within the marks of a title or a remark, a comma is a part of it. */
const TITLE = /“[^”]*”|《[^》]*》|（[^）]*）/g;
const NUMBER = /(?<=\b(?:value|from|to):\s*)\d{1,3}(?:,\d{3})+(?=\s*(?:[,}]|$))/g;

/** Items of lists that hold a sign by which people part items. */
const mergedItems = (line: string, at: (offset: number) => Position): Finding[] =>
  [...line.matchAll(LIST)].flatMap(({ 0: list, index }) =>
    [...list.matchAll(/[^,]+/g)].flatMap(({ 0: item, index: inside }) => {
      const name = item.trim();
      const isMerged = /[，；、]/.test(name.replace(TITLE, '')) && !/^[a-z0-9-]+(?:[，；、]\s*[a-z0-9-]+)+$/.test(name);
      return isMerged ? [listComma.at(at(index + inside + item.indexOf(name)), { of: 'name', name })] : [];
    }),
  );

const NAMED = /^((?: |- )*)[A-Za-z]+:(?:\s|$)/;
/** A field with a whole value on its line: what is further in below it can be no part of it. */
const WHOLE = /^(?: |- )*[A-Za-z]+:\s+(?![[{"'|>&*!%@`])\S/;

/** What a line that begins a field stands further in than the field above, which has its value; empty where it does not. */
function surplusOf(lines: readonly string[], index: number): { own: string; surplus: string } {
  const own = /^([ \t]+)[A-Za-z]+:(?:\s|$)/.exec(lines[index] ?? '')?.[1] ?? '';
  let at = own === '' ? -1 : index - 1;
  while (at >= 0 && lines[at]?.trim() === '') at -= 1;
  const above = lines[at] ?? '';
  const before = NAMED.exec(above)?.[1];
  return { own, surplus: before !== undefined && WHOLE.test(above) ? own.slice(before.length) : '' };
}

/** Lines that stand further in than they may; with a tab, or whatever they are indented with. */
const indented = (lines: readonly string[], firstLine: number, sign: RegExp): Finding[] =>
  lines.flatMap((_, index) => {
    const { own, surplus } = surplusOf(lines, index);
    return sign.test(surplus) ? [indent.at({ line: firstLine + index, column: own.length + 1 }, surplus)] : [];
  });

/**
 * The slips of one line.
 * @param at the position of an offset in it
 * @param isFinished the line above has its value: what is wrong with this one’s tab is that it is there
 */
function slipsOf(line: string, at: (offset: number) => Position, isFinished: boolean): Finding[] {
  const [tabbed, wide, colon, tight, value] = [INDENT_TAB, INDENT_WIDE, WIDE_COLON, NO_SPACE, WIDE_VALUE].map((slip) =>
    slip.exec(line),
  );
  const after = (match: RegExpExecArray, piece: string) => at(match[0].length - piece.length);
  return [
    ...(tabbed && !isFinished ? [tab.at(after(tabbed, '\t'))] : []),
    ...(wide?.[1] ? [wideSpace.at(after(wide, wide[1]), wide[1], 'indent')] : []),
    ...(colon?.[1] ? [fullWidthColon.at(after(colon, '：'), colon[1])] : []),
    ...(tight?.[1] ? [colonSpace.at(at(tight[0].length), tight[1])] : []),
    ...(value?.[1] ? [wideSpace.at(after(value, value[1]), value[1], 'colon')] : []),
    ...[...line.matchAll(WIDE_COLON_INSIDE)].map(({ 1: key = '', index }) =>
      fullWidthColon.at(at(index + key.length), key),
    ),
    ...[...line.matchAll(WIDE_COMMA)].map(({ 0: mark, index }) => listComma.at(at(index), { of: 'between', mark })),
    ...mergedItems(line, at),
    ...[...line.matchAll(NUMBER)].map(({ 0: number, index }) => numberComma.at(at(index), number)),
  ];
}

/** Items of a list whose hyphen lacks its space: those beside them begin in the same column. */
function tightItems(lines: readonly string[], at: (line: number, offset: number) => Position): Finding[] {
  return lines.flatMap((line, index) => {
    const spaces = /^( *)-(?=[^\s-])/.exec(line)?.[1];
    if (spaces === undefined) return [];
    const beside = [lines[index - 1], lines[index + 1]].some((one) => one?.startsWith(`${spaces}- `));
    return beside ? [hyphenSpace.at(at(index, spaces.length))] : [];
  });
}

/** @param firstLine the line of its file on which the text begins */
export function keyboardSlips(text: string, firstLine: number): Finding[] {
  const lines = text.split('\n');
  const at = (line: number, offset: number): Position => ({ line: firstLine + line, column: offset + 1 });
  return [
    ...lines.flatMap((line, index) =>
      slipsOf(line, (offset) => at(index, offset), surplusOf(lines, index).surplus.includes('\t')),
    ),
    ...indented(lines, firstLine, /\t/),
    ...tightItems(lines, at),
  ];
}

/** Lines that stand further in than the field above, which has its value: for a text that YAML could not read. */
export const indentSlips = (text: string, firstLine: number): Finding[] =>
  indented(text.split('\n'), firstLine, /^ +$/);
