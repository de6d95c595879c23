/** The numbers of a story's blocks in both languages, by what was published last. */
import { digestOf } from '../disk/digest.ts';
import type { Locale } from '../i18n/locales.ts';
import { type BlockNumbers, numberBlocks, type RecordedBlocks } from '../lib/block-numbers.ts';
import { parsePath } from '../lib/parse-path.ts';
import type { AnchorsRecord, PublishedRecord } from '../schemas/release.ts';
import { type Block, isCallBlock, textOf } from './read/blocks.ts';

const DIGITS = 8;

/** A block without words, such as a picture, is told by what it calls. */
const wordsOf = (block: Block): string =>
  textOf(block) || (isCallBlock(block) ? JSON.stringify([block.component, block.props]) : block.element.tagName);

/** A short digest of each block's words: anchors.yaml tells by it which block is which. */
export const blockDigests = (blocks: Block[]): string[] =>
  blocks.map((block) => digestOf(wordsOf(block)).slice(0, DIGITS));

/** What was published of each story, by the id that it has now: a story that moved took its numbers with it. */
export function recordedAnchors(
  anchors: readonly AnchorsRecord[],
  published: readonly PublishedRecord[],
): Map<string, AnchorsRecord> {
  const byId = new Map(anchors.map((one) => [one.id, one]));
  for (const { id, movedTo } of published) {
    const [from, to] = [parsePath(id), movedTo === undefined ? undefined : parsePath(movedTo)];
    if (from?.kind !== 'story' || to?.kind !== 'story' || byId.has(to.id)) continue;
    const record = byId.get(from.id);
    if (record) byId.set(to.id, record);
  }
  return byId;
}

const recordedOf = ({ numbers, gone, ...record }: AnchorsRecord, locale: Locale): RecordedBlocks => ({
  blocks: numbers.flatMap((number, index) => {
    const digest = record[locale][index];
    return digest === undefined ? [] : [{ number, digest }];
  }),
  gone,
});

/**
 * Twins have the same blocks, and so the same numbers: those of the record. A translation that fell behind has blocks of
 * its own, numbered by what was published of it.
 */
export function blockNumbersOf(
  record: AnchorsRecord | undefined,
  digests: Record<Locale, string[]>,
  stale: boolean,
): Record<Locale, BlockNumbers> {
  const zh = numberBlocks(record && recordedOf(record, 'zh'), digests.zh);
  const twins = !stale && digests.en.length === digests.zh.length;
  return { zh, en: twins ? zh : numberBlocks(record && recordedOf(record, 'en'), digests.en) };
}
