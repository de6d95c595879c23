import type { APIRoute } from 'astro';
import { citationRoutes } from '../../../queries/citation-routes.ts';

export const getStaticPaths = citationRoutes;

export const GET: APIRoute<{ view: string }> = ({ props }) => new Response(props.view);
