/** The glossary's terms that a story's text links to its own list of them. */
import type { Locale } from '../../i18n/locales.ts';
import { folded } from '../../lib/text.ts';
import { blockAnchor, termAnchor } from '../../lib/urls.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';

/** A term of the glossary as a story explains it. */
export interface TermItem {
  /** Anchor of the explanation. */
  id: string;
  name: string;
  /** As the story puts it, where that is not the term's own name. */
  text?: string | undefined;
  explanation: string;
  /** The block of its first mention. */
  href: string;
}

export const termItems = (content: ContentIndex, story: Story, locale: Locale): TermItem[] =>
  (story[locale]?.terms ?? []).map(({ id, text, block }) => {
    const { name, explanation } = entry(content.glossary, id);
    return {
      id: termAnchor(id),
      name: name[locale],
      text: folded(name[locale]).includes(folded(text)) ? undefined : text,
      explanation: explanation[locale],
      href: `#${blockAnchor(block)}`,
    };
  });
