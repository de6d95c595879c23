/** Other ways to put a query, tried one after the other where its own words find nothing. */
import { type Locale, otherLocale } from '../../../i18n/locales.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { fold, hasHan } from '../../text/fold.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import type { SynonymSet } from '../../text/lexicon-files.ts';
import { parseQuery, type Query } from '../../text/query.ts';
import { standardCharacters } from '../../text/sounds.ts';
import { STOP_WORDS } from '../match/stop-words.ts';
import { dateIn } from './date-forms.ts';
import { numberForms } from './number-forms.ts';

export type RewriteKind = 'traditional' | 'date' | 'number' | 'terms' | 'plain' | 'pinyin' | 'typo' | 'question';

/** The query in other words; several where it may mean several things. */
export interface Rewrite {
  kind: RewriteKind;
  queries: string[];
  /** Programmes that it leads to, by id. */
  programmes?: string[];
  /** The same thing written otherwise, and no guess. */
  sure?: true;
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** The one common character of the national standard that also stands for another one: 乾燥, 乾隆. */
const EITHER = '乾';

/** Whether characters are among the common ones of the standard, which has simplified ones alone. */
function areSimplified(characters: readonly string[]): boolean {
  const common = new Set(standardCharacters('common'));
  return characters.every((character) => common.has(character) && character !== EITHER);
}

/** The query in the archive's simplified characters; undefined where it has no others. */
export async function inSimplifiedCharacters(
  { raw, chinese }: Query,
  lexicon: Lexicon,
  names: readonly NameEntry[],
): Promise<Query | undefined> {
  if (!chinese) return undefined;
  // What the names and terms are written with, which are there by now, is simplified: most queries need no table.
  const { terms } = await lexicon.terms();
  const written = [...names.flatMap(({ zh }) => zh), ...terms.flatMap(({ zh, also }) => [...zh, ...also.zh])].join('');
  const plain = new Set([...written, ...[...STOP_WORDS.zh].join('')]);
  const unknown = [...raw].filter((character) => isHan(character) && !plain.has(character));
  if (unknown.length === 0 || areSimplified(unknown)) return undefined;
  const pairs = [...(await lexicon.traditional())];
  const simple = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  const text = [...raw]
    .map((character) => (isHan(character) ? (simple.get(character) ?? character) : character))
    .join('');
  return text === raw ? undefined : parseQuery(text);
}

/** A word in the query and what the archive calls it. */
export interface SynonymInQuery<T extends SynonymSet = SynonymSet> {
  /** Folded, as the reader put it. */
  asked: string;
  term: T;
  /** The archive's words, in both languages, without the reader's own. */
  words: string[];
}

const inLatin = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `);

/** The terms that a query holds by any of their names, the longest first. */
export function synonymsIn<T extends SynonymSet>({ raw, chinese }: Query, terms: readonly T[]): SynonymInQuery<T>[] {
  const text = chinese ? fold(raw) : raw.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const found: SynonymInQuery<T>[] = [];
  for (const term of terms) {
    const all = [...term.also.zh, ...term.zh, ...term.also.en, ...term.en];
    const holds = (word: string) =>
      chinese ? isHan(word.charAt(0)) && text.includes(fold(word)) : inLatin(text, word.toLowerCase());
    const asked = all.filter((word) => [...word].length > 1 && holds(word)).sort((a, b) => b.length - a.length)[0];
    if (asked === undefined) continue;
    const words = [...term.zh, ...term.en].filter((word) => fold(word) !== fold(asked));
    found.push({ asked: fold(asked), term, words });
  }
  return found.sort((a, b) => b.asked.length - a.asked.length);
}

/**
 * The query with its date, else its number, as text may have it; the page's own language first.
 * @param alone in no other
 */
export function sameDateOrNumber({ raw }: Query, page: Locale, alone = false): Rewrite | undefined {
  const date = dateIn(raw);
  const queries = date ? date.queries : numberForms(raw);
  const isOwn = (text: string) => hasHan(text) === (page === 'zh');
  const ordered = [...queries.filter(isOwn), ...(alone ? [] : queries.filter((text) => !isOwn(text)))];
  if (ordered.length === 0) return undefined;
  return { kind: date ? 'date' : 'number', queries: ordered, sure: true };
}

/** The archive's words for the query as a whole: 洗肾 is 血液透析; those of the given languages, one after the other. */
export async function synonymsOf(
  query: Query,
  lexicon: Lexicon,
  languages: readonly Locale[],
): Promise<Rewrite | undefined> {
  const { terms } = await lexicon.terms();
  const whole = synonymsIn(query, terms).filter(({ asked }) => asked === fold(query.raw));
  const words = languages.flatMap((language) =>
    whole.flatMap(({ words: all, term }) => all.filter((word) => term[language].includes(word))),
  );
  const programmes = whole.flatMap(({ term }) => term.programmes);
  if (words.length + programmes.length === 0) return undefined;
  return { kind: 'terms', queries: [...new Set(words)], programmes };
}

/** The query with one word of the reader's put as the archive puts it: 尿毒症患者 as 血液透析患者. */
export async function synonymRewrite(query: Query, lexicon: Lexicon, page: Locale): Promise<Rewrite | undefined> {
  const whole = await synonymsOf(query, lexicon, query.chinese ? ['zh'] : [page, otherLocale(page)]);
  if (whole || !query.chinese || query.words.length !== 1) return whole;
  const text = fold(query.raw);
  const { terms } = await lexicon.terms();
  const rewritten = synonymsIn(query, terms).flatMap(({ asked, term }) =>
    term.zh.map(fold).flatMap((word) => (word.includes(asked) ? [] : [text.replace(asked, word)])),
  );
  return rewritten.length === 0 ? undefined : { kind: 'terms', queries: [...new Set(rewritten)].slice(0, 6) };
}

/** Names that the query is short for: 骨科联盟 is 国家区域医疗中心骨科医学联盟. The shortest first. */
export function abbreviationOf({ raw, chinese, words }: Query, names: readonly NameEntry[]): Rewrite | undefined {
  const asked = [...fold(raw)];
  if (!chinese || asked.length < 4 || words.length !== 1) return undefined;
  const holds = (name: string) => {
    let at = 0;
    for (const character of name) if (character === asked[at]) at += 1;
    return at === asked.length;
  };
  const found = names
    .flatMap(({ zh }) => zh)
    .filter((name) => holds(fold(name)) && name.length <= asked.length * 2.5)
    .sort((a, b) => a.length - b.length);
  return found.length === 0 ? undefined : { kind: 'terms', queries: [...new Set(found)].slice(0, 3) };
}
