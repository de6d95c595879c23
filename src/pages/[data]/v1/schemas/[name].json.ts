import type { APIRoute } from 'astro';
import { schemaRoutes } from '../../../../queries/data-routes.ts';

export const getStaticPaths = schemaRoutes;

export const GET: APIRoute<{ view: object }> = ({ props }) => Response.json(props.view);
