/** English numbers in words: forty-eight, two hundred and six, a dozen, one and a half million. */

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const CARDINAL: ReadonlyMap<string, number> = new Map([
  ...WORDS.split(' ').map((word, n): [string, number] => [word, n]),
  ...TENS.split(' ').map((word, n): [string, number] => [word, (n + 2) * 10]),
  ['nought', 0],
]);
const ORDINAL: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.split(' ').map((word, n): [string, number] => [word, n]),
  ...TENS.split(' ').map((word, n): [string, number] => [word.replace(/y$/, 'ieth'), (n + 2) * 10]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const DOZENS: Record<string, number> = { dozen: 12, score: 20 };

/** Words with which a number may begin. */
export const NUMBER_WORDS: readonly string[] = [...CARDINAL.keys(), ...ORDINAL.keys()];

export const scaleOfWord = (word: string): number => SCALES[word.toLowerCase()] ?? DOZENS[word.toLowerCase()] ?? 1;

/** The scales behind a number, for a pattern. */
export const SCALE_WORDS = 'hundred|thousand|million|billion|bn|trillion|dozen';

/** A cardinal of one word; NaN for any other. */
export const cardinalWord = (word: string): number => CARDINAL.get(word.toLowerCase()) ?? NaN;

/** Thirds, fifths: the under of a fraction. */
export const underOf = (word: string): number => {
  const one = word.toLowerCase().replace(/s$/, '');
  if (one === 'half' || one === 'halve') return 2;
  return one === 'quarter' ? 4 : (ORDINAL.get(one) ?? NaN);
};

export interface Worded {
  value: number;
  /** By what the last word multiplied it: “to 5 million” makes millions of the number before, too. */
  scale: number;
  length: number;
  ordinal: boolean;
}

const STEP = /([\s-]+(?:and[\s-]+)?)?([a-z]+)(?![a-z])/iuy;

/** “A hundred” is one hundred; “a” before anything else counts nothing. */
const ARTICLE = new RegExp(`an?[\\s-]+(?=(?:${SCALE_WORDS}|score)(?![a-z]))`, 'iuy');

/** A part of a number behind a comma: three million, two hundred and ten thousand. */
const PART = /,[\s-]+(?:and[\s-]+)?(?=[a-z])/iuy;

/** What follows a part of a number at an offset, and is smaller than what it was multiplied by. */
function partBehind(text: string, at: number, scale: number): Worded | undefined {
  PART.lastIndex = at;
  const gap = PART.exec(text)?.[0].length;
  const rest = gap === undefined || scale < 1000 ? undefined : wordedAt(text, at + gap);
  return rest && rest.value >= 100 && rest.value < scale ? { ...rest, length: rest.length + (gap ?? 0) } : undefined;
}

/** The number in words at an offset: the longest. */
export function wordedAt(text: string, at: number): Worded | undefined {
  ARTICLE.lastIndex = at;
  const from = at + (ARTICLE.exec(text)?.[0].length ?? 0);
  let [total, section, scale] = [0, from > at ? 1 : 0, 1];
  let [end, ordinal] = [from, false];
  let top = Infinity;
  /** What stands at the last scale. */
  let sure: [total: number, section: number, scale: number, end: number] = [0, 0, 1, from];
  STEP.lastIndex = from;
  for (let match = STEP.exec(text); match && !ordinal; match = STEP.exec(text)) {
    const [, gap = '', raw = ''] = match;
    const word = raw.toLowerCase();
    const isFirst = end === from;
    if (isFirst !== (gap === '')) break;
    const joined = /and/i.test(gap);
    const [plain, nth] = [CARDINAL.get(word), ORDINAL.get(word)];
    const value = plain ?? nth;
    // The three hundredth, but the hundredth.
    const last = section === 0 ? undefined : SCALES[word.replace(/th$/, '')];
    const scaled = SCALES[word] ?? DOZENS[word] ?? last;
    if (scaled !== undefined) {
      if (joined || (section === 0 && (isFirst || total > 0 || scale === 1))) break;
      // Two thousand and three thousand are two numbers: scales grow smaller.
      const isNext = scaled === 100 ? section >= 100 : total > 0 && scaled >= top;
      if (isNext) {
        [total, section, scale, end] = sure;
        break;
      }
      if (scaled === 100 || word in DOZENS) section *= scaled;
      else [total, section, top] = [total + section * scaled, 0, scaled];
      scale = scaled;
      sure = [total, section, scale, STEP.lastIndex];
      ordinal = word.endsWith('th');
    } else if (value !== undefined) {
      const afterTens = section % 100 >= 20 && section % 10 === 0 && value > 0 && value < 10 && !joined;
      const afterHundreds = section >= 100 && section % 100 === 0 && value < 100;
      const afterScale = section === 0 && total > 0 && (value < 100 || !joined);
      if (!isFirst && !afterTens && !afterHundreds && !afterScale) break;
      section += value;
      ordinal = plain === undefined;
      if (!isFirst) scale = 1;
    } else break;
    end = STEP.lastIndex;
  }
  if (end === from) return undefined;
  const rest = ordinal || section > 0 ? undefined : partBehind(text, end, scale);
  if (rest) return { ...rest, value: total + rest.value, length: end - at + rest.length };
  return { value: total + section, scale, length: end - at, ordinal };
}
