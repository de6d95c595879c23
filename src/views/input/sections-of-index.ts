/** Which sections the site of a content index has: those whose lists hold an entry. */
import { sectionsOf, type Section } from '../../lib/sections.ts';
import type { ContentIndex } from './content-index.ts';

export const sectionsIn = (content: ContentIndex): Section[] =>
  sectionsOf({
    organisations: [...content.organisations.values()],
    programmes: [...content.programmes.values()],
    campaigns: [...content.campaigns.values()],
    places: [...content.places.values()],
    topics: [...content.topics.values()],
    glossary: [...content.glossary.values()],
    needs: [...content.needs.values()],
    audiences: [...content.audiences.values()],
    figures: content.stories.flatMap(({ figures }) => figures),
    timeline: content.stories.flatMap(({ events }) => events),
  });
