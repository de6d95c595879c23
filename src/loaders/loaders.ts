/** Astro's content loaders: all collections come from one reading of the content folder. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOf } from '../disk/digest.ts';
import type { RegistryName } from '../schemas/collections.ts';
import { BrokenContent, type ReadContent, readContent } from './read-content.ts';
import { storePath } from './astro-store-path.ts';

let reading: { asked: unknown; content: Promise<ReadContent> } | undefined;

/** One reading serves all collections of a sync; what asked for the sync is the same to each of them. */
function siteContent({ watcher, refreshContextData: asked }: LoaderContext): Promise<ReadContent> {
  if (reading === undefined || reading.asked !== asked)
    reading = { asked, content: readContent({ prune: watcher === undefined }) };
  return reading.content;
}

type Fill = (content: ReadContent, context: LoaderContext) => Promise<void>;

const loader = (name: string, fill: Fill): Loader => ({
  name,
  async load(context) {
    try {
      await fill(await siteContent(context), context);
    } catch (error) {
      // The dev server, which watches, keeps what it has: its pages show the problems until they are mended.
      if (context.watcher === undefined || !(error instanceof BrokenContent)) throw error;
    }
  },
});

/** Drops what is gone; sets what is new. */
function keepOnly(context: LoaderContext, ids: ReadonlySet<string>): void {
  for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
}

/** The site's own pages: fields in the store; their bodies are modules, compiled under the law of remark-own-pages.ts. */
export const pagesLoader = (): Loader =>
  loader('xinglin-pages', async ({ pages }, context) => {
    keepOnly(context, new Set(pages.map(({ id }) => id)));
    for (const { id, digest, file, title, summary } of pages) {
      if (context.store.get(id)?.digest === digest) continue;
      const data = await context.parseData({ id, data: { title, summary } });
      context.store.set({ id, data, digest, filePath: storePath(file.absolute), deferredRender: true });
    }
  });

/** Stories: record and words in the store, bodies on disk by digest, pictures handed to astro:assets. */
export const articlesLoader = (): Loader =>
  loader('xinglin-articles', async ({ stories }, context) => {
    keepOnly(context, new Set(stories.map((story) => story.id)));
    for (const { id, digest, file, data } of stories) {
      if (context.store.get(id)?.digest === digest) continue;
      const parsed = await context.parseData({ id, data: { ...data }, filePath: file });
      const pictures = data.images.map(({ key }) => key);
      context.store.set({
        id,
        data: parsed,
        digest,
        filePath: storePath(file),
        ...(pictures.length > 0 ? { assetImports: pictures } : {}),
      });
    }
  });

/** One registry collection. */
export const registryLoader = (name: RegistryName): Loader =>
  loader(`xinglin-${name}`, async ({ registry }, context) => {
    const records = registry[name];
    keepOnly(context, new Set(records.map((record) => record.id)));
    for (const record of records) {
      const digest = digestOf(record);
      if (context.store.get(record.id)?.digest === digest) continue;
      context.store.set({
        id: record.id,
        data: await context.parseData({ id: record.id, data: { ...record } }),
        digest,
      });
    }
  });
