/** A programme's page. */
import type { ProgrammeRecord } from '../schemas/registry.ts';
import { entryFigures, type EntryFigures } from './parts/entry-figures.ts';
import type { EntryPage } from './parts/entry-head.ts';
import { offerView, type OfferView } from './parts/offer.ts';
import { stated, type Stated } from './parts/stated.ts';
import { entry, type Site } from './site-index.ts';

export interface ProgrammeView extends OfferView {
  kind: ProgrammeRecord['kind'];
  since?: string | undefined;
  status: ProgrammeRecord['status'];
  /** As of when that is said; nothing where no status is stated. */
  statusAsOf?: Stated | undefined;
  /** Of the stories that are about it alone: what is claimed, and by whom. */
  figures: EntryFigures[];
}

export function programmeView(site: Site, page: EntryPage): ProgrammeView {
  const { kind, since, status, asOf, sources } = entry(site.programmes, page.id);
  return {
    ...offerView(site, 'programmes', page),
    kind,
    since,
    status,
    statusAsOf: asOf === undefined || status === 'not-stated' ? undefined : stated(site, asOf, sources),
    figures: entryFigures(site, page.locale, 'programmes', page.id),
  };
}
