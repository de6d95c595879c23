/** A story as the site holds it: the record without what no reader sees, its words in each language, its pictures. */
import { z } from 'astro/zod';
import { articleRecord, type ArticleRecord } from './article.ts';

/** Fields of the record that the site does not hold as they are: each language has words of its own, the rest is no reader's. */
const NOT_HELD = {
  title: true,
  summary: true,
  allowed: true,
  editorNotes: true,
  draft: true,
  publishAt: true,
} as const;

const words = z.strictObject({
  title: z.string(),
  summary: z.string(),
  /** Digest under which the loaders keep the body. */
  body: z.string(),
  /** The glossary's terms in the body, in order: as they are put, and the number of the block of the first mention. */
  terms: z.array(z.strictObject({ id: z.string(), text: z.string(), block: z.number() })),
});

const storyText = z.strictObject({
  zh: words,
  /** `stale`: the Chinese text changed after this was translated. */
  en: words.extend({ stale: z.boolean() }).optional(),
  /** Registered names that the Chinese body mentions, in order of first mention. */
  mentions: z.array(
    z.strictObject({ collection: z.enum(['organisations', 'programmes', 'campaigns']), id: z.string() }),
  ),
  /** In a preview, what keeps it from readers: `draft`, or the time that it waits for. */
  pending: z.string().optional(),
  /** Changes when anything changes that a page shows of this story. */
  digest: z.string(),
});

/** The schema of the collection; `picture` is astro:assets' schema of a picture. */
export const storyRecord = <P extends z.ZodType>(picture: P) =>
  articleRecord
    .omit(NOT_HELD)
    .extend({ ...storyText.shape, images: z.array(z.strictObject({ key: z.string(), image: picture })) });

export type StoryText = z.output<typeof storyText>;

/** `Picture` is a path beside the story before astro:assets has read it, then its metadata. */
export type StoryRecord<Picture> = Omit<ArticleRecord, keyof typeof NOT_HELD> &
  StoryText & { images: { key: string; image: Picture }[] };
