/** A campaign's page. */
import type { CampaignRecord } from '../schemas/registry.ts';
import type { EntryPage } from './parts/entry-head.ts';
import { offerView, type OfferView } from './parts/offer.ts';
import { entry, type Site } from './site-index.ts';

export interface CampaignView extends OfferView {
  kind: CampaignRecord['kind'];
  date: string;
  until?: string | undefined;
  audiences: string[];
}

export function campaignView(site: Site, page: EntryPage): CampaignView {
  const { kind, date, until, audiences } = entry(site.campaigns, page.id);
  return {
    ...offerView(site, 'campaigns', page),
    kind,
    date,
    until,
    audiences: audiences.map((id) => entry(site.audiences, id).name[page.locale]),
  };
}
