/** Two numbers that belong together: 3-5万, 5 to 10 per cent, 下午2点至5点, 2小时30分. */
import type { Locale } from '../../i18n/locales.ts';
import { type Draft, isSettled, isSort, measured, onSide, rounded } from './token.ts';
import { textBefore } from '../text.ts';

const RANGE: Record<Locale, RegExp> = {
  zh: /^(?:至|到|或|、|\s?[-—–~～]+\s?)$/u,
  en: /^(?:\s(?:to|or|until|through)\s|\s?[-—–]+\s?)$/iu,
};
const BETWEEN_AND = /between\s(?:about |around )?$/i;

const isRange = (text: string, first: Draft, second: Draft, locale: Locale): boolean => {
  const between = text.slice(Math.max(first.end, first.unitEnd), second.start);
  if (RANGE[locale].test(between)) return true;
  return locale === 'en' && /^\sand\s$/i.test(between) && BETWEEN_AND.test(textBefore(text, first.start));
};

/** A bare number before or after a time of day is one as well: from 2 to 5:15 p.m., 8.30 to 11.30 am. */
function asClock(bare: Draft, other: Draft, text: string, side: 'before' | 'after'): Draft {
  const [hour = '', minute = '0'] = text.slice(bare.start, bare.end).split('.');
  const at = (Number(hour) % 12) * 60 + Number(minute);
  if (
    !isSort(bare, 'count') ||
    bare.unit ||
    !/^\d{1,2}$/.test(hour) ||
    !/^(?:0|[0-5]\d)$/.test(minute) ||
    Number(hour) > 24
  )
    return bare;
  const times = (Number(hour) > 12 ? [at + 720] : [at, at + 720]).map((value) => ({ sort: 'clock' as const, value }));
  const plain = minute === '0' ? bare.readings : [];
  return onSide({ ...bare, readings: [...times, ...plain] }, other, side);
}

/** The first number of a range, as what stands behind the second makes it. */
function asFirst(first: Draft, second: Draft, text: string): Draft {
  if (isSort(second, 'clock') && isSettled(second)) {
    if (isSort(first, 'clock')) return isSettled(first) ? first : onSide(first, second, 'before');
    return asClock(first, second, text, 'before');
  }
  if (!isSort(first, 'count') || first.unit || first.value >= 1000) return first;
  if (isSort(second, 'share') || isSort(second, 'points') || isSort(second, 'times')) {
    const [reading] = second.readings;
    const own = isSort(second, 'times') && reading ? first.value + reading.value - second.value : first.value;
    return {
      ...first,
      percent: second.percent,
      readings: [{ sort: reading?.sort ?? 'count', value: own }, ...(isSort(second, 'times') ? first.readings : [])],
    };
  }
  const isScaled = second.scale > 1 && first.scale === 1 && first.value * second.scale < second.value;
  const value = isScaled ? rounded(first.value * second.scale) : first.value;
  const whole: Draft = isScaled ? { ...first, value, readings: [{ sort: 'count', value }] } : first;
  return second.unit ? measured(whole, second.unit, first.unitEnd) : whole;
}

const asSecond = (first: Draft, second: Draft): Draft => {
  if (!isSort(first, 'clock') || !isSettled(first)) return second;
  if (isSort(second, 'clock')) return isSettled(second) ? second : onSide(second, first, 'after');
  return second;
};

/** Hours and minutes, years and months: one amount, which the other language may say in one unit. */
function joined(first: Draft, second: Draft, text: string, locale: Locale): Draft | undefined {
  if (!first.unit || !second.unit || first.unit.kind !== second.unit.kind || first.unit.factor <= second.unit.factor)
    return undefined;
  const between = text.slice(first.unitEnd, second.start);
  // Three times a week, four hours each: one week is how often.
  if (between.includes(',') && !first.telling) return undefined;
  if (!(locale === 'zh' ? /^[零又]?$/u : /^(?:,? and |,? )$/iu).test(between)) return undefined;
  const amount = rounded(first.value * first.unit.factor + second.value * second.unit.factor);
  return {
    ...first,
    value: rounded(amount / first.unit.factor),
    end: second.end,
    unitEnd: second.unitEnd,
    telling: true,
    readings: [],
    measures: [{ kind: first.unit.kind, amount }],
    parts: [first, second],
  };
}

/** The numbers of a text, each as what stands beside it makes it. */
export function related(drafts: readonly Draft[], text: string, locale: Locale): Draft[] {
  const found: Draft[] = [];
  for (const next of drafts) {
    const last = found.at(-1);
    const one = last && joined(last, next, text, locale);
    if (one) found.splice(-1, 1, one);
    else if (last && isRange(text, last, next, locale)) {
      const second = asSecond(last, next);
      found.splice(-1, 1, asFirst(last, second, text), second);
    } else found.push(next);
  }
  return found;
}
