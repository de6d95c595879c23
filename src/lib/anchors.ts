/** Places inside a page: the ids that links lead to, permanent as the pages are. */

/** The anchor of a top-level block, counted from 1. */
export const blockAnchor = (number: number): string => `p${number}`;

/** The anchor of a figure's sentence. */
export const figureAnchor = (figureId: string): string => `f-${figureId}`;

/** Where a story explains a term on its own page. */
export const termAnchor = (term: string): string => `t-${term}`;

/** Where the terms under a letter begin. */
export const letterAnchor = (letter: string): string => `letter-${letter.charAt(0).toLowerCase()}`;

/** Places of the glossary's page that are no term's: its text, its letters. */
export const isGlossaryAnchor = (id: string): boolean => /^(?:main|letter-.)$/.test(id);
