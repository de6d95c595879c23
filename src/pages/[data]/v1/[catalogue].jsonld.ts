import type { APIRoute } from 'astro';
import { catalogueRoutes } from '../../../queries/data-routes.ts';

export const getStaticPaths = catalogueRoutes;

export const GET: APIRoute<{ view: object }> = ({ props }) => Response.json(props.view);
