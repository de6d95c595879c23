import type { APIRoute } from 'astro';
import { textRoutes } from '../../../../queries/data-routes.ts';

export const getStaticPaths = textRoutes;

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
