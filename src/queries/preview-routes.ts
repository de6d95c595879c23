/** Pages that a preview alone has: what is not out yet, and each story as WeChat's editor takes it. */
import type { GetStaticPaths } from 'astro';
import { isPreview } from '../lib/preview.ts';
import { wechatDocument } from '../views/files/wechat-document.ts';
import { previewView } from '../views/pages/preview.ts';
import { loadContentIndex } from './load-content-index.ts';
import { route } from './routes.ts';
import { loadBody } from './story-bodies.ts';

export const previewRoutes = (async () =>
  isPreview ? [route({ list: undefined }, previewView(await loadContentIndex()))] : []) satisfies GetStaticPaths;

export const wechatRoutes = (async () => {
  if (!isPreview) return [];
  const content = await loadContentIndex();
  return content.stories.map((story) => ({
    ...route({ id: story.id }, undefined, story.digest),
    props: { text: () => wechatDocument(content, story, loadBody(story.zh.body)) },
  }));
}) satisfies GetStaticPaths;
