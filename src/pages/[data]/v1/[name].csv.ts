import type { APIRoute } from 'astro';
import { tableRoutes } from '../../../queries/data-routes.ts';

export const getStaticPaths = tableRoutes;

export const GET: APIRoute<{ view: string }> = ({ props }) => new Response(props.view);
