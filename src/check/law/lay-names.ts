/** Names with no form of address: a full one, 老 or 小 behind a role (村民马秀英, 患者老郑, 学生小宇), and pseudonyms. */
import { wordFrom } from '../../lib/word-edges.ts';
import { GIVEN_CHARACTER } from './given-names.ts';
import type { Span } from './span.ts';
import { SURNAME } from './surnames.ts';

/** Surnames that are words of the sentence as well: 患者应, 患者于, 患者全. */
const WORDS_TOO = '[应常连关全单易任向于安成容经终时方时党和明幸能]';

/** How long a given name behind a surname is; 0 where words stand there: 白细胞, 高烧, 左心室. */
function givenLength(text: string, at: number): number {
  const [name = ''] = new RegExp(`^${GIVEN_CHARACTER}{1,2}`, 'u').exec(text.slice(at)) ?? [];
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
  const isWord = new RegExp(`^${WORDS_TOO}$`, 'u').test(surname);
  return length > (isWord ? 1 : 0) ? { start, end: given + length } : undefined;
}

/** 老郑, 小宇: neither begins a word: 老年斑, 小肠; 小叶 is a part of an organ. */
function nickname(text: string, start: number): Span | undefined {
  const rest = text.slice(start);
  const pattern = rest.startsWith('小') ? `^小(?!叶)(?:${SURNAME}|${GIVEN_CHARACTER})` : `^老${SURNAME}`;
  const [name] = new RegExp(pattern, 'u').exec(rest) ?? [];
  if (name === undefined) return undefined;
  const isName = wordFrom(rest, 0).length === 1 && wordFrom(rest.slice(1), 0).length === name.length - 1;
  return isName ? { start, end: start + name.length } : undefined;
}

/** Every such name behind one of the roles. */
export function layNames(text: string, role: string): Span[] {
  return [...text.matchAll(new RegExp(`(?<=${role})(?:[老小]|${SURNAME})`, 'gu'))].flatMap(({ 0: head, index }) => {
    const found = /^[老小]$/u.test(head) ? nickname(text, index) : fullName(text, index, head);
    return found ? [found] : [];
  });
}

/** Pseudonyms that are told to be such, with the name before the bracket, and that name wherever it stands. */
export function pseudonyms(text: string, role: string): Span[] {
  if (!text.includes('化名')) return [];
  const name = `(?<=${role}|[岁的]|(?<!\\p{Script=Han}))\\p{Script=Han}{2,3}|[老小阿]\\p{Script=Han}|${SURNAME}${GIVEN_CHARACTER}{1,2}`;
  const pattern = new RegExp(`(?<name>${name})?[（(](?:均为|皆为|系|为)?化名[）)]`, 'gu');
  const told = [...text.matchAll(pattern)];
  const again = told.flatMap(({ groups }) => {
    const own = groups?.['name'];
    return own === undefined ? [] : [...text.matchAll(new RegExp(own, 'gu'))];
  });
  return [...told, ...again].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }));
}
