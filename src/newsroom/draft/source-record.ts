/** Where a story comes from, as its record says it: who published it, when, under which title, who signed. */
import type { Content } from '../../check/check-content.ts';
import type { Bilingual } from '../../schemas/common.ts';
import type { PageFrame, PageStory } from '../split/stories.ts';
import type { StoryDate } from './dates.ts';
import { namesInPinyin } from './people.ts';

/** What drafts are made with. */
export interface Newsroom {
  registry: Content['registry'];
  /** The archive's stories: how they name a publication in English. */
  stories: readonly Pick<Content['stories'][number], 'record'>[];
  /** The day of the import. */
  today: string;
}

/** Who published a story, as its page prints it. */
export const printedPublication = ({ credit, byline }: PageStory, { masthead }: PageFrame): string | undefined =>
  credit.publication ?? byline?.outlet ?? masthead?.publication;

/** A publication as the archive or the registry names it; one that neither knows has no English name yet. */
function publicationOf(printed: string | undefined, { stories, registry }: Newsroom): Bilingual | undefined {
  if (printed === undefined) return undefined;
  const fold = (text: string) =>
    text
      .replace(/[\s/／·]/gu, '')
      .split('')
      .sort()
      .join('');
  const known = stories
    .flatMap(({ record }) => [record.source.publication, record.source.via?.publication])
    .find((one) => one !== undefined && fold(one.zh) === fold(printed));
  const registered = registry.organisations.find(({ name, aliases }) => [name.zh, ...aliases.zh].includes(printed));
  return known ?? registered?.name;
}

/** The record's `source`; what is not known is not there. */
export function sourceOf(
  story: PageStory,
  frame: PageFrame,
  date: StoryDate | undefined,
  voice: string,
  newsroom: Newsroom,
) {
  const { byline, credit, printedTitle, isDigest } = story;
  const names = [...(byline?.reporters ?? []), ...(byline?.correspondents ?? []), ...(byline?.others ?? [])];
  const reprint = credit.publication === undefined ? undefined : publicationOf(frame.masthead?.publication, newsroom);
  const text =
    byline?.outlet === undefined ? byline?.text : byline.text.replace(byline.outlet, '').replace(/^记者\s*/u, '');
  return {
    publication: publicationOf(printedPublication(story, frame), newsroom),
    title: isDigest || printedTitle === '' ? undefined : printedTitle,
    date: date?.sourceDate,
    byline: byline && { zh: text, en: namesInPinyin(names) },
    url: credit.url,
    via: reprint && { publication: reprint, date: frame.masthead?.day },
    voice,
  };
}
