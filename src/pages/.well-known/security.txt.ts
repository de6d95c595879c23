/** Whom to tell of a hole in the site: RFC 9116. */
import type { APIRoute } from 'astro';
import { LOCALES } from '../../i18n/locales.ts';
import { absolute } from '../../lib/site-address.ts';
import { homeUrl, publicUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';

const lines = (about: string) => [
  `Contact: ${site.security.contact ?? absolute(about)}`,
  `Expires: ${site.security.expires}`,
  `Preferred-Languages: ${LOCALES.join(', ')}`,
  `Canonical: ${absolute(publicUrl('.well-known/security.txt'))}`,
];

export const GET: APIRoute = ({ locals }) => {
  const about = locals.menus.zh.pages.find(({ id }) => id === 'about')?.href ?? homeUrl('zh');
  return new Response(`${lines(about).join('\n')}\n`);
};
