/** What can be cited: a page of ours, or what a story is based on. */

/** A person by both parts of the name, or a body, or a name that is not to be taken apart. */
export type Author = { family: string; given: string } | { literal: string };

/** The first letters of given names: Xiao-qin is X, Q. */
export const initialsOf = (given: string): string[] =>
  given.split(/[\s-]+/).map((name) => name.charAt(0).toUpperCase());

export interface Citable {
  authors: readonly Author[];
  /** As printed; none where the source has no title. */
  title: string;
  /** A newspaper or site, where it is printed. */
  publication?: string | undefined;
  /** Edition or page of a newspaper, as printed. */
  edition?: string | undefined;
  /** ISO, whole or partial. */
  date?: string | undefined;
  /** The date is not printed: somebody worked it out. */
  isInferred?: boolean;
  url?: string | undefined;
}
