/** What the store holds of a story beside its record: words, digests, places of the files; bodies lie on disk by digest. */
import { z } from 'astro/zod';

const words = z.strictObject({
  title: z.string(),
  summary: z.string(),
  /** Digest of the body's pieces: `<cache>/pieces/<body>.json` holds a `Body` of lib/pieces.ts. */
  body: z.string(),
  /** Characters (zh) or words (en) of the body. */
  length: z.number(),
  /** The glossary's terms in the body, in order: as they are put, and the block of the first mention, counted from 0. */
  terms: z.array(z.strictObject({ id: z.string(), text: z.string(), block: z.number() })),
});

export const storyText = z.strictObject({
  zh: words,
  /** `stale`: the Chinese text changed after this was translated. */
  en: words.extend({ stale: z.boolean() }).optional(),
  /** Registered names that the Chinese body mentions, in order of first mention. */
  mentions: z.array(
    z.strictObject({ collection: z.enum(['organisations', 'programmes', 'campaigns']), id: z.string() }),
  ),
  /** Changes when anything changes that a page shows of this story. */
  digest: z.string(),
});

export type StoryText = z.output<typeof storyText>;
