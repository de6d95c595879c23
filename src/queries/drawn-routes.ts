/** Pictures that are drawn: where each stands, and what it shows. */
import type { GetStaticPaths } from 'astro';
import { nameplate } from '../drawing/face.ts';
import { LOCALES } from '../i18n/locales.ts';
import { cardPath, REGISTRY_KINDS } from '../lib/urls.ts';
import { entryCard, siteCard, storyCard } from '../views/parts/share-card.ts';
import { loadContentIndex } from './load-content-index.ts';
import { route } from './routes.ts';

/** The files that hold the outlines of the name. */
export const nameplateRoutes = (async () => {
  const plates = await Promise.all(LOCALES.map(nameplate));
  return plates.map(({ name, svg }) => route({ drawn: name }, svg));
}) satisfies GetStaticPaths;

/** The pictures that go with links. */
export const cardRoutes = (async () => {
  const content = await loadContentIndex();
  const at = (path: string) => ({ card: path.replace(/^\/|\.png$/g, '') });
  return [
    route(at(cardPath()), siteCard()),
    ...content.stories.map((story) =>
      route(at(cardPath({ kind: 'articles', id: story.id })), storyCard(content, story)),
    ),
    ...REGISTRY_KINDS.flatMap((kind) =>
      [...content[kind].keys()].map((id) => route(at(cardPath({ kind, id })), entryCard(content, kind, id))),
    ),
  ];
}) satisfies GetStaticPaths;
