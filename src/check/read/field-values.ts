/** What an editor meant by a value that a schema refuses: dates, numbers and ids in other forms. */
import { isPartialDate } from '../../lib/dates.ts';
import { numbersIn } from '../../lib/numbers/read.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { isId } from '../../schemas/common.ts';
import type { Qualifier } from '../qualifier-names.ts';

/** 2026年3月14日, 2026/3/14, 2026.3.14, 20260314 and 2026-3-14 as 2026-03-14; undefined where it is no date. */
export function isoDate(written: string): string | undefined {
  const [, year = '', month, day] =
    /^(\d{4})\s*[年/.．。—–-]?\s*(?:(\d{1,2})\s*[月/.．。—–-]?\s*(?:(\d{1,2})\s*[日号]?)?)?$/.exec(
      asciiDigits(written.trim()),
    ) ?? [];
  const whole = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
  return isPartialDate(whole) && whole !== written ? whole : undefined;
}

const SAID: readonly [RegExp, Qualifier][] = [
  [/^(?:大?约|左右)|左右$/, 'about'],
  [/^(?:近|将近|接近)/, 'nearly'],
  [/^(?:逾|超过?|突破)|(?<![最至])[余多]/, 'over'],
  [/^(?:至少|不少于)|以上$/, 'at-least'],
  [/^(?:不到|不足)|以内$/, 'under'],
  [/^(?:最多|至多|不超过)/, 'up-to'],
];

/** A number written with its words: 约320, 1.2万, 1,200人. */
export function spokenNumber(written: string): { value: number; qualifier?: Qualifier | undefined } | undefined {
  const [first, ...more] = numbersIn(written, 'zh');
  if (first === undefined || more.length > 0) return undefined;
  return { value: first.value, qualifier: SAID.find(([pattern]) => pattern.test(written))?.[1] };
}

/** An id in small letters, digits and hyphens; undefined where there is none in it. */
export function plainId(written: string): string | undefined {
  const id = written
    .trim()
    .replace(/[\s_.]+/g, '-')
    .toLowerCase();
  return id !== written && isId(id) ? id : undefined;
}
