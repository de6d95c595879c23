import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALE, localeParams, type Locale } from '../../i18n/locales.ts';
import { homeUrl, publicUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() =>
  localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** What a browser needs to put the site on a home screen. */
const manifest = (locale: Locale) => ({
  name: site.name[locale],
  short_name: site.name[locale],
  description: site.description[locale],
  lang: LOCALE[locale].tag,
  start_url: homeUrl(locale),
  scope: homeUrl('zh'),
  display: 'minimal-ui',
  background_color: site.colours.light.paper,
  theme_color: site.colours.light.paper,
  icons: [
    { src: publicUrl('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
    { src: publicUrl('apple-touch-icon.png'), type: 'image/png', sizes: '180x180' },
  ],
});

export const GET: APIRoute<{ locale: Locale }> = ({ props }) => Response.json(manifest(props.locale));
