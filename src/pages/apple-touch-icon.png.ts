import type { APIRoute } from 'astro';
import { iconSvg, pngOf } from '../drawing/face.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await pngOf(await iconSvg(180, 20))));
