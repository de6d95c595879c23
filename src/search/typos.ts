/** Mends a typing error: a character of the same sound, or one that is wrong, missing or too many. */
import type { Locale } from '../i18n/locales.ts';
import { phraseTokens } from './bigrams.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Index } from './pages.ts';
import { soundOf } from './pinyin.ts';
import type { Query } from './query.ts';

/** Shorter words are too often another word. */
const SHORTEST = { zh: 3, en: 5 };
/** Remedies that are offered. */
const REMEDIES = 3;
/** Pages whose text is read for the remedy. */
const READ = 6;

/** Whether two words differ by one character: wrong, missing, too many, or two that changed places. */
export function isOneAway(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const same = (x: readonly string[], y: readonly string[]) => x.join('\0') === y.join('\0');
  if (short.length < long.length) return same(short.slice(at), long.slice(at + 1));
  if (same(short.slice(at + 1), long.slice(at + 1))) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && same(short.slice(at + 2), long.slice(at + 2));
}

/** Words of the archive that sound the same. */
async function sameSound(text: string, lexicon: Lexicon): Promise<string[]> {
  const sound = await soundOf(text, lexicon);
  if (sound === undefined) return [];
  const file = await lexicon.pinyin(sound.charAt(0));
  return Object.entries(file).flatMap(([own, words]) => (own.replaceAll(' ', '') === sound ? words : []));
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** Words of the archive that are one character away; numbers are never mended. */
function near(text: string, words: readonly string[], shortest: number): string[] {
  const asked = [...text];
  if (asked.length < shortest) return [];
  return words.filter((word) => digits(word) === digits(text) && word !== text && isOneAway(asked, [...word]));
}

/** One way to leave out the error: what stands before and after it. */
type Gap = [before: string, after: string];

/** For each place of a text: the character there is wrong, or one is missing before it. */
function gapsOf(characters: readonly string[]): { gap: Gap; run: RegExp }[] {
  const han = (text: string) => text.replace(/[+$]/g, '\\$&');
  return characters.flatMap((character, at) => {
    const before = characters.slice(0, at).join('');
    const rest = characters.slice(at + 1).join('');
    const here = characters.slice(at).join('');
    const wrong = /\d/.test(character)
      ? []
      : [{ gap: [before, rest] as Gap, run: new RegExp(`${han(before)}\\D${han(rest)}`, 'gu') }];
    const missing =
      at === 0 ? [] : [{ gap: [before, here] as Gap, run: new RegExp(`${han(before)}\\D${han(here)}`, 'gu') }];
    return [...wrong, ...missing];
  });
}

/** Longer texts are questions, not words with an error. */
const LONGEST = 14;

/** A run of the archive's own text that is one character away from the query. */
async function nearInText(text: string, locale: Locale, index: Index): Promise<string[]> {
  const characters = [...text];
  if (locale !== 'zh' || characters.length < 4 || characters.length > LONGEST) return [];
  const extra = characters.map((_, at) => characters.filter((__, other) => other !== at).join(''));
  const gaps = gapsOf(characters);
  const counts = new Map<string, number>();
  for (const entry of await index.bundles(locale)) {
    const bundle = await index.open(entry);
    const holding = async (run: string) => (await bundle.search(phraseTokens(run), 'phrase')).map(({ id }) => id);
    for (const run of new Set(extra)) {
      const found = digits(run) === digits(text) ? await holding(run) : [];
      if (found.length > 0) counts.set(run, (counts.get(run) ?? 0) + found.length);
    }
    const pages = new Set<string>();
    for (const { gap } of gaps) {
      const [first, ...others] = await Promise.all(gap.filter((part) => part !== '').map(holding));
      const both = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
      both.slice(0, READ).forEach((id) => pages.size < READ && pages.add(id));
    }
    for (const id of pages) {
      const own = [
        (await index.head(entry.dir, id)).title,
        ...(await index.text(entry.dir, id)).map((block) => block.text),
      ];
      for (const block of own.map(fold)) {
        const runs = new Set(gaps.flatMap(({ run }) => block.match(run) ?? []));
        for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
    if (counts.size > 0) break;
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([run]) => run);
}

/**
 * What the reader may have meant; empty where nothing is near enough. A query of several words has none: each of them
 * may be right.
 */
export async function mended(query: Query, locale: Locale, index: Index): Promise<string[]> {
  const text = query.chinese ? fold(query.raw) : query.raw.toLowerCase();
  if (text === '' || query.pieces.some(({ quoted }) => quoted)) return [];
  const words = await index.lexicon.words(locale);
  const close = near(text, words, SHORTEST[locale]);
  const found =
    close.length > 0 || !query.chinese ? close : (await sameSound(text, index.lexicon)).filter((word) => word !== text);
  const remedies = found.length > 0 ? found : await nearInText(text, locale, index);
  return [...new Set(remedies)].slice(0, REMEDIES);
}
