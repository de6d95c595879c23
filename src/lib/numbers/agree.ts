/** Whether two texts in two languages say the same numbers. */
import { type Measure, type NumberToken, type Reading, isClose } from './token.ts';

const anyOf = <T>(some: readonly T[], others: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  some.some((one) => others.some((other) => same(one, other)));

const sameAmount = (a: Measure, b: Measure): boolean => a.kind === b.kind && isClose(a.amount, b.amount);
const sameReading = (a: Reading, b: Reading): boolean => a.sort === b.sort && isClose(a.value, b.value);

/** Whether two numbers may say the same. Where both have a known unit, the amounts must be equal: 18个月, a year and a half. */
export function agree(a: NumberToken, b: NumberToken): boolean {
  if (a.measures.length > 0 && b.measures.length > 0) return anyOf(a.measures, b.measures, sameAmount);
  // An hour may be said as a plain number, but two times of day are compared as such.
  const clocks = [a, b].every(({ readings }) => readings[0]?.sort === 'clock');
  return anyOf(a.readings, b.readings, (one, other) => sameReading(one, other) && (!clocks || one.sort === 'clock'));
}

const partsOf = (numbers: readonly NumberToken[]): NumberToken[] =>
  numbers.flatMap((number) => number.parts ?? [number]);

/** The numbers that find no partner among those of the other text, each of which answers once. */
export function unpaired(own: readonly NumberToken[], other: readonly NumberToken[]): [NumberToken[], NumberToken[]] {
  const left = [...other];
  const rank = ({ hard, telling }: NumberToken) => (hard ? 0 : telling ? 1 : 2);
  const alone = [...own]
    .sort((a, b) => rank(a) - rank(b))
    .filter((number) => {
      const exact = left.findIndex((one) => agree(number, one) && one.hard === number.hard);
      const index = exact === -1 ? left.findIndex((one) => agree(number, one)) : exact;
      if (index !== -1) left.splice(index, 1);
      return index === -1;
    });
  return [alone.sort((a, b) => a.start - b.start), left];
}

export interface Unanswered<T> {
  number: T;
  /** How often the other text has it. */
  known: number;
  /** The other text says it once for twice (2 to 5 December, the same year), and nothing in its place. */
  repeated: boolean;
}

/** Below it a number in words is often none. */
const LEAST_IN_WORDS = 3;

/** Whether a number may be the one that stands in the place of another. */
export const mayStandFor = ({ hard, value }: NumberToken): boolean => hard || value >= LEAST_IN_WORDS;

/** The numbers of a text that another does not say, or not so often: those in digits, and those in words that count. */
export function unanswered<T extends NumberToken>(own: readonly T[], other: readonly NumberToken[]): Unanswered<T>[] {
  const [alone, left] = unpaired(own, other);
  const unmatched = new Set(alone);
  const [inParts, rest] = unpaired(partsOf(alone), partsOf(left));
  const instead = rest.some(mayStandFor);
  const whole = new Set(inParts.map(({ start }) => start));
  const among = partsOf(other);
  return own.flatMap((number) => {
    const isAlone = unmatched.has(number) && (number.parts ?? [number]).some(({ start }) => whole.has(start));
    if (!isAlone) return [];
    const known = among.filter((one) => agree(number, one)).length;
    if (!number.hard) return known === 0 && number.telling ? [{ number, known: 0, repeated: false }] : [];
    return [{ number, known, repeated: known > 0 && !instead }];
  });
}
