/** The whole site, read once: every story and every registry entry, indexed. */
import type { ImageMetadata } from 'astro';
import { getCollection } from 'astro:content';
import { contentIndex, type ContentIndex } from '../views/input/content-index.ts';

const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);

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

async function load(): Promise<ContentIndex> {
  const [articles, organisations, programmes, campaigns, places, topics, glossary, units, audiences, needs] =
    await Promise.all([
      getCollection('articles'),
      getCollection('organisations'),
      getCollection('programmes'),
      getCollection('campaigns'),
      getCollection('places'),
      getCollection('topics'),
      getCollection('glossary'),
      getCollection('units'),
      getCollection('audiences'),
      getCollection('needs'),
    ]);
  return contentIndex({
    stories: articles.map(({ id, data }) => ({
      ...data,
      id,
      images: data.images.map(({ key, image }) => ({ key, image: unwatched(image) })),
    })),
    organisations: dataOf(organisations),
    programmes: dataOf(programmes),
    campaigns: dataOf(campaigns),
    places: dataOf(places),
    topics: dataOf(topics),
    glossary: dataOf(glossary),
    units: dataOf(units),
    audiences: dataOf(audiences),
    needs: dataOf(needs),
  });
}

let loaded: Promise<ContentIndex> | undefined;

/** The site, read once a build; in dev again for each route, since content changes under it. */
export function loadContentIndex(): Promise<ContentIndex> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
