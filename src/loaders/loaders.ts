/** Astro's content loaders: all collections come from one reading of the content folder. */
import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOf } from '../disk/digest.ts';
import { folders } from '../disk/build-folders.ts';
import type { RegistryName } from '../schemas/collections.ts';
import { type ReadContent, readContent } from './read-content.ts';
import { storePath } from './astro-store-path.ts';

let reading: Promise<ReadContent> | undefined;

/** One reading serves all collections of a build; in the dev server, which watches, a change starts another. */
const siteContent = ({ watcher }: LoaderContext): Promise<ReadContent> =>
  (reading ??= readContent({ prune: watcher === undefined }));

type Fill = (content: ReadContent, context: LoaderContext) => Promise<void>;

function loader(name: string, fill: Fill): Loader {
  let stopListening: (() => void) | undefined;
  return {
    name,
    async load(context) {
      const { watcher, logger } = context;
      let used = siteContent(context);
      await fill(await used, context);
      const onChange = (_event: string, path: string): void => {
        if (!path.startsWith(folders.content + sep)) return;
        // The first collection that hears of a change asks for a new reading, and says what is wrong; the others share it.
        const isFirst = reading === used;
        if (isFirst) reading = undefined;
        used = siteContent(context);
        used
          .then((content) => fill(content, context))
          .catch((error: Error) => {
            if (isFirst) logger.error(error.message);
          });
      };
      stopListening?.();
      watcher?.on('all', onChange);
      stopListening = () => watcher?.off('all', onChange);
    },
  };
}

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
