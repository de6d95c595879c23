/** 近30家 is not 30: a qualifier of the record must stand in the sentence, and one in the sentence in the record. */
import type { Locale } from '../i18n/locales.ts';
import { saysValue } from '../lib/numbers/figure-value.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import type { FigureRecord } from '../schemas/article.ts';
import type { UnitRecord } from '../schemas/lists.ts';
import type { Finding, Position } from './problem.ts';
import type { Qualifier } from './qualifier-names.ts';
import { qualifierLost } from './rules/qualifier-lost.ts';
import { qualifierMissing } from './rules/qualifier-missing.ts';

const ZH_BEFORE: [RegExp, Qualifier][] = [
  [/(?<![不未没])(?:逾|超过|超出|超|突破|高于|多于)[了达]?$/, 'over'],
  [/(?:将近|接近|(?<![最附相靠])近)$/, 'nearly'],
  [/(?:大约|约为|(?<![签预节合])约|大概|左右)$/, 'about'],
  [/(?:至少|不少于|不低于)$/, 'at-least'],
  [/(?:不到|不足|未满|(?<!不)(?:少于|低于|小于|短于))$/, 'under'],
  [/(?:最多|至多|最高|可达|(?:不|未|没有|没)(?:超过|超出|超|多于|高于))$/, 'up-to'],
];
const EN_BEFORE: [RegExp, Qualifier][] = [
  [
    /(?<!\b(?:no|not) )\b(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|past|passed|surpass(?:ed|ing)?|topped)\s+(?:the\s+)?$/i,
    'over',
  ],
  [/\b(?:nearly|almost|close to|just under|approaching)\s+$/i, 'nearly'],
  [/\b(?:about|around|roughly|approximately|some)\s+$/i, 'about'],
  [/\b(?:at least|no fewer than|no less than|not less than)\s+$/i, 'at-least'],
  [/(?<!\b(?:no|not) )\b(?:under|below|less than|fewer than|within|short of)\s+(?:the\s+)?$/i, 'under'],
  [/\b(?:up to|at most|no more than|not more than|as many as|a maximum of)\s+$/i, 'up-to'],
];

/** 以上 and “or more” come after the unit, a few characters on. */
const after: Record<Locale, (text: string) => Qualifier | undefined> = {
  zh: (text) => {
    if (/^[^\d，。；、：]{0,4}?以上/.test(text)) return 'at-least';
    if (/^[^\d，。；、：]{0,4}?(?:以内|之内|内(?!部|容|科))/.test(text)) return 'under';
    return /^[^\d，。；、：]{0,4}?(?:左右|上下)/.test(text) ? 'about' : undefined;
  },
  en: (text) => {
    if (/^[^.;,\d]{0,40}?\b(?:or more|or above|or higher|and above|or over|or longer)\b/i.test(text)) return 'at-least';
    if (/^[^.;,\d]{0,40}?\b(?:or less|or fewer|or under|or shorter)\b/i.test(text)) return 'up-to';
    return /^[^.;,\d]{0,25}?\bor so\b/i.test(text) ? 'about' : undefined;
  },
};

/** 30余, 30多, 二十几; thirty-odd, a 30-something. */
const MORE: Record<Locale, RegExp> = {
  zh: /^[\d.,〇一二两三四五六七八九十百千万亿]+个?[余多几]/,
  en: /^(?:[\d.,]+|[a-z]+(?:-[a-z]+)?)(?:\+(?![\dA-Za-z])|[- ](?:odd|something|plus)\b)/i,
};

/** <7%, ≥18: signs say it alike in both languages. */
const SIGNS: [RegExp, Qualifier][] = [
  [/[<＜]\s?$/, 'under'],
  [/[>＞]\s?$/, 'over'],
  [/(?:[≤⩽]|[<＜]=)\s?$/, 'up-to'],
  [/(?:[≥⩾]|[>＞]=)\s?$/, 'at-least'],
];

/** The qualifiers that stand at one number. */
export function qualifiersAt(text: string, token: NumberToken, locale: Locale): Set<Qualifier> {
  const before = text.slice(0, token.start);
  const found = new Set<Qualifier>();
  for (const [pattern, qualifier] of [...SIGNS, ...(locale === 'zh' ? ZH_BEFORE : EN_BEFORE)])
    if (pattern.test(before)) found.add(qualifier);
  if (MORE[locale].test(text.slice(token.start))) found.add('over');
  const behind = after[locale](text.slice(token.end));
  if (behind) found.add(behind);
  return found;
}

/** What answers for each other: 以内 may be under or up to; English says 余 and 以上 alike (“more than”, “or more”). */
const ALIKE: Record<Locale, readonly (readonly Qualifier[])[]> = {
  zh: [['under', 'up-to']],
  en: [
    ['under', 'up-to'],
    ['over', 'at-least'],
  ],
};
const answers = (found: Set<Qualifier>, wanted: Qualifier, locale: Locale): boolean =>
  found.has(wanted) || ALIKE[locale].some((group) => group.includes(wanted) && group.some((one) => found.has(one)));

/** How far a rounded number may be from the exact one. */
const ROUNDING = 0.1;

/** Whether a number is a rounded form of an exact one by the qualifiers at it: 近5万 of 49,800, more than 40 of 43. */
export function rounds(text: string, token: NumberToken, locale: Locale, exact: NumberToken): boolean {
  const more = exact.value - token.value;
  if (token.percent !== exact.percent || !(Math.abs(more) <= token.value * ROUNDING)) return false;
  const found = qualifiersAt(text, token, locale);
  const [above, below] = [['over', 'at-least'] as const, ['nearly', 'under', 'up-to'] as const];
  return found.has('about') || (more < 0 ? below : above).some((one) => found.has(one));
}

/** A finding where the record's qualifier and that of its sentence differ. */
export function qualifierFinding(
  figure: FigureRecord,
  text: string,
  tokens: NumberToken[],
  locale: Locale,
  at: Position,
  unit?: UnitRecord,
): Finding | undefined {
  const { value } = figure;
  if (value === undefined) return undefined;
  const own = tokens.filter((token) => (unit ? saysValue(token, value, unit) : token.value === value));
  const seen = own.map((token) => qualifiersAt(text, token, locale));
  const wanted = figure.qualifier;
  if (wanted !== undefined && !seen.some((found) => answers(found, wanted, locale)))
    return qualifierLost.at(at, figure.id, wanted, locale, text);
  const bare = seen.length > 0 && seen.every((found) => found.size > 0);
  if (wanted !== undefined || !bare) return undefined;
  const [first = 'about'] = seen[0] ?? [];
  return qualifierMissing.at(at, figure.id, first);
}
