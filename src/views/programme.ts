/** A programme's page. */
import type { ProgrammeRecord } from '../schemas/registry.ts';
import { entryFigures, type EntryFigures } from './parts/entry-figures.ts';
import type { EntryPage } from './parts/entry-head.ts';
import { offerView, type OfferView } from './parts/offer.ts';
import { entry, type Site } from './site-index.ts';

export interface ProgrammeView extends OfferView {
  kind: ProgrammeRecord['kind'];
  since?: string | undefined;
  status: ProgrammeRecord['status'];
  /** Of the stories that are about it alone: what is claimed, and by whom. */
  figures: EntryFigures[];
}

export function programmeView(site: Site, page: EntryPage): ProgrammeView {
  const { kind, since, status } = entry(site.programmes, page.id);
  return {
    ...offerView(site, 'programmes', page),
    kind,
    since,
    status,
    figures: entryFigures(site, page.locale, 'programmes', page.id),
  };
}
