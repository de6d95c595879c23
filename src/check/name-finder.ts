/** Finds registered names in bodies: the longest match at each place, and first mentions. */
import type { Locale } from '../i18n/locales.ts';
import { asciiDigits } from '../lib/numbers/token.ts';
import type { Mention } from '../lib/body-pieces.ts';
import { type Block, leavesOf, linkRanges } from './read/blocks.ts';

/** What has names in both languages: an entry of the registry, a term of the glossary. */
export interface Named {
  id: string;
  autolink: boolean;
  name: { zh: string; en: string };
  aliases: { zh: string[]; en: string[] };
}

export interface NamedEntry extends Mention, Named {}

/** A name found in a text. */
export interface NameMatch<E extends Named = NamedEntry> {
  entry: E;
  start: number;
  end: number;
}

export interface NameFinder<E extends Named = NamedEntry> {
  /** All names of a text, longest first at each place, never overlapping. */
  find(text: string): NameMatch<E>[];
}

const namesOf = (entry: Named, locale: Locale): string[] => [entry.name[locale], ...entry.aliases[locale]];

const LETTER: Record<Locale, RegExp> = { zh: /[a-z0-9]/i, en: /[\p{L}\p{N}]/u };

const CAPITALS = /^[A-Z]+$/;

/**
 * In lower case, with apostrophes as keyboards have them; with as many characters as before (İ would become two), so that
 * offsets stay.
 */
const lowered = (text: string): string =>
  text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).replaceAll('’', "'");

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Names of more characters are not made up by chance. */
const SHORT = 3;

/** Chinese has no spaces: 北大 may be the end of one word and the beginning of the next, as in 东北大学. */
function straddler(text: string): (start: number, end: number) => boolean {
  let edges: Set<number> | undefined;
  return (start, end) => {
    if (end - start > SHORT) return false;
    edges ??= new Set([text.length, ...Array.from(WORDS.segment(text), ({ index }) => index)]);
    return !edges.has(start) && !edges.has(end);
  };
}

/**
 * A finder for one language. Names are kept by their first two characters, so that a text is read once whatever the
 * registry's size. English ignores case, but for names in capitals alone: a HIS is not his. Letters and digits keep to
 * whole words: AI is no piece of RAID, nor 120 of 1200.
 */
export function nameFinder<E extends Named>(entries: readonly E[], locale: Locale): NameFinder<E> {
  const shelf = new Map<string, { name: string; capitals?: string; entry: E }[]>();
  const fold = (text: string) => (locale === 'en' ? lowered(text) : asciiDigits(text));
  for (const entry of entries) {
    for (const raw of namesOf(entry, locale)) {
      const name = fold(raw);
      const key = name.slice(0, 2);
      const row = shelf.get(key) ?? [];
      row.push({ name, entry, ...(locale === 'en' && CAPITALS.test(raw) ? { capitals: raw } : {}) });
      shelf.set(key, row);
    }
  }
  for (const row of shelf.values())
    row.sort((a, b) => b.name.length - a.name.length || (a.entry.id < b.entry.id ? -1 : 1));
  const isLetter = (c = ''): boolean => LETTER[locale].test(c);
  /** No letter before or after one of the name's own; between Chinese characters there is nothing to see. */
  const whole = (text: string, start: number, end: number): boolean =>
    !(isLetter(text[start]) && isLetter(text[start - 1])) && !(isLetter(text[end - 1]) && isLetter(text[end]));
  return {
    find(text) {
      const plain = fold(text);
      const straddles = straddler(plain);
      const matches: NameMatch<E>[] = [];
      for (let at = 0; at < plain.length - 1; at += 1) {
        const hit = shelf
          .get(plain.slice(at, at + 2))
          ?.find(
            ({ name, capitals = name }) =>
              plain.startsWith(name, at) &&
              (capitals === name || text.startsWith(capitals, at)) &&
              whole(plain, at, at + name.length),
          );
        if (!hit || (locale === 'zh' && straddles(at, at + hit.name.length))) continue;
        matches.push({ entry: hit.entry, start: at, end: at + hit.name.length });
        at += hit.name.length - 1;
      }
      return matches;
    },
  };
}

export interface FirstMention<E extends Named = NamedEntry> extends NameMatch<E> {
  block: number;
  leaf: number;
  /** As the text puts it. */
  text: string;
}

/** What tells an entry from all others. */
export const keyOf = (entry: Named & Partial<Mention>): string => `${entry.collection ?? ''}/${entry.id}`;

/**
 * The first mention of each linked name outside headings, links and attributes, and outside what `others` find: a word
 * of a registered name is no word of its own.
 */
export function firstMentions<E extends Named>(
  blocks: Block[],
  finder: NameFinder<E>,
  others?: NameFinder,
): FirstMention<E>[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, blockIndex) =>
    leavesOf(block).flatMap((leaf, leafIndex) => {
      if (leaf.heading) return [];
      const taken = [...linkRanges(leaf), ...(others?.find(leaf.text) ?? [])];
      return finder.find(leaf.text).flatMap((match) => {
        const key = keyOf(match.entry);
        const linked = taken.some((range) => match.start < range.end && match.end > range.start);
        if (!match.entry.autolink || linked || seen.has(key)) return [];
        seen.add(key);
        const text = leaf.text.slice(match.start, match.end);
        return [{ ...match, block: blockIndex, leaf: leafIndex, text }];
      });
    }),
  );
}
