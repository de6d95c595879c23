/** Shares and multiples in English: two-thirds, one in five, 3 per 1,000, doubled. */
import { FRACTION_IN_DIGITS, FRACTION_SIGNS, type Form, hasDigits, spotOf } from '../form.ts';
import { type Draft, FRACTIONS, type Reading, draft, fraction, measured, rounded } from '../token.ts';
import { ONE, numberOf, sticky } from './patterns.ts';
import { finished, times } from './units.ts';
import { cardinalWord, underOf } from './words.ts';

/** What “per 1,000” may count among, beside small numbers. */
const AMONG: ReadonlySet<number> = new Set([100, 1000, 1e4, 1e5, 1e6]);

/** One in five, 3 per 1,000: a share, or its two numbers (每10人中有8人). */
function among(match: RegExpExecArray): Draft[] | undefined {
  const [, overWords = '', joint = '', underWords = ''] = match;
  const over = numberOf(overWords);
  const under = numberOf(/^(?:thousand|million|hundred)/i.test(underWords) ? `a ${underWords}` : underWords);
  const isShare = AMONG.has(under) || (Number.isInteger(under) && under <= (over === 1 ? 100 : 20));
  if (!(over < under) || !isShare) return undefined;
  const { start, end } = spotOf(match);
  const first = { start, end: start + overWords.length, hard: hasDigits(overWords) };
  const last = { start: first.end + joint.length, end, hard: hasDigits(underWords) };
  const parts = [
    draft(first, 'count', over, { telling: over >= 2 }),
    draft(last, 'count', under, { telling: under < 100 }),
  ];
  return [{ ...fraction(spotOf(match), over, under), parts }];
}

const UNDERS =
  'thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|thousandths?';

function fractionInWords(match: RegExpExecArray): Draft[] | undefined {
  const [, overWords = '', underWords = ''] = match;
  const [over, under] = [numberOf(overWords), underOf(underWords)];
  if (!(over > 0) || over > 1 !== underWords.endsWith('s') || !(over < under)) return undefined;
  // “A third hospital” is no third of one; “three quarters” may be of a year.
  const ordinal = under === 4 ? over : under;
  return [fraction(spotOf(match), over, under, [{ sort: 'count', value: ordinal }])];
}

/** Three quarters of an hour, a quarter of a century. */
function quarters(match: RegExpExecArray): Draft[] {
  const unit = /hour/i.test(match[2] ?? '') ? { kind: 'time', factor: 3600 } : { kind: 'months', factor: 1200 };
  const spot = spotOf(match);
  return [measured(draft(spot, 'count', numberOf(match[1] ?? 'a') / 4), unit, spot.end)];
}

/** Doubled is 100 per cent more; “double” and “triple” often count nothing. */
const multiplied = (match: RegExpExecArray, value: number, telling = true): Draft[] => {
  const also: Reading[] = [
    { sort: 'count', value },
    { sort: 'growth', value: (value - 1) * 100 },
  ];
  return [draft(spotOf(match), 'times', value, { also, telling, scale: NaN })];
};

const UNDER = `(?:ten|an?|one) (?:hundred )?(?:thousand|million)|(?:a|one) hundred|hundred thousand|thousand|million|${ONE}`;

export const SHARES: Form[] = [
  [sticky(String.raw`(?<![\d/.])(\d{1,2})/(\d{1,3})(?![\d/.])`), FRACTION_IN_DIGITS],
  [
    sticky(`(\\d+)?([${FRACTION_SIGNS}])`),
    (match, text) => {
      const [over, under] = FRACTIONS[match[2] ?? ''] ?? [0, 1];
      if (match[1] === undefined) return [fraction(spotOf(match, true), over, under)];
      return [finished(spotOf(match), rounded(Number(match[1]) + over / under), 1, text)];
    },
  ],
  [sticky('(?:(a|one|three)[\\s-])?quarters?[\\s-](?:of (?:an |a )?)?(hour|century)(?![a-z])'), quarters],
  [
    sticky(`(${ONE})( (?:(?:in|out of|of)(?: every)?|per) )(${UNDER})(?![\\p{L}\\d-]|[.,]\\d)`),
    (match) => (/^ of $/i.test(match[2] ?? '') ? undefined : among(match)),
  ],
  [sticky(`(${ONE})[\\s-](${UNDERS})(?![a-z])`), fractionInWords],
  [sticky('twice|thrice'), (match) => multiplied(match, /^tw/i.test(match[0]) ? 2 : 3)],
  [sticky('doubl(ed|ing|es?)(?![a-z])'), (match) => multiplied(match, 2, match[1] !== 'e')],
  [sticky('(?:tripl|trebl)(ed|ing|es?)(?![a-z])'), (match) => multiplied(match, 3, match[1] !== 'e')],
  [sticky('quadrupl(?:ed|ing|es?)(?![a-z])'), (match) => multiplied(match, 4)],
  [
    sticky('([a-z]+)[\\s-]?fold(?![a-z])'),
    (match, text) => {
      const value = cardinalWord(match[1] ?? '');
      const spot = spotOf(match);
      return Number.isNaN(value) ? undefined : [times(spot, value, text, spot.end)];
    },
  ],
];
