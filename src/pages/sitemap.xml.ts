import type { APIRoute } from 'astro';
import { loadSitemap } from '../queries/own-pages.ts';
import { sitemapXml } from '../views/files/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemapXml(await loadSitemap()), { headers: { 'Content-Type': 'application/xml' } });
