/** A programme's page: what one gets of it and whom to ask, who runs it, its figures and stories. */
import type { ProgrammeRecord } from '../../schemas/registry.ts';
import { allFigures, entryFigures, type AllFigures, type EntryFigures } from '../parts/entry-figures.ts';
import type { EntryPage } from '../parts/entry-head.ts';
import { offerView, type OfferView } from '../parts/programme-or-campaign.ts';
import { dateBasisIn, stated, type DateBasis, type Stated } from '../parts/date-basis.ts';
import { entry, type ContentIndex } from '../input/content-index.ts';

export interface ProgrammeView extends OfferView {
  kind: ProgrammeRecord['kind'];
  since?: string | undefined;
  /** How that is known. */
  sinceBasis?: DateBasis | undefined;
  status: ProgrammeRecord['status'];
  /** As of when that is said; nothing where no status is stated. */
  statusAsOf?: Stated | undefined;
  /** Its own figures, in its newest stories: what is claimed, and by whom. */
  figures: EntryFigures[];
  /** Where all of them are, if these are some. */
  allFigures?: AllFigures | undefined;
}

export function programmeView(content: ContentIndex, page: EntryPage): ProgrammeView {
  const { kind, since, status, asOf, sources } = entry(content.programmes, page.id);
  const figures = entryFigures(content, page.locale, 'programmes', page.id);
  return {
    ...offerView(content, 'programmes', page),
    kind,
    since,
    sinceBasis: since === undefined ? undefined : dateBasisIn(content, since, sources),
    status,
    statusAsOf: asOf === undefined || status === 'not-stated' ? undefined : stated(content, asOf, sources),
    figures,
    allFigures: allFigures(content, page.locale, page.id, figures),
  };
}
