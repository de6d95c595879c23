import type { APIRoute } from 'astro';
import { rowRoutes } from '../../../queries/figure-routes.ts';

export const getStaticPaths = rowRoutes;

export const GET: APIRoute<{ view: object }> = ({ props }) => Response.json(props.view);
