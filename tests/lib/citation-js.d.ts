/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: {
      type?: string;
      title?: string;
      author?: { literal?: string; family?: string; given?: string }[];
      issued?: { 'date-parts'?: number[][] };
      URL?: string;
    }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
