/** Decades, ages by decades, days of the week and times of day in English. */
import { type Form, spotOf } from '../form.ts';
import { type Draft, clock, draft, measured } from '../token.ts';
import { ONE, numberOf, sticky } from './patterns.ts';
import { textBefore } from '../../text.ts';

const HALF_BEHIND = /^\s*(?:(a\.?m\b|in the morning)|(p\.?m\b|in the (?:afternoon|evening)|at night|tonight))/i;

function halfBehind(text: string, at: number): 'am' | 'pm' | undefined {
  const [, am, pm] = HALF_BEHIND.exec(text.slice(at, at + 24)) ?? [];
  return am === undefined ? (pm === undefined ? undefined : 'pm') : 'am';
}

function timeOfDay(match: RegExpExecArray, text: string, hourWords: string, minute: number): Draft[] | undefined {
  const hour = numberOf(hourWords);
  if (!(hour >= 0)) return undefined;
  const spot = spotOf(match);
  const time = clock(spot, hour, minute, hour > 12 ? undefined : halfBehind(text, spot.end));
  return time && [time];
}

/** A quarter past two; a quarter to one is 12:45. */
function aroundHour(match: RegExpExecArray, text: string, minutes: number, side: string, hourWords: string) {
  if (side.toLowerCase() === 'past') return timeOfDay(match, text, hourWords, minutes);
  const before = (numberOf(hourWords) + 11) % 12;
  return before >= 0 ? timeOfDay(match, text, String(before || 12), 60 - minutes) : undefined;
}

const TENS = 'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties';
const DECADE = new Map(TENS.split('|').map((word, n) => [word, (n + 2) * 10]));
const OF_AN_AGE =
  /\b(?:his|her|their|your|our|my)(?: (?:early|mid|late))?[\s-](?:(?:\d0s|[a-z]+ies)(?:,| and| or| to)\s)*$/i;

/** The 1990s, the post-90s; in her nineties is an age. */
function decade(match: RegExpExecArray, text: string): Draft[] {
  const [, word = ''] = match;
  const number = DECADE.get(word.toLowerCase()) ?? Number(word);
  const spot = spotOf(match);
  if (OF_AN_AGE.test(textBefore(text, match.index)))
    return [measured(draft(spot, 'count', number), { kind: 'months', factor: 12 }, spot.end)];
  const first = number >= 1000 ? number : number + (number <= 20 ? 2000 : 1900);
  return [draft(spot, 'decade', first, { also: [{ sort: 'count', value: first }], scale: NaN })];
}

/** Noon may go without an hour in the other language: it asks for no answer. */
const namedHour = (match: RegExpExecArray, hour: number): Draft[] => {
  const time = clock(spotOf(match), hour, 0, hour === 0 ? 'am' : 'pm');
  return time ? [{ ...time, telling: false }] : [];
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const weekday = (match: RegExpExecArray): Draft[] => [
  draft(spotOf(match), 'weekday', WEEKDAYS.indexOf((match[1] ?? '').toLowerCase()) + 1, { scale: NaN }),
];

const weekend = (match: RegExpExecArray): Draft[] =>
  [6, 7].map((day) => draft(spotOf(match), 'weekday', day, { telling: false, scale: NaN }));

export const TIMES: Form[] = [
  [sticky(`(${WEEKDAYS.join('|')})s?(?![a-z])`), weekday],
  [sticky('weekends?(?![a-z])'), weekend],
  [sticky(String.raw`(?<=post-)(\d[05])(?:s|(?= generation))`), decade],
  [sticky(String.raw`(?<!\d)['’]?((?:1[89]|20)\d0|\d[05])s(?!\p{L})`), decade],
  [sticky(`(${TENS})(?!\\p{L})`), decade],
  [
    sticky(String.raw`(?<![\d.,:])(\d{1,2})(?:[:.]([0-5]\d))?(?=\s?[ap]\.?m\b)`),
    (match, text) => timeOfDay(match, text, match[1] ?? '', Number(match[2] ?? 0)),
  ],
  [
    sticky(String.raw`(?<![\d.,:])(\d{1,2}):([0-5]\d)(?![:\d])`),
    (match, text) =>
      /\bratio\s+(?:of\s+|was\s+|is\s+)?$/i.test(textBefore(text, match.index))
        ? undefined
        : timeOfDay(match, text, match[1] ?? '', Number(match[2])),
  ],
  [sticky(`half[\\s-]past[\\s-](${ONE})`), (match, text) => timeOfDay(match, text, match[1] ?? '', 30)],
  [
    sticky(`(?:a )?quarter (past|to) (${ONE})`),
    (match, text) => aroundHour(match, text, 15, match[1] ?? '', match[2] ?? ''),
  ],
  [
    sticky(`(?<=\\bat )(${ONE}) minutes? (past|to) (${ONE})(?![\\s-]*(?:minutes?|hours?))`),
    (match, text) => {
      const minutes = numberOf(match[1] ?? '');
      const isMinutes = minutes > 0 && minutes < 60;
      return isMinutes ? aroundHour(match, text, minutes, match[2] ?? '', match[3] ?? '') : undefined;
    },
  ],
  [sticky(`(${ONE})\\so['’]clock`), (match, text) => timeOfDay(match, text, match[1] ?? '', 0)],
  [
    sticky(`(?<![\\d.,])(\\d{1,2}|[a-z]+)(?= (?:in the (?:morning|afternoon|evening)|at night)\\b)`),
    (match, text) => timeOfDay(match, text, match[1] ?? '', 0),
  ],
  [sticky('noon|midday'), (match) => namedHour(match, 12)],
  [sticky('midnight'), (match) => namedHour(match, 0)],
];
