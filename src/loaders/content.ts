/** Content as the site needs it: checked, made into pieces, only what may be published. */
import type { Content, Story } from '../check/content.ts';
import type { CheckedPage } from '../check/rules/own-pages.ts';
import { firstMentions } from '../check/rules/names.ts';
import { CONTENT_ERROR, formatProblem } from '../check/problem.ts';
import { checkFolder, contentCache } from './check-folder.ts';
import { programDigest } from '../disk/program.ts';
import { paths } from '../disk/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { type Cache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { isCall, type Piece } from '../lib/pieces.ts';
import type { StoryRecord, StoryText } from '../schemas/story.ts';
import { hasBody, saveBody } from './bodies.ts';
import { bodyOf } from './pieces.ts';
import { type Terms, termsOf } from './terms.ts';

/** One entry of the articles collection before its pictures are resolved. */
export interface StoryEntry {
  id: string;
  digest: string;
  /** Absolute path of the Chinese file: pictures are resolved beside it. */
  file: string;
  data: StoryRecord<string>;
}

export interface SiteContent {
  registry: Content['registry'];
  pages: CheckedPage[];
  stories: StoryEntry[];
}

const picturesIn = (pieces: Piece[]): string[] =>
  pieces.flatMap((piece) =>
    isCall(piece)
      ? [...(piece.props['src'] === undefined ? [] : [piece.props['src']]), ...picturesIn(piece.children)]
      : [],
  );

/** What stories are made into pieces with. */
interface Tools {
  names: Content['finders'];
  terms: Terms;
  cache: Cache;
}

function write(story: Story, locale: Locale, { names, terms, cache }: Tools) {
  const blocks = story.blocks(locale);
  const found = firstMentions(blocks, terms.finders[locale], names[locale]);
  const body = bodyOf(blocks, story.anchors[locale], names[locale], locale, found);
  return {
    words: {
      body: saveBody(cache, body),
      terms: found.map(({ entry, text, block }) => ({ id: entry.id, text, block })),
    },
    pictures: picturesIn(body.blocks),
  };
}

/** What makes a checked story into pieces. */
const PIECES = ['src/loaders/content.ts', 'src/loaders/pieces.ts'];

type Kept = Pick<StoryText, 'zh' | 'en'> & { pictures: string[] };

const ENTRIES = kindOf<Kept>('entries');

function wordsOf(story: Story, digest: string, tools: Tools): Kept {
  const { cache } = tools;
  const kept = cache.get(ENTRIES, digest);
  const whole = kept && [kept.zh.body, kept.en?.body].every((body) => body === undefined || hasBody(cache, body));
  if (kept && whole) return kept;
  const { title, summary } = story.record;
  const zh = write(story, 'zh', tools);
  const en = story.words && story.blocks('en').length > 0 ? write(story, 'en', tools) : undefined;
  const made: Kept = {
    zh: { title, summary, ...zh.words },
    ...(en && story.words ? { en: { ...story.words, ...en.words, stale: story.stale } } : {}),
    pictures: [
      ...new Set([...zh.pictures, ...(en?.pictures ?? []), ...(story.record.cover ? [story.record.cover.src] : [])]),
    ],
  };
  cache.set(ENTRIES, digest, made);
  return made;
}

function entryOf(story: Story, tools: Tools): StoryEntry {
  const {
    title: _title,
    summary: _summary,
    allowed: _allowed,
    editorNotes: _notes,
    draft: _draft,
    publishAt: _publishAt,
    ...record
  } = story.record;
  const digest = digestOf(story.digest, tools.terms.digest, programDigest(...PIECES));
  const { zh, en, pictures } = wordsOf(story, digest, tools);
  const mentions = story.mentions.map(({ entry }) => ({ collection: entry.collection, id: entry.id }));
  return {
    id: story.id,
    digest,
    file: story.files.zh.absolute,
    data: {
      ...record,
      zh,
      en,
      mentions,
      digest,
      images: pictures.map((key) => ({ key, image: key })),
    },
  };
}

/**
 * Reads the content folder for a build. Throws one error that lists every problem, in both languages, where there is an
 * error: nothing half-right is built.
 * @param prune whether cached values that this reading had no use for are removed; a server that still shows an older
 *   reading may need them
 */
export async function readSite({ prune }: { prune: boolean }): Promise<SiteContent> {
  const cache = contentCache();
  const content = await checkFolder(paths.content, cache);
  const errors = content.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const message = `\n${errors.map(formatProblem).join('\n\n')}\n`;
    throw Object.assign(new Error(message), { name: CONTENT_ERROR });
  }
  const { registry, finders: names } = content;
  const tools = { names, terms: termsOf(registry.glossary), cache };
  const stories = content.stories.filter(({ released }) => released).map((story) => entryOf(story, tools));
  if (prune) cache.prune();
  return { registry, pages: content.pages, stories };
}
