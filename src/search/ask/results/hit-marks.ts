/** Which places of a hit are marked: those that help a reader to see why it was found. */
import { type Needle, type Span, spansOf } from '../../text/matching.ts';
import type { Tier } from '../match/phrase-and-word-steps.ts';

/** What was looked for, and whether a page has it to the letter. */
interface Looked {
  tier: Tier;
  needles: readonly Needle[];
}

const lengthOf = (needle: Needle): number =>
  needle.kind === 'text' ? [...needle.folded.text].length : needle.words.join(' ').length;

/** Single characters, and single letters, are in every line: they are marked only where nothing else was asked for. */
const telling = (needles: readonly Needle[]): readonly Needle[] => {
  const long = needles.filter((needle) => lengthOf(needle) > 1);
  return long.length > 0 ? long : needles;
};

/** A word does not go on beyond a comma: 题目有：人工智能 has no 有人. */
const STOPS = /[，。；：、！？]/;

/** The places in a page's text. */
export function marksInText(text: string, { tier, needles }: Looked): Span[] {
  const spans = spansOf(text, telling(needles));
  return tier === 'exact' ? spans : spans.filter(({ start, end }) => !STOPS.test(text.slice(start, end)));
}

/** Of a headline words of two characters say too little, where it was not asked for to the letter: 医院 is in half of them. */
const LEAST_IN_HEADLINE = { text: 3, words: 5 };

/** The places in a headline. */
export function marksInTitle(title: string, { tier, needles }: Looked): Span[] {
  const wanted =
    tier === 'exact' ? needles : needles.filter((needle) => lengthOf(needle) >= LEAST_IN_HEADLINE[needle.kind]);
  return marksInText(title, { tier, needles: wanted });
}
