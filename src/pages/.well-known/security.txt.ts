/** Whom to tell of a hole in the site: RFC 9116. */
import type { APIRoute } from 'astro';
import { absolute } from '../../lib/site-address.ts';
import { pageUrl, publicUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';

const lines = [
  `Contact: ${site.security.contact ?? absolute(pageUrl('zh', 'about'))}`,
  `Expires: ${site.security.expires}`,
  'Preferred-Languages: zh, en',
  `Canonical: ${absolute(publicUrl('.well-known/security.txt'))}`,
];

export const GET: APIRoute = () => new Response(`${lines.join('\n')}\n`);
