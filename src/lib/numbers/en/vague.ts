/** What English says without an exact number: dozens, several hundred, a couple, half. */
import { type Form, spotOf } from '../form.ts';
import { type Draft, type Reading, draft, measured } from '../token.ts';
import { sticky } from './patterns.ts';
import { finished, unitBehind } from './units.ts';
import { SCALE_WORDS, scaleOfWord } from './words.ts';

const vague = (match: RegExpExecArray, order: number, ...others: number[]): Draft[] => [
  draft(spotOf(match), 'vague', order, {
    also: others.map((value): Reading => ({ sort: 'vague', value })),
    telling: order > 1,
    scale: NaN,
  }),
];

const ORDERS: Record<string, number> = {
  dozen: 10,
  score: 10,
  ten: 10,
  decade: 10,
  hundred: 100,
  century: 100,
  centurie: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const orderOf = (word = ''): number => ORDERS[word.toLowerCase().replace(/s$/, '')] ?? 1;

function half(match: RegExpExecArray, text: string): Draft[] {
  const also: Reading[] = [{ sort: 'count', value: 0.5 }];
  const plain = draft(spotOf(match), 'share', 50, { also, scale: NaN });
  if (/^[\s-]percentage[\s-]point/i.test(text.slice(plain.end)))
    return [draft(spotOf(match), 'points', 0.5, { scale: NaN })];
  const here = unitBehind(text, plain.end);
  if (here) {
    const counted = draft(spotOf(match), 'count', 0.5, { scale: NaN });
    return [measured(counted, here.unit, here.end)];
  }
  // Half-hearted, half-term count nothing.
  return [{ ...plain, telling: !text.slice(plain.end).startsWith('-') }];
}

export const VAGUE: Form[] = [
  [sticky('thousands (?:upon|and) thousands|hundreds and thousands'), (match) => vague(match, 1000, 10_000)],
  [
    sticky('(tens|hundreds|dozens|scores) of (thousands|millions|billions)'),
    (match) => vague(match, orderOf(match[1]) * orderOf(match[2])),
  ],
  [
    sticky('(?:several|a few|many) (dozen|hundred|thousand|million|billion)(?: (thousand|million|billion))?(?![a-z])'),
    (match) => vague(match, orderOf(match[1]) * orderOf(match[2])),
  ],
  [
    sticky('(dozens|scores|decades|hundreds|centuries|thousands|millions|billions)(?![a-z])'),
    (match) => vague(match, orderOf(match[1])),
  ],
  [
    sticky('a couple(?: of)?(?![a-z])'),
    (match) => [draft(spotOf(match), 'count', 2, { telling: false, also: [{ sort: 'vague', value: 1 }] })],
  ],
  [sticky('(?:several|a few|a handful)(?![a-z])'), (match) => vague(match, 1)],
  [
    sticky('(first|second|latter) half(?![a-z])'),
    (match) => [draft(spotOf(match), 'part', /^first/i.test(match[0]) ? 1 : 2, { telling: false, scale: NaN })],
  ],
  [
    sticky(`half(?:[\\s-]an?)?[\\s-](${SCALE_WORDS})(?![a-z])`),
    (match, text) => {
      const scale = scaleOfWord(match[1] ?? '');
      return [finished(spotOf(match), 0.5 * scale, scale, text, true)];
    },
  ],
  [sticky('half(?:[\\s-]an?(?=[\\s-]))?(?![a-z])|halv(?:es|ed|ing)'), half],
];
