/** The glossary's terms as they are looked for in bodies. */
import { type FirstMention, type NameFinder, nameFinder } from '../check/name-finder.ts';
import type { Locale } from '../i18n/locales.ts';
import { digestOf } from '../disk/digest.ts';
import type { GlossaryRecord } from '../schemas/lists.ts';

export type GlossaryTerm = Pick<GlossaryRecord, 'id' | 'name' | 'aliases' | 'autolink'>;

export interface GlossaryTerms {
  finders: Record<Locale, NameFinder<GlossaryTerm>>;
  /** Changes when a body might be linked otherwise; explanations stand in no body. */
  digest: string;
}

/** A term's first mention in a body. */
export type TermMention = FirstMention<GlossaryTerm>;

/** The terms of a glossary. */
export function termsOf(glossary: readonly GlossaryRecord[]): GlossaryTerms {
  const terms = glossary.map(({ id, name, aliases, autolink }): GlossaryTerm => ({ id, name, aliases, autolink }));
  return {
    finders: { zh: nameFinder(terms, 'zh'), en: nameFinder(terms, 'en') },
    digest: digestOf(terms),
  };
}
