/** Binds loaders to schemas; nothing else. */
import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { articlesLoader, pagesLoader, registryLoader } from './loaders/loaders.ts';
import { REGISTRY, type RegistryName } from './schemas/collections.ts';
import { ownPage } from './schemas/page.ts';
import { storyRecord } from './schemas/site-story.ts';

const articles = defineCollection({
  loader: articlesLoader(),
  schema: ({ image }) => storyRecord(image()),
});

/** The schema is an argument of its own, so that its type is that of the collection's entries. */
const registry = <S extends z.ZodType>(name: RegistryName, schema: S) =>
  defineCollection({ loader: registryLoader(name), schema });

export const collections = {
  articles,
  organisations: registry('organisations', REGISTRY.organisations),
  programmes: registry('programmes', REGISTRY.programmes),
  campaigns: registry('campaigns', REGISTRY.campaigns),
  places: registry('places', REGISTRY.places),
  topics: registry('topics', REGISTRY.topics),
  glossary: registry('glossary', REGISTRY.glossary),
  units: registry('units', REGISTRY.units),
  audiences: registry('audiences', REGISTRY.audiences),
  needs: registry('needs', REGISTRY.needs),
  published: registry('published', REGISTRY.published),
  pages: defineCollection({ loader: pagesLoader(), schema: ownPage }),
};
