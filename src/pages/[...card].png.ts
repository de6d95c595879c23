import type { APIRoute } from 'astro';
import { pngOf } from '../drawing/face.ts';
import { sharePictureSvg } from '../drawing/share-picture.ts';
import { cardRoutes } from '../queries/drawn-routes.ts';
import type { ShareCard } from '../views/parts/share-card.ts';

export const getStaticPaths = cardRoutes;

export const GET: APIRoute<{ view: ShareCard }> = async ({ props }) =>
  new Response(new Uint8Array(await pngOf(await sharePictureSvg(props.view))));
