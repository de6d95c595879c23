/** The site's own words in a language: a typed lookup with `{name}` filled in and English plurals chosen. */
import { fill } from './fill.ts';
import type { Locale } from './locales.ts';
import { en, type Plural } from './ui.en.ts';
import { ownEn, ownZh } from './ui.own.ts';
import { zh } from './ui.zh.ts';
import { site } from '../site.ts';

export type UiKey = keyof typeof zh;

/** The names that stand in braces in the Chinese words of a key. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type Values<K extends UiKey> = Record<Names<(typeof zh)[K]>, string | number>;

/** Values are asked for exactly where the words of the key have braces. */
type Arguments<K extends UiKey> = [Names<(typeof zh)[K]>] extends [never] ? [] : [values: Values<K>];

export type Translate = <K extends UiKey>(key: K, ...values: Arguments<K>) => string;

function said(words: string | Plural, values: Record<string, string | number>): string {
  return fill(typeof words === 'string' ? words : Number(values['count']) === 1 ? words.one : words.other, values);
}

type Words = Record<UiKey, string | Plural>;

const OTHERS: Record<Locale, Words> = { zh, en };
const OWN: Record<Locale, Words> = { zh: { ...zh, ...ownZh }, en: { ...en, ...ownEn } };

const wordsOf = (locale: Locale, reports: (typeof site)['reports'] = site.reports): Words =>
  (reports === 'own' ? OWN : OTHERS)[locale];

/** The lookup for one language: `t('list.stories', { count: 3 })`. */
export function translator(locale: Locale, reports?: (typeof site)['reports']): Translate {
  const words = wordsOf(locale, reports);
  return (key, ...values) => said(words[key], values[0] ?? {});
}

type EnumName = 'organisationKind' | 'programmeKind' | 'campaignKind';

/** Words for the values of an enum that comes as plain text: a heading of a list that was grouped by it. */
export const kindName =
  (locale: Locale, name: EnumName) =>
  (value: string): string => {
    const words: Record<string, string | Plural> = wordsOf(locale);
    return said(words[`${name}.${value}`] ?? value, {});
  };
