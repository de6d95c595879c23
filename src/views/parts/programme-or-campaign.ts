/** What the pages of programmes and campaigns have in common. */
import { translator } from '../../i18n/ui.ts';
import { registryUrl } from '../../lib/urls.ts';
import type { CampaignRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import { entry, type ContentIndex } from '../input/content-index.ts';
import { benefitItem, type Benefit } from './benefits.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from './entry-head.ts';
import { nameLink, placeLinks, type Link } from './links.ts';

export interface OfferView extends EntryView {
  operator?: Link | undefined;
  partners: Link[];
  places: Link[];
  benefits: Benefit[];
}

export function offerView(content: ContentIndex, kind: 'programmes' | 'campaigns', page: EntryPage): OfferView {
  const { locale, id } = page;
  const record = entry<ProgrammeRecord | CampaignRecord>(content[kind], id);
  const organisation = (one: string) => nameLink(content, locale, 'organisations', one);
  const list = { name: translator(locale)(`nav.${kind}`), href: registryUrl(locale, kind) };
  const head = entryHead(content, kind, page, [list]);
  return {
    ...head,
    operator: record.operator === undefined ? undefined : organisation(record.operator),
    partners: record.partners.map(organisation),
    places: placeLinks(content, locale, record.places),
    benefits: record.benefits.map((benefit) => benefitItem(content, benefit, locale)),
    linkedData: entryData(head),
  };
}
