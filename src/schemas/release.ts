/** What a release writes down, and keeps: the addresses that were published (published.yaml), and the numbers of paragraphs (anchors.yaml). */
import { z } from 'astro/zod';
import { bilingual, fullDate, id } from './common.ts';

/** A page's path ends with a slash, a file's with its kind; no step is empty or begins with a point, and so none leads up. */
const PATH = /^\/(?:[a-z0-9][a-z0-9.-]*\/)*(?:[a-z0-9][a-z0-9-]*\.[a-z0-9.]*[a-z0-9])?$/;

/** The list of URLs that were once published: a published URL never dies (DESIGN §5). */
export const published = z
  .strictObject({
    id: z.string().regex(PATH, 'path').describe('站内路径，如 /articles/x/ / Path on this site'),
    since: fullDate.describe('首次发布 / First published'),
    movedTo: z.string().regex(PATH, 'path').optional().describe('新路径 / Where it moved'),
    gone: bilingual.optional().describe('下线原因，向读者说明 / Why it went, told to readers'),
  })
  .describe('已发布的网址 / Published URL');

const blockNumber = z.number().int().positive();
const blockDigest = z.string().regex(/^[0-9a-f]{8}$/, 'block-digest');

/** The numbers of a story's paragraphs (#p3) as they were published: each stays with its paragraph (DESIGN §5). */
export const anchors = z
  .strictObject({
    // No reference: a story that was renamed or taken away is told by published.yaml.
    id: id.describe('稿件编号 / The story'),
    numbers: z
      .array(blockNumber)
      .describe('各段的编号，按正文顺序 / The numbers of its blocks, in the order of the text'),
    zh: z.array(blockDigest).describe('各段中文的指纹，顺序同上 / Digests of the Chinese blocks, in that order'),
    en: z
      .array(blockDigest)
      .default([])
      .describe('各段英文的指纹；没有译文则不填 / Digests of the English blocks, where there are any'),
    gone: z
      .array(z.strictObject({ number: blockNumber, near: blockNumber }))
      .default([])
      .describe('已删去的段落的编号，及它转到的一段 / Numbers of blocks that are gone, and the one that each leads to'),
  })
  .describe('已发布的段落编号，由 npm run publish 写入 / Published paragraph numbers, written by npm run publish');

export type AnchorsRecord = z.output<typeof anchors>;
export type PublishedRecord = z.output<typeof published>;
