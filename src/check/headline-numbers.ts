/** A title, a summary or the plain words say no number that the text or the other language does not. */
import { type Locale, otherLocale } from '../i18n/locales.ts';
import { agree, mayStandFor, unanswered, unpaired } from '../lib/numbers/agree.ts';
import { numbersIn } from '../lib/numbers/read.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';
import { contactsIn } from './law/contacts.ts';
import { overlap } from './law/span.ts';
import { type Finding, type Position, locate } from './problem.ts';
import { headlineNumber } from './rules/headline-number.ts';
import type { Shorter } from './shorter-words.ts';
import { parityNumber } from './rules/parity-number.ts';
import { rounds } from './qualifiers.ts';

/** Title and summary, or the plain words, in one language, with their places in a file. */
export interface Headline {
  of: Shorter;
  fields: { words: string; at: Position }[];
  lines: string[];
}

/** 2025年, in 2025: “more than 2,000” rounds no year. */
const isYear = ({ start, end }: NumberToken, text: string): boolean =>
  /^(?:19|20)\d\d$/.test(text.slice(start, end)) && /^(?:年|[^\p{Script=Han}]|$)/u.test(text.slice(end));

/** The numbers of a title, a summary or the plain words; a telephone, which may not stand there, is none. */
function countedIn(words: string, locale: Locale): NumberToken[] {
  const contacts = contactsIn(words, locale);
  return numbersIn(words, locale).filter((number) => !contacts.some((contact) => overlap(number, contact)));
}

/** Numbers of a headline that the text below it does not hold, nor what they round. */
export function checkHeadline(headline: Headline, leaves: NumberedLeaf[][], locale: Locale): Finding[] {
  const exact = leaves.flat().flatMap(({ numbers }) => numbers);
  const countable = leaves.flat().flatMap(({ numbers, text }) => numbers.filter((number) => !isYear(number, text)));
  return headline.fields.flatMap(({ words, at }) =>
    countedIn(words, locale)
      .filter((number) => number.hard && !exact.some((one) => agree(one, number)))
      .filter((number) => !countable.some((one) => rounds(words, number, locale, one)))
      .map(({ start, end }) => {
        const piece = words.slice(start, end);
        return headlineNumber.at(locate(headline.lines, at, piece), piece, headline.of);
      }),
  );
}

/** Below it English writes a number in words, so that one in words may be a wrong one. */
const WORDS_BELOW = 10;

/** Whether another number may stand in the place of one: any of the twin that the headline itself does not say. */
const isReplaced = ({ value }: NumberToken, stray: readonly NumberToken[]): boolean =>
  stray.some((one) => mayStandFor(one) || (value < WORDS_BELOW && one.value >= 1));

/**
 * Numbers of a headline that its twin does not hold so often; it may hold them in the other of the two. Where it
 * has no other number instead it may say them in words (24小时, round the clock).
 */
export function checkHeadlineTwins(headlines: Record<Locale, Headline>): Record<Locale, Finding[]> {
  const numbersOn = (locale: Locale) => headlines[locale].fields.map(({ words }) => countedIn(words, locale));
  const numbers = { zh: numbersOn('zh'), en: numbersOn('en') };
  const found = (locale: Locale) => {
    const other = otherLocale(locale);
    const { of, lines } = headlines[locale];
    const [, stray] = unpaired(numbers[locale].flat(), numbers[other].flat());
    return headlines[locale].fields.flatMap(({ words, at }, field) =>
      unanswered(numbers[locale][field] ?? [], numbers[other][field] ?? [])
        .map(({ number }) => number)
        .filter((number) => number.hard)
        .filter(
          (number) => !numbers[other].some((row, index) => index !== field && row.some((one) => agree(number, one))),
        )
        .map((number) => {
          const unsure = !isReplaced(number, stray);
          const piece = words.slice(number.start, number.end);
          const tell = unsure ? parityNumber.warnAt : parityNumber.at;
          return tell(locate(lines, at, piece), { piece, locale, in: of, hard: true, known: 0, unsure });
        }),
    );
  };
  return { zh: found('zh'), en: found('en') };
}
