/** OpenSearch: lets a browser search the site from its address bar. */
import type { APIRoute } from 'astro';
import { LOCALE, localeParams, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { absolute } from '../../lib/site-address.ts';
import { escapedText } from '../../lib/text.ts';
import { searchUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () =>
  localeParams.map(({ locale, param }) => ({ params: { locale: param }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = translator(locale);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The specification allows a short name 16 characters.
    `<ShortName>${escapedText([...site.name[locale]].slice(0, 16).join('').trim())}</ShortName>`,
    `<Description>${escapedText(t('search.description'))}</Description>`,
    `<Language>${LOCALE[locale].tag}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" method="get" template="${escapedText(absolute(searchUrl(locale)))}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`);
};
