/**
 * Sections: the lists that menus lead to, beside news, search and corrections. A section without a single entry, and one
 * that src/site.ts switches off, has no page, and nothing leads there.
 */
import type { Locale } from '../i18n/locales.ts';
import { site } from '../site.ts';
import { withBase } from './site-address.ts';
import {
  dataPath,
  figuresPath,
  glossaryPath,
  hospitalsPath,
  REGISTRY_KINDS,
  type RegistryKind,
  registryPath,
  servicesPath,
  timelinePath,
} from './urls.ts';

export const SECTIONS = [
  'services',
  'hospitals',
  ...REGISTRY_KINDS,
  'glossary',
  'figures',
  'timeline',
  'data',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The entries that sections list; the time line lists events. */
export interface Holdings extends Record<
  RegistryKind | 'glossary' | 'needs' | 'audiences' | 'figures' | 'timeline',
  readonly unknown[]
> {
  organisations: readonly { kind: string }[];
}

function holds(held: Holdings, section: Section): boolean {
  switch (section) {
    case 'services':
      return held.needs.length + held.audiences.length > 0;
    case 'hospitals':
      return held.organisations.some(({ kind }) => kind === 'hospital');
    case 'data':
      return true;
    default:
      return held[section].length > 0;
  }
}

/** The sections of a site with these entries, in the order of `SECTIONS`; `without` are those that it does without. */
export const sectionsOf = (held: Holdings, without: readonly Section[] = site.without ?? []): Section[] =>
  SECTIONS.filter((section) => holds(held, section) && !without.includes(section));

/** Where a section stands; the page of the data speaks both languages. */
export function sectionPath(locale: Locale, section: Section): string {
  switch (section) {
    case 'services':
      return servicesPath(locale);
    case 'hospitals':
      return hospitalsPath(locale);
    case 'glossary':
      return glossaryPath(locale);
    case 'figures':
      return figuresPath(locale);
    case 'timeline':
      return timelinePath(locale);
    case 'data':
      return dataPath();
    default:
      return registryPath(locale, section);
  }
}

export const sectionUrl = (locale: Locale, section: Section): string => withBase(sectionPath(locale, section));
