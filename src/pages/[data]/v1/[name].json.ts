import type { APIRoute } from 'astro';
import { dataRoutes } from '../../../queries/data-routes.ts';

export const getStaticPaths = dataRoutes;

export const GET: APIRoute<{ view: object }> = ({ props }) => Response.json(props.view);
