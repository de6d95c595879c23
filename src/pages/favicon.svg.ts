import type { APIRoute } from 'astro';
import { iconSvg } from '../drawing/face.ts';

export const GET: APIRoute = async () =>
  new Response(await iconSvg(64), { headers: { 'content-type': 'image/svg+xml' } });
