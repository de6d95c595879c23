/** 近30 is not more than 30: where both languages say one number, their qualifiers may not say the opposite, nor be lost. */
import { LOCALES, type Locale, otherLocale } from '../i18n/locales.ts';
import { agree } from '../lib/numbers/agree.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import type { Qualifier } from './qualifier-names.ts';
import { qualifiersAt } from './qualifiers.ts';

type Side = 'more' | 'less';

const SIDE: Record<Qualifier, Side | undefined> = {
  about: undefined,
  over: 'more',
  'at-least': 'more',
  nearly: 'less',
  under: 'less',
  'up-to': 'less',
};

/** Words beside a number that may qualify it in a way that the patterns do not know. */
const PERHAPS: Record<Locale, RegExp> = {
  zh: /[逾超过余多近不未没至最少满内上下约左右以达几来够后起间大高低]|数|概|[≥≤<>＜＞]/u,
  en: /\b(?:more|over|above|least|minimum|beyond|exceed\w*|up|upwards?|older|longer|higher|most|maximum|less|few\w*|under|below|within|in|by|after|for|near\w*|almost|close|short|shy|quite|not|no|than|some|about|around|roughly|from|since|pass\w*|top\w*|reach\w*|limit\w*|only|just)\b|[+≥≤<>]|-odd/i,
};
const BEFORE: Record<Locale, number> = { zh: 6, en: 30 };
const BEHIND: Record<Locale, number> = { zh: 8, en: 40 };

/** A number with the text in which it stands. */
interface Placed extends NumberToken {
  leaf: { text: string };
}

/** What is said of a number: of which side it lies, and whether it may be qualified in words that are not known. */
function said(number: Placed, locale: Locale): { sides: Set<Side>; bare: boolean } {
  const { text } = number.leaf;
  const found = qualifiersAt(text, number, locale);
  const sides = new Set([...found].flatMap((one) => SIDE[one] ?? []));
  const around = text.slice(Math.max(0, number.start - BEFORE[locale]), number.end + BEHIND[locale]);
  // “Over three years” is how long it took.
  const isDuring = /\bover\s+(?:the\s+)?$/i.test(text.slice(0, number.start)) && number.measures.length > 0;
  return { sides: isDuring ? new Set() : sides, bare: found.size === 0 && !PERHAPS[locale].test(around) };
}

/** A number whose qualifier the other language says as its opposite, or not at all. */
export interface Unqualified<T> {
  locale: Locale;
  number: T;
  isOpposite: boolean;
}

/** Numbers that each language says once, and qualifies unlike the other. */
export function unlikeQualifiers<T extends Placed>(numbers: Record<Locale, readonly T[]>): Unqualified<T>[] {
  return numbers.zh.flatMap((zh): Unqualified<T>[] => {
    const partners = numbers.en.filter((en) => agree(zh, en));
    const [en] = partners;
    if (!en || partners.length > 1 || numbers.zh.filter((other) => agree(other, en)).length > 1) return [];
    const pair = { zh, en };
    const both = { zh: said(zh, 'zh'), en: said(en, 'en') };
    const [[own, more], [other, another]] = [[...both.zh.sides], [...both.en.sides]];
    if (more !== undefined || another !== undefined) return [];
    if (own !== undefined && other !== undefined)
      return own === other ? [] : [{ locale: 'en', number: en, isOpposite: true }];
    const lost = LOCALES.find((locale) => both[locale].bare && both[otherLocale(locale)].sides.size > 0);
    return lost === undefined ? [] : [{ locale: lost, number: pair[lost], isOpposite: false }];
  });
}
