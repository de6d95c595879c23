/** The words that the search page's script shows; braces are filled in by it. */
export interface SearchWords {
  none: string;
  one: string;
  many: string;
  onlyRelated: string;
  failed: string;
  loading: string;
  page: string;
  otherLanguage: string;
  also: string;
  /** Names of the kinds of stories and of registry entries. */
  kinds: Record<string, string>;
  /** Who speaks in a story. */
  voices: Record<string, string>;
  /** What was done to a query, by the kind of it. */
  done: Record<string, string>;
  literal: string;
  otherwise: string;
  unquoted: string;
  noPlace: string;
  elsewhere: string;
  year: string;
  years: string;
  older: string;
  named: string;
  counted: string;
}
