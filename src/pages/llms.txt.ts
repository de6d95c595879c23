import type { APIRoute } from 'astro';
import { loadContentIndex } from '../queries/load-content-index.ts';
import { llmsText } from '../views/files/llms.ts';

export const GET: APIRoute = async ({ locals }) => new Response(llmsText(await loadContentIndex(), locals.menus));
