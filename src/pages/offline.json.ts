import type { APIRoute } from 'astro';
import { loadContentIndex } from '../queries/load-content-index.ts';
import { newestPaths } from '../views/files/newest-paths.ts';

export const GET: APIRoute = async () => Response.json(newestPaths(await loadContentIndex()));
