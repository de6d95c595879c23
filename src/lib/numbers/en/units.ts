/** What stands behind an English number and says of what sort it is: %, percentage points, times, a unit. */
import { unitAt } from '../measures.ts';
import { type Draft, type Reading, type Spot, draft, measured, rounded } from '../token.ts';
import { SCALE_WORDS, scaleOfWord } from './words.ts';
import { textBefore } from '../../text.ts';

const BETWEEN =
  /^[\s-](?:(?:working|calendar|consecutive|full|extra|more|additional|further|business|straight|whole|successive)[\s-])?/iu;

/** The unit behind a number, and where it ends: 12-year, 30 consecutive days, 5 km, 3mg. */
export function unitBehind(text: string, at: number) {
  const rest = text.slice(at, at + 60);
  const [between = ''] = BETWEEN.exec(rest) ?? [];
  const found = unitAt(rest.slice(between.length), 'en');
  return found && { unit: found.unit, end: at + between.length + found.length };
}

const SIGNS = /\s?(%|‰)|[\s-](percentage[\s-]points?|per[\s-]?cent(?!age)|per (?:thousand|mille)(?![a-z]))/iuy;
const AND_A_HALF = /[\s-]and[\s-](a half|half a|a quarter|three[\s-]quarters)(?![a-z])/iuy;
const SCALE_BEHIND = new RegExp(`^[\\s-](${SCALE_WORDS})(?![a-z])`, 'iu');
const ADDED: Record<string, number> = { 'a half': 0.5, 'half a': 0.5, 'a quarter': 0.25 };

const QUALIFIED_BEFORE =
  /\b(?:more than|over|upwards of|about|around|some|nearly|almost|up to|at least|as many as|above|exceed(?:s|ed|ing)?)\s+$/i;
const QUALIFIED_BEHIND = /^(?:\+|-odd|[\s-]plus\b|\s(?:\w+\s)?or (?:so|more)\b)/i;

/** What a round number may be in Chinese: 上百, 十几. */
function roundly(text: string, spot: Spot, value: number): Reading[] {
  if (value === 12 && /dozen$/i.test(text.slice(spot.start, spot.end))) return [{ sort: 'vague', value: 12 }];
  const isRough = QUALIFIED_BEFORE.test(textBefore(text, spot.start)) || QUALIFIED_BEHIND.test(text.slice(spot.end));
  if (!isRough || !/^10+$/.test(String(value))) return [];
  return [{ sort: 'vague', value: value === 10 ? 12 : value }];
}

const BY = /\bby\s+(?:about |nearly |almost |over |more than )?$/i;

/** Three times as many; “by three times” and “three times more” may mean one more. */
export function times(spot: Spot, value: number, text: string, unitEnd: number): Draft {
  const isGrowth =
    BY.test(textBefore(text, spot.start)) || /^ (?:more|higher|greater|larger|faster)\b/i.test(text.slice(unitEnd));
  const also: Reading[] = [{ sort: 'count', value }];
  if (isGrowth) also.push({ sort: 'times', value: value + 1 });
  return { ...draft(spot, 'times', value, { also, scale: NaN, telling: value >= 2 }), value, unitEnd };
}

/** Two and a half million, three and a quarter. */
function withMore(spot: Spot, value: number, text: string): Draft | undefined {
  AND_A_HALF.lastIndex = spot.end;
  const [all = '', more = ''] = AND_A_HALF.exec(text) ?? [];
  if (all === '') return undefined;
  const [scaled = '', word = ''] = SCALE_BEHIND.exec(text.slice(spot.end + all.length)) ?? [];
  const by = scaleOfWord(word);
  const whole = rounded((value + (ADDED[more.toLowerCase().replace('-', ' ')] ?? 0.75)) * by);
  return finished({ ...spot, end: spot.end + all.length + scaled.length }, whole, by, text, true);
}

/** A number as what stands behind it makes it. */
export function finished(spot: Spot, value: number, scale: number, text: string, telling = value >= 2): Draft {
  const more = withMore(spot, value, text);
  if (more) return more;
  SIGNS.lastIndex = spot.end;
  const [all = '', sign, word = ''] = SIGNS.exec(text) ?? [];
  const end = spot.end + all.length;
  if (/points?$/i.test(word)) return draft(spot, 'points', value, { scale: NaN, unitEnd: end });
  const isPerThousand = sign === '‰' || /thousand|mille/i.test(word);
  if (all !== '') return draft({ ...spot, end }, 'share', isPerThousand ? value / 10 : value, { scale: NaN });
  const [fold] = /^(?:[\s-]?fold|[\s-]times)(?![a-z])/i.exec(text.slice(spot.end)) ?? [];
  if (fold !== undefined) return times(spot, value, text, spot.end + fold.length);
  const plain = draft(spot, 'count', value, { scale, telling, also: roundly(text, spot, value) });
  const here = unitBehind(text, spot.end);
  if (!here) return plain;
  AND_A_HALF.lastIndex = here.end;
  const [half = ''] = AND_A_HALF.exec(text) ?? [];
  if (half === '') return measured(plain, here.unit, here.end);
  const whole = rounded(value + 0.5);
  const one = { ...plain, value: whole, telling: true, readings: [{ sort: 'count' as const, value: whole }] };
  return measured(one, here.unit, here.end + half.length);
}
