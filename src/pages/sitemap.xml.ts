import type { APIRoute } from 'astro';
import { sitemapXml } from '../lib/sitemap.ts';
import { sitemapEntries } from '../queries/sitemap.ts';

export const GET: APIRoute = async () =>
  new Response(sitemapXml(await sitemapEntries()), { headers: { 'Content-Type': 'application/xml' } });
