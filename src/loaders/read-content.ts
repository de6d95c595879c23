/** Content as the site needs it: checked, made into pieces, only what may be published. */
import type { CheckedArticle, Content } from '../check/check-content.ts';
import type { CheckedPage } from '../check/check-own-pages.ts';
import { barestRecord } from '../check/draft-record.ts';
import { firstMentions } from '../check/name-finder.ts';
import { CONTENT_ERROR } from '../check/problem.ts';
import { hasErrors, plain, report } from '../check/report.ts';
import { checkFolder, contentCache } from './check-folder.ts';
import { programDigest } from '../disk/program.ts';
import { folders } from '../disk/build-folders.ts';
import type { Locale } from '../i18n/locales.ts';
import { type Cache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';
import { isCall, type Piece } from '../lib/body-pieces.ts';
import { escapedText } from '../lib/text.ts';
import { type RegistryKind, registryPath } from '../lib/urls.ts';
import type { StoryRecord, StoryText } from '../schemas/site-story.ts';
import { hasBody, saveBody } from './body-store.ts';
import { bodyOf } from './blocks-to-pieces.ts';
import { type GlossaryTerms, termsOf } from './glossary-terms.ts';
import { withoutSections } from './without-sections.ts';
import { site } from '../site.ts';
import { type Reading, publishReading } from './reading-channel.ts';

/** One entry of the articles collection before its pictures are resolved. */
export interface StoryEntry {
  id: string;
  digest: string;
  /** Absolute path of the Chinese file: pictures are resolved beside it. */
  file: string;
  data: StoryRecord<string>;
}

export interface ReadContent {
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
  terms: GlossaryTerms;
  cache: Cache;
}

const FAULTY =
  '这篇草稿里有写错的地方，改好以后才能看到正文： / This draft has errors; its text shows once they are mended:';

function writeBody(story: CheckedArticle, locale: Locale, { names, terms, cache }: Tools) {
  const blocks = story.blocksOf(locale);
  const mentions = firstMentions(blocks, terms.finders[locale], names[locale]);
  const numbers = story.numbers[locale];
  const body = bodyOf(blocks, story.anchors[locale], names[locale], locale, mentions, numbers);
  return {
    words: {
      body: saveBody(cache, body),
      terms: mentions.map(({ entry, text, block }) => ({ id: entry.id, text, block: numbers.numbers[block] ?? 1 })),
    },
    pictures: picturesIn(body.blocks),
  };
}

/** What makes a checked story into pieces. */
const PIECES = ['src/loaders/read-content.ts', 'src/loaders/blocks-to-pieces.ts'];

/** The words of a story in both languages, and the pictures in them. */
type Written = Pick<StoryText, 'zh' | 'en'> & { pictures: string[] };

const ENTRIES = kindOf<Written>('entries');

/** Whether the bodies that an entry names still lie in the cache. */
const isWhole = ({ zh, en }: Written, cache: Cache): boolean =>
  [zh.body, en?.body].every((body) => body === undefined || hasBody(cache, body));

/** Writes a story's bodies; they lie in the cache, each under its own digest. */
function written(story: CheckedArticle, digest: string, tools: Tools): Written {
  const { cache } = tools;
  const present = cache.get(ENTRIES, digest);
  if (present && isWhole(present, cache)) return present;
  const { title, summary, cover } = story.record;
  const zh = writeBody(story, 'zh', tools);
  const en = story.words && story.blocksOf('en').length > 0 ? writeBody(story, 'en', tools) : undefined;
  const made: Written = {
    zh: { title, summary, ...zh.words },
    en: en && story.words && { ...story.words, ...en.words, stale: story.stale },
    pictures: [...new Set([...zh.pictures, ...(en?.pictures ?? []), ...(cover ? [cover.src] : [])])],
  };
  cache.set(ENTRIES, digest, made);
  return made;
}

/** A draft that cannot be shown as it is: its headline, and what to mend. */
function faulty(story: CheckedArticle, { cache }: Tools): Written {
  const { title, summary } = story.record;
  const text = [FAULTY, ...story.faults.map(({ file, line, zh, fixZh }) => `${file}:${line} ${zh}改法：${fixZh}`)];
  const blocks = text.map((line) => ({ html: `<p>${escapedText(line)}</p>` }));
  const body = { blocks, numbers: text.map((_, index) => index + 1), gone: [], text };
  return { zh: { title, summary, body: saveBody(cache, body), terms: [] }, en: undefined, pictures: [] };
}

function entryOf(checked: CheckedArticle, tools: Tools): StoryEntry {
  const isFaulty = checked.faults.length > 0;
  const story = isFaulty
    ? { ...checked, record: barestRecord(checked.record, checked.record.date.slice(0, 4)), mentions: [] }
    : checked;
  const {
    title: _title,
    summary: _summary,
    allowed: _allowed,
    editorNotes: _notes,
    draft: _draft,
    publishAt: _publishAt,
    ...record
  } = story.record;
  const made = [story.digest, story.record.published ?? '', story.numbers, story.faults, story.pending];
  const digest = digestOf(...made, tools.terms.digest, programDigest(...PIECES));
  const { zh, en, pictures } = isFaulty ? faulty(story, tools) : written(story, digest, tools);
  const mentions = story.mentions.map(({ entry }) => ({ collection: entry.collection, id: entry.id }));
  return {
    id: story.id,
    digest,
    file: story.files.zh.absolute,
    data: {
      ...record,
      zh,
      en,
      pending: story.pending,
      mentions,
      digest,
      // Pictures that no page shows would be served as they are.
      images: withdrawalOf(record) ? [] : pictures.map((key) => ({ key, image: key })),
    },
  };
}

/** The registry, in which what was made for hidden stories alone rests on them: readers are not shown it either. */
function restedOn({ registry, held }: Content): Content['registry'] {
  const published = new Set(registry.published.map(({ id }) => id));
  const rested = <T extends { id: string; sources: string[] }>(kind: RegistryKind, entries: T[]): T[] =>
    entries.map((entry) => {
      const story = held.get(`${kind}/${entry.id}`);
      const isMadeForIt = story !== undefined && entry.sources.length === 0;
      return isMadeForIt && !published.has(registryPath('zh', kind, entry.id)) ? { ...entry, sources: [story] } : entry;
    });
  return {
    ...registry,
    organisations: rested('organisations', registry.organisations),
    campaigns: rested('campaigns', registry.campaigns),
  };
}

/** Content has errors: nothing half-right is built. Its message is the report of the check. */
export class BrokenContent extends Error {
  override name = CONTENT_ERROR;

  constructor(reading: Reading) {
    super(report(reading.problems, reading, 'text', plain));
  }
}

/**
 * Reads the content folder for a build or the dev server, and tells what it found (`onReading`).
 * @throws BrokenContent
 * @param prune whether cached values that this reading had no use for are removed; a server that still shows an older
 *   reading may need them
 */
export async function readContent({ prune }: { prune: boolean }): Promise<ReadContent> {
  const cache = contentCache();
  const content = await checkFolder(folders.content, cache);
  publishReading(content);
  if (hasErrors(content.problems)) throw new BrokenContent(content);
  const { finders: names } = content;
  const registry = withoutSections(restedOn(content), site.without);
  const tools = { names, terms: termsOf(registry.glossary), cache };
  const stories = content.stories.filter(({ released }) => released).map((story) => entryOf(story, tools));
  if (prune) cache.prune();
  return { registry, pages: content.pages, stories };
}
