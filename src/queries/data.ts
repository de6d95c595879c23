/** The open data: registry entries as they are recorded, in both languages, with the addresses of their pages. */
import { registryUrl } from '../lib/urls.ts';
import { keyOf } from './items.ts';
import { loadSite } from './site.ts';
import type { Site } from './site-index.ts';

export const DATA_NAMES = ['organisations', 'programmes', 'campaigns'] as const;

export type DataName = (typeof DATA_NAMES)[number];

/** `{version, items}`; no time of building, so that two builds of one commit agree. `autolink` is a matter of ours. */
function fileOf(site: Site, name: DataName) {
  const records: { id: string; autolink: boolean }[] = [...site[name].values()];
  return {
    version: 1,
    items: records.map(({ autolink: _autolink, ...record }) => ({
      ...record,
      url: { zh: registryUrl('zh', name, record.id), en: registryUrl('en', name, record.id) },
    })),
  };
}

export const dataFile = async (name: DataName) => fileOf(await loadSite(), name);

export async function dataPaths() {
  const site = await loadSite();
  return DATA_NAMES.map((name) => ({ params: { name }, props: { name }, cacheKey: keyOf(fileOf(site, name)) }));
}
