/** The whole site, read once: every story and every registry entry, indexed. */
import type { ImageMetadata } from 'astro';
import { getCollection } from 'astro:content';
import { newestFirst } from '../lib/dates.ts';
import { publicOnly } from '../views/public.ts';
import { indexOf, type Site } from '../views/site-index.ts';

type Registry = Omit<Site, 'stories' | 'story' | 'index'>;

async function registry<N extends keyof Registry>(name: N): Promise<Registry[N]> {
  const entries: { id: string; data: unknown }[] = await getCollection(name);
  return new Map(
    entries.map(({ id, data }) => [id, data] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as Registry[N];
}

/** What Astro hides in an imported picture: a copy of its facts, and where its original lies. */
type Imported = ImageMetadata & { clone?: ImageMetadata; fsPath?: string };

/**
 * A picture's facts as plain data. Astro keeps the original of a picture among the served files as soon as a property of
 * the imported one is read, its size or all of it for a digest; the two that it hides are not watched. Without `fsPath`
 * it does not know which original to take away.
 */
function unwatched(image: Imported): ImageMetadata {
  if (image.clone === undefined) return image;
  return Object.defineProperty(image.clone, 'fsPath', { value: image.fsPath, enumerable: false });
}

async function load(): Promise<Site> {
  const articles = await getCollection('articles');
  const all = articles
    .map(({ id, data }) => ({
      ...data,
      id,
      images: data.images.map(({ key, image }) => ({ key, image: unwatched(image) })),
    }))
    .sort(newestFirst);
  const [organisations, programmes, campaigns, places, topics, glossary, units, audiences, needs] = await Promise.all([
    registry('organisations'),
    registry('programmes'),
    registry('campaigns'),
    registry('places'),
    registry('topics'),
    registry('glossary'),
    registry('units'),
    registry('audiences'),
    registry('needs'),
  ]);
  const records = publicOnly({ stories: all, organisations, programmes, campaigns });
  const story = new Map(records.stories.map((one) => [one.id, one]));
  const site = { ...records, story, places, topics, glossary, units, audiences, needs };
  return { ...site, index: indexOf(site) };
}

let loaded: Promise<Site> | undefined;

/** The site, read once a build; in dev again for each page, since content changes under it. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
