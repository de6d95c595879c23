/** A story of a page → the draft of a record, with what was found and how sure that is. */
import { Document } from 'yaml';
import { WORKING_COPY_NOTE } from '../../check/rules/working-copy.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import { leadOf } from '../bylines-and-credits.ts';
import type { Remark } from '../source.ts';
import type { PageFrame, PageStory } from '../split/stories.ts';
import { bodyOf } from './body.ts';
import { type StoryDate, storyDate } from './dates.ts';
import { type FoundFigure, figuresIn } from './figures.ts';
import { type FoundNames, NameReader } from './names.ts';
import { type FoundPerson, peopleIn } from './people.ts';
import { pseudonymRemarks, remarksOf } from './remarks.ts';
import { type Newsroom, printedPublication, sourceOf } from './source-record.ts';
import { idOfTitle } from './story-id.ts';
import { kindOfStory, voiceOf } from './voice-and-kind.ts';

export interface Draft {
  title: string;
  /** As an address may say it. */
  id: string;
  /** The whole file. */
  text: string;
  date: StoryDate | undefined;
  names: FoundNames;
  people: FoundPerson[];
  figures: FoundFigure[];
  /** The words of its body, paragraph by paragraph. */
  words: string[];
  /** What a person must decide. */
  remarks: Remark[];
}

/** The first clause of a text, for want of a title. */
const firstClause = (text: string): string =>
  (text.split(/[。！？，]/u).find((clause) => clause.length > 8) ?? text).slice(0, 30);

function titleFor({ title, isDigest, blocks }: PageStory, { masthead }: PageFrame): { title: string; isOurs: boolean } {
  if (title !== '') return { title, isOurs: false };
  if (isDigest && masthead?.publication !== undefined)
    return { title: `${masthead.publication} ${masthead.day}`, isOurs: true };
  return { title: firstClause(blocks[0]?.text ?? ''), isOurs: true };
}

/** The story's words without 本报讯（…）, which the record says. */
const withoutLead = (blocks: PageStory['blocks']): PageStory['blocks'] =>
  blocks.map((block, index) => {
    const lead = index < 2 && block.kind === 'paragraph' && !block.node ? leadOf(block.text) : undefined;
    return lead ? { ...block, text: block.text.slice(lead.text.length).trim() } : block;
  });

/** Empty values have no line. */
const filled = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Plain data without what is not there, at any depth. */
const compact = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(compact)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => filled(inner))
            .map(([key, inner]) => [key, compact(inner)]),
        )
      : value;

const yamlOf = (record: Record<string, unknown>): string =>
  new Document(compact(record)).toString({ lineWidth: 0, singleQuote: true });

/** Makes the draft of one story. */
export function draftOf(
  story: PageStory,
  pages: { frames: PageFrame[]; stories: PageStory[] },
  newsroom: Newsroom,
): Draft {
  const frame = pages.frames[story.file] ?? { footers: [], text: '' };
  const { title, isOurs } = titleFor(story, frame);
  const blocks = withoutLead(story.blocks);
  const text = blocks.map((block) => block.text).join('\n');
  const lead = story.blocks.slice(0, 2).flatMap((block) => leadOf(block.text) ?? [])[0];
  const date = storyDate({
    printed: story.credit.day ?? frame.masthead?.day,
    leadDay: lead?.day,
    text,
    pageText: frame.text,
    storiesOnPage: pages.stories.filter(({ file }) => file === story.file).length,
    today: newsroom.today,
  });
  const firstParagraph = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  const captions = story.captions.map((caption) => caption.text);
  const reader = new NameReader(newsroom.registry, `${title}\n${text}`, frame.text);
  const names = reader.read(
    [title, ...story.decks, firstParagraph].join('\n'),
    [text, ...captions].join('\n'),
    [story.credit.publication, story.isDigest ? frame.masthead?.publication : undefined].filter(Boolean).join('\n'),
  );
  const people = peopleIn(text);
  const spoken = voiceOf(story.byline, title, text, story.isDigest);
  const source = sourceOf(story, frame, date, spoken.voice, newsroom);
  const record = {
    title,
    date: date?.date,
    dateBasis: date?.basis,
    kind: kindOfStory(spoken.voice, story.isPhoto, text),
    organisations: names.organisations,
    programmes: names.programmes,
    campaigns: names.campaigns,
    places: names.places,
    source,
    editorNotes: [
      WORKING_COPY_NOTE,
      ...story.decks.map((deck) => `副题：${deck}`),
      ...captions.map((caption) => `图片说明：${caption}`),
    ],
    draft: true,
  } satisfies Partial<Record<keyof ArticleRecord, unknown>>;
  return {
    title,
    id: idOfTitle(title, reader.piecesOf(title)),
    text: `---\n${yamlOf(record)}---\n\n${bodyOf(blocks)}`,
    words: blocks.map((block) => block.text),
    date,
    names,
    people,
    figures: figuresIn(
      text,
      newsroom.registry.units,
      newsroom.stories.flatMap((one) => one.record.figures),
    ),
    remarks: [
      ...remarksOf(story, date, isOurs, names, source.publication ? undefined : printedPublication(story, frame)),
      ...pseudonymRemarks(blocks),
      { zh: `谁在说话：${spoken.reason.zh}。`, en: `Who speaks: ${spoken.reason.en}.` },
    ],
  };
}
