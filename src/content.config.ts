/** Binds loaders to schemas; nothing else. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { articlesLoader, pagesLoader, registryLoader } from './loaders/loaders.ts';
import { storyText } from './loaders/story-text.ts';
import { articleRecord } from './schemas/article.ts';
import { REGISTRY, type RegistryName } from './schemas/collections.ts';
import { ownPage } from './schemas/page.ts';

const articles = defineCollection({
  loader: articlesLoader(),
  schema: ({ image }) =>
    articleRecord
      .omit({ title: true, summary: true, allowed: true, editorNotes: true, draft: true, publishAt: true })
      .extend({
        ...storyText.shape,
        images: z.array(z.strictObject({ key: z.string(), image: image() })),
      }),
});

const registry = <N extends RegistryName>(name: N) =>
  defineCollection({ loader: registryLoader(name), schema: REGISTRY[name] });

export const collections = {
  articles,
  organisations: registry('organisations'),
  programmes: registry('programmes'),
  campaigns: registry('campaigns'),
  places: registry('places'),
  topics: registry('topics'),
  glossary: registry('glossary'),
  units: registry('units'),
  audiences: registry('audiences'),
  needs: registry('needs'),
  published: registry('published'),
  pages: defineCollection({ loader: pagesLoader(), schema: ownPage }),
};
