/** A campaign's page: when and where it was, who held it, its figures and stories. */
import type { CampaignRecord } from '../../schemas/registry.ts';
import { dateBasisIn, type DateBasis } from '../parts/date-basis.ts';
import type { EntryPage } from '../parts/entry-head.ts';
import { audienceLink, type Link } from '../parts/links.ts';
import { offerView, type OfferView } from '../parts/programme-or-campaign.ts';
import { entry, type ContentIndex } from '../input/content-index.ts';

export interface CampaignView extends OfferView {
  kind: CampaignRecord['kind'];
  date: string;
  until?: string | undefined;
  /** How these days are known. */
  dateBasis: DateBasis;
  audiences: Link[];
}

export function campaignView(content: ContentIndex, page: EntryPage): CampaignView {
  const { kind, date, until, audiences, sources } = entry(content.campaigns, page.id);
  return {
    ...offerView(content, 'campaigns', page),
    kind,
    date,
    until,
    dateBasis: dateBasisIn(content, date, sources),
    audiences: audiences.map((id) => audienceLink(content, page.locale, id)),
  };
}
