import type { APIRoute } from 'astro';
import { absolute } from '../lib/site-address.ts';
import { sitemapUrl } from '../lib/urls.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapUrl())}\n`);
