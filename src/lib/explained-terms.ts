/** Terms of the glossary that a story explains on its own page. */
import { readPath } from './read-path.ts';
import { pathOfAddress } from './site-address.ts';
import { termAnchor } from './anchors.ts';

/** A piece's HTML on a page that explains its terms itself: their links lead to its own list. */
export const explained = (html: string): string =>
  html.replace(/ href="([^"]*)" class="term"/g, (link, address: string) => {
    const term = readPath(pathOfAddress(address) ?? '')?.anchor;
    return term === undefined ? link : ` href="#${termAnchor(term)}" class="term"`;
  });
