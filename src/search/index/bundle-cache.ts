/** Bundles on disk from one build to the next (Node only): a bundle of the same records, made by the same program, is not made again. */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../../disk/digest.ts';
import { programDigest } from '../../disk/program.ts';
import { readSealed, writeSealed } from '../../disk/sealed.ts';
import { type BuiltBundle, makeBundle, SMALL } from './bundle.ts';
import type { Shard } from './shards.ts';
import { wordCounts } from '../text/word-counts.ts';

/** A bundle as it lies in the cache. */
export interface CachedBundle {
  entry: BuiltBundle['entry'];
  /** Its words, for the dictionaries. */
  words: [string, number][];
  /** Its files in the bundle's folder, each with a digest of its bytes. */
  files: [path: string, digest: string][];
  bytes: number;
}

/** Beside the files of a bundle: all else that is known of it. */
const NOTES = 'bundle.json';

const isWhole = (folder: string, [path, digest]: CachedBundle['files'][number]): boolean => {
  try {
    return digestOf(readFileSync(join(folder, path))) === digest;
  } catch {
    return false;
  }
};

/** Makes a shard's bundle in a folder; what was there is gone. */
async function makeIn(
  folder: string,
  name: string,
  shard: Shard,
  small: number,
  shared: readonly string[],
): Promise<CachedBundle> {
  const { entry, files } = await makeBundle(shard, small, shared);
  await rm(folder, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    bytes += Buffer.byteLength(content);
  }
  const digests = [...files].map(([path, content]): CachedBundle['files'][number] => [path, digestOf(content)]);
  const words = wordCounts(shard.records, shard.locale);
  const bundle: CachedBundle = { entry, words, files: digests, bytes };
  // Last: without its notes a bundle is none.
  writeSealed(join(folder, NOTES), name, bundle);
  return bundle;
}

/**
 * The bundles in a folder.
 * @param small pages of so many bytes have no postings
 * @param program digest of what makes a bundle of a shard
 */
export function bundleCache(
  folder: string,
  small: number = SMALL,
  program: string = programDigest('src/search/index/bundle-cache.ts'),
) {
  const used = new Set<string>();
  return {
    /**
     * A shard's bundle, made where the cache has none that is whole.
     * @param shared words that all searches have
     * @returns the bundle, its folder, and whether it was there already
     */
    async bundle(
      shard: Shard,
      shared: readonly string[] = [],
    ): Promise<{ bundle: CachedBundle; folder: string; cached: boolean }> {
      const name = digestOf(program, small, shard, shared);
      const own = join(folder, name);
      used.add(name);
      const known = readSealed<CachedBundle>(join(own, NOTES), name);
      const cached = known?.files.every((file) => isWhole(own, file)) === true;
      return { bundle: cached ? known : await makeIn(own, name, shard, small, shared), folder: own, cached };
    },
    /** Removes the bundles that nobody asked for since the cache was opened. */
    async prune(): Promise<void> {
      for (const name of await readdir(folder).catch(() => [])) {
        if (!used.has(name)) await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}
