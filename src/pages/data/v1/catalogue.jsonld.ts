import type { APIRoute } from 'astro';
import { loadContentIndex } from '../../../queries/load-content-index.ts';
import { catalogue } from '../../../views/files/catalogue.ts';

export const GET: APIRoute = async () => Response.json(catalogue(await loadContentIndex()));
