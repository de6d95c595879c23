/** The open data of the archive: stories, and the figures and events that they tell of. */
import type { Locale } from '../../i18n/locales.ts';
import { absolute } from '../../lib/site-address.ts';
import { figureAnchor, figureUrl, storyTextUrl, storyUrl } from '../../lib/urls.ts';
import type { DataItems } from '../../schemas/open-data.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { partBasis } from '../parts/date-basis.ts';
import { eventIds } from '../parts/event-ids.ts';
import { lastChange } from '../parts/last-change.ts';
import { unprinted } from './registry-data.ts';

const NO_ALIASES = { zh: [], en: [] };

/** Something of a story in the languages that it is in. */
const inItsLanguages = (story: Story, of: (locale: Locale) => string) => ({
  zh: of('zh'),
  ...(story.en && { en: of('en') }),
});

const addressOf = (story: Story, anchor = '') =>
  inItsLanguages(story, (locale) => absolute(storyUrl(locale, story.id) + anchor));

const articleItem = (story: Story): DataItems['articles'][number] => ({
  id: story.id,
  kind: story.kind,
  name: { zh: story.zh.title, en: story.en?.title },
  aliases: NO_ALIASES,
  url: addressOf(story),
  markdown: inItsLanguages(story, (locale) => absolute(storyTextUrl(locale, story.id))),
  summary: { zh: story.zh.summary, en: story.en?.summary },
  date: story.date,
  dateBasis: story.dateBasis,
  published: story.published,
  modified: lastChange(story),
  organisations: story.organisations,
  programmes: story.programmes,
  campaigns: story.campaigns,
  places: story.places,
  topics: story.topics,
  people: story.people,
  source: story.source,
  plans: story.plans,
  changes: story.changes,
  notes: story.notes,
  asks: story.asks,
  drafted: story.drafted,
  original: story.original,
  plain: story.plain,
  series: story.series,
});

/** Stories, newest first. */
export const articleItems = (content: ContentIndex): DataItems['articles'] => content.stories.map(articleItem);

/** Every figure of the archive, each with the address of its sentence. */
export const figureItems = (content: ContentIndex): DataItems['figures'] =>
  content.stories.flatMap((story) =>
    story.figures.map((figure) => {
      const { near: _near, what, id, ...counted } = figure;
      return {
        ...counted,
        id: `${story.id}/${id}`,
        kind: 'figure' as const,
        name: what,
        aliases: NO_ALIASES,
        url: addressOf(story, `#${figureAnchor(id)}`),
        page: {
          zh: absolute(figureUrl('zh', story.id, id)),
          en: absolute(figureUrl('en', story.id, id)),
        },
        dateBasis: (figure.period ?? figure.asOf) === undefined ? undefined : unprinted(partBasis(story, figure)),
        sources: [story.id],
      };
    }),
  );

/** The events of a story. */
function eventsOf(story: Story): DataItems['events'] {
  const ids = eventIds(story);
  return story.events.map((event, index) => {
    const { what, ...happened } = event;
    return {
      ...happened,
      id: ids[index] ?? '',
      kind: 'event',
      name: what,
      aliases: NO_ALIASES,
      url: addressOf(story),
      dateBasis: unprinted(partBasis(story, event)),
      sources: [story.id],
    };
  });
}

/** Every dated event that a story tells of. */
export const eventItems = (content: ContentIndex): DataItems['events'] => content.stories.flatMap(eventsOf);
