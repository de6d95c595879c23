/** What the open data holds, for catalogues: in DCAT as a file, in schema.org's words on the data page. */
import { HAS_ENGLISH, LOCALE, LOCALES } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { absolute } from '../../lib/site-address.ts';
import { dataPageUrl, dataSchemaUrl, dataUrl } from '../../lib/urls.ts';
import type { DataName } from '../../schemas/open-data.ts';
import { site } from '../../site.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { graph, type LinkedData } from '../parts/json-ld.ts';
import { DATA_NAMES } from './open-data.ts';
import { TABLE_NAMES } from './tables.ts';

interface Distribution {
  url: string;
  mediaType: 'application/json' | 'text/csv';
  /** The address of the schema that the file keeps to. */
  schema?: string | undefined;
}

const distributionsOf = (name: DataName): Distribution[] => [
  { url: absolute(dataUrl(`${name}.json`)), mediaType: 'application/json', schema: absolute(dataSchemaUrl(name)) },
  ...TABLE_NAMES.filter((table) => table === name).map((table): Distribution => ({
    url: absolute(dataUrl(`${table}.csv`)),
    mediaType: 'text/csv',
  })),
];

/** Words of the interface in both languages, as RDF has them. */
const said = (wordsIn: (t: ReturnType<typeof translator>) => string) =>
  LOCALES.map((locale) => ({ '@value': wordsIn(translator(locale)), '@language': LOCALE[locale].tag }));

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';

const publisher = LOCALES.map((locale) => ({
  '@value': site.publisher[locale],
  '@language': LOCALE[locale].tag,
}));

/** The catalogue of all files, in DCAT (W3C); its only date is the newest day of the archive. */
export const catalogue = (content: ContentIndex): object => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
  },
  '@id': absolute(dataPageUrl()),
  '@type': 'dcat:Catalog',
  'dct:title': said((t) => t('data.title')),
  'dct:description': said((t) => t('data.text')),
  'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher },
  'dct:license': { '@id': site.licence.url },
  'dct:language': LOCALES.map((locale) => LOCALE[locale].tag),
  'dct:modified': content.newestDay,
  'dcat:dataset': DATA_NAMES.map((name) => ({
    '@id': absolute(dataUrl(`${name}.json`)),
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': said((t) => t(`data.${name}`)),
    'dct:license': { '@id': site.licence.url },
    'dcat:version': '1',
    'dcat:distribution': distributionsOf(name).map(({ url, mediaType, schema }) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': url },
      'dcat:mediaType': { '@id': MEDIA_TYPES + mediaType },
      ...(schema === undefined ? {} : { 'dct:conformsTo': { '@id': schema } }),
    })),
  })),
});

/** The same for search engines of data sets. */
export const dataSetData = (content: ContentIndex): LinkedData =>
  graph({
    '@type': 'Dataset',
    '@id': absolute(dataPageUrl()),
    url: absolute(dataPageUrl()),
    name: LOCALES.map((locale) => site.name[locale]).join(' · '),
    description: LOCALES.map((locale) => translator(locale)('data.text')).join(' '),
    inLanguage: LOCALES.map((locale) => LOCALE[locale].tag),
    license: site.licence.url,
    isAccessibleForFree: true,
    version: '1',
    dateModified: content.newestDay,
    creator: {
      '@type': 'Organization',
      name: site.publisher.zh,
      alternateName: HAS_ENGLISH ? site.publisher.en : undefined,
    },
    distribution: DATA_NAMES.flatMap(distributionsOf).map(({ url, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: mediaType,
    })),
  });
