/** Small pure functions on text: folding, sentences, nearest name. */
import type { Locale } from '../i18n/locales.ts';

/** One sentence, with its offsets in the text. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const SEGMENTERS: Record<Locale, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** An English abbreviation at a piece's end: the sentence goes on. */
const ABBREVIATION = /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|No|St|vs|e\.g|i\.e|a\.m|p\.m|[A-Z])\.)\s*$/;

/** The sentences of a text (Unicode's rules; English abbreviations do not end one). */
export function sentencesOf(text: string, locale: Locale): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of SEGMENTERS[locale].segment(text)) {
    const last = sentences.at(-1);
    if (last && locale === 'en' && ABBREVIATION.test(last.text)) {
      last.text += segment;
      last.end = index + segment.length;
    } else sentences.push({ text: segment, start: index, end: index + segment.length });
  }
  return sentences;
}

/** What a text says first. */
export const firstSentence = (text: string, locale: Locale): string =>
  sentencesOf(text, locale)[0]?.text.trim() ?? text;

/** As far as a pattern looks back that ends at a place: whole texts would be read once for every place. */
const LOOK_BACK = 60;

/** What stands right before a place of a text. */
export const textBefore = (text: string, at: number): string => text.slice(Math.max(0, at - LOOK_BACK), at);

/** What kind of place it is, at the end of a place's name. */
const PLACE_KIND: Record<Locale, RegExp> = {
  zh: /(?:新区|地区|[省市区县镇])$/u,
  en: / (?:City|County|District|New Area|Province|Town)$/,
};

/** Whether a name says where the thing is: 聊城市人民医院 and 聊城市, Liaocheng People’s Hospital and Liaocheng. */
export function saysPlace(name: string, place: string, locale: Locale): boolean {
  const core = place.replace(PLACE_KIND[locale], '');
  return core.length > 1 && name.includes(core);
}

/** NFKC, lower case, no white space: for comparing names and quoted pieces. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, c] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, d] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (c === d ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Longer ones are no slip of the keyboard, and comparing them takes its time. */
const LONGEST = 80;

/** The nearest of some names within two slips, for “did you mean”. */
export function closest(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const ranked = names.map((name) => ({ name, slips: distance(word.toLowerCase(), name.toLowerCase()) }));
  ranked.sort((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= Math.max(2, Math.floor(word.length / 3)) ? best.name : undefined;
}

/** A text as a pattern that finds it to the letter. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text as it stands in HTML and XML, in elements and in attributes. */
export const escapedText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
