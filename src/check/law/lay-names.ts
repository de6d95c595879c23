/** Names with no form of address: a full one, 老 or 小 behind a role (村民马秀英, 患者老郑, 学生小宇), and pseudonyms. */
import { wordFrom } from '../../lib/word-edges.ts';
import { GIVEN_CHARACTER } from './given-names.ts';
import { ROLE } from './lay-roles.ts';
import type { Span } from './span.ts';
import { SURNAME } from './surnames.ts';

/** Surnames that are words of the sentence as well: 患者应, 患者于, 患者全. */
const WORDS_TOO = /^[应常连关全单易任向于安成容经终时方党和明幸能]$/u;

const GIVEN_NAME = new RegExp(`^${GIVEN_CHARACTER}{1,2}`, 'u');
/** 小叶 is a part of an organ. */
const NICKNAME = new RegExp(`^(?:老${SURNAME}|小(?!叶)(?:${SURNAME}|${GIVEN_CHARACTER}))`, 'u');
const BEHIND_ROLE = new RegExp(`(?<=${ROLE})(?:[老小]|${SURNAME})`, 'gu');
const BEFORE_BRACKET = `(?<=${ROLE}|[岁的]|(?<!\\p{Script=Han}))\\p{Script=Han}{2,3}|[老小阿]\\p{Script=Han}|${SURNAME}${GIVEN_CHARACTER}{1,2}`;
const PSEUDONYM = new RegExp(`(?<name>${BEFORE_BRACKET})?[（(](?:均为|皆为|系|为)?化名[）)]`, 'gu');

/** How long a given name behind a surname is; 0 where words stand there: 白细胞, 高烧, 左心室. */
function givenLength(text: string, at: number): number {
  const [name = ''] = GIVEN_NAME.exec(text.slice(at)) ?? [];
  for (let length = name.length; length > 0; length -= 1) {
    // Within the name a word may stand (建国), but none may go beyond it (明显).
    let end = at;
    while (end < at + length) end += wordFrom(text.slice(at), end - at).length || 1;
    if (end === at + length) return length;
  }
  return 0;
}

function fullName(text: string, start: number, surname: string): Span | undefined {
  const given = start + surname.length;
  if (surname.length === 1 && wordFrom(text.slice(start), 0).length > 1) return undefined;
  const length = givenLength(text, given);
  return length > (WORDS_TOO.test(surname) ? 1 : 0) ? { start, end: given + length } : undefined;
}

/** 老郑, 小宇: neither begins a word, as 老年斑 and 小肠 do. */
function nickname(text: string, start: number): Span | undefined {
  const rest = text.slice(start);
  const [name] = NICKNAME.exec(rest) ?? [];
  if (name === undefined) return undefined;
  const isName = wordFrom(rest, 0).length === 1 && wordFrom(rest.slice(1), 0).length === name.length - 1;
  return isName ? { start, end: start + name.length } : undefined;
}

/** Every such name behind one of the roles. */
export function layNames(text: string): Span[] {
  return [...text.matchAll(BEHIND_ROLE)].flatMap(({ 0: head, index }) => {
    const found = /^[老小]$/u.test(head) ? nickname(text, index) : fullName(text, index, head);
    return found ? [found] : [];
  });
}

/** Pseudonyms that are told to be such, with the name before the bracket, and that name wherever it stands. */
export function pseudonyms(text: string): Span[] {
  if (!text.includes('化名')) return [];
  const told = [...text.matchAll(PSEUDONYM)];
  const again = told.flatMap(({ groups }) => {
    const own = groups?.['name'];
    return own === undefined ? [] : [...text.matchAll(new RegExp(own, 'gu'))];
  });
  return [...told, ...again].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }));
}
