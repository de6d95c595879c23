/** The whole site, read once: every story and every registry entry, indexed. */
import { getCollection } from 'astro:content';
import { unwatched } from '../lib/unwatched-picture.ts';
import { contentIndex, type ContentIndex } from '../views/input/content-index.ts';

const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);

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
