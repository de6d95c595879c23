import type { APIRoute } from 'astro';
import { nameplateRoutes } from '../queries/drawn-routes.ts';

export const getStaticPaths = nameplateRoutes;

export const GET: APIRoute<{ view: string }> = ({ props }) =>
  new Response(props.view, { headers: { 'content-type': 'image/svg+xml' } });
