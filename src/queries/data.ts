/** The open data: registry entries as they are recorded, in both languages, with the addresses of their pages. */
import type { Locale } from '../i18n/locales.ts';
import { glossaryUrl, registryUrl } from '../lib/urls.ts';
import { keyOf } from '../views/parts/items.ts';
import { loadSite } from './site.ts';
import type { Site } from '../views/site-index.ts';

export const DATA_NAMES = ['organisations', 'programmes', 'campaigns', 'glossary'] as const;

export type DataName = (typeof DATA_NAMES)[number];

interface DataRecord {
  id: string;
  autolink: boolean;
}

/** Terms stand on one page and are of one kind; the other records say theirs. */
const addressed = (name: DataName, { autolink: _autolink, ...record }: DataRecord) => {
  const urlOf = (locale: Locale) =>
    name === 'glossary' ? glossaryUrl(locale, record.id) : registryUrl(locale, name, record.id);
  return {
    ...(name === 'glossary' ? { kind: 'term' } : {}),
    ...record,
    url: { zh: urlOf('zh'), en: urlOf('en') },
  };
};

/** `{version, items}`; no time of building, so that two builds of one commit agree. `autolink` is a matter of ours. */
function fileOf(site: Site, name: DataName) {
  const records: DataRecord[] = [...site[name].values()];
  return { version: 1, items: records.map((record) => addressed(name, record)) };
}

export const dataFile = async (name: DataName) => fileOf(await loadSite(), name);

export async function dataPaths() {
  const site = await loadSite();
  return DATA_NAMES.map((name) => ({ params: { name }, props: { name }, cacheKey: keyOf(fileOf(site, name)) }));
}
