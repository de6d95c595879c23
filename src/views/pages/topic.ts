/** A topic's page: services, entries and stories that concern it. */
import { translator } from '../../i18n/ui.ts';
import { registryUrl } from '../../lib/urls.ts';
import { offerItem, type Benefit } from '../parts/benefits.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from '../parts/entry-head.ts';
import { listEntries, type ListEntry } from '../parts/registry-list-item.ts';
import { allServices } from '../parts/service-index.ts';
import { sealedTopic } from '../parts/topic-seal.ts';
import type { ContentIndex } from '../input/content-index.ts';

export interface TopicView extends EntryView {
  services: Benefit[];
  /** What concerns the topic itself, which not all does that its stories name. */
  programmes: ListEntry[];
  campaigns: ListEntry[];
}

export function topicView(content: ContentIndex, page: EntryPage): TopicView {
  const { locale, id } = page;
  const head = entryHead(content, 'topics', page, [
    { name: translator(locale)('nav.topics'), href: registryUrl(locale, 'topics') },
  ]);
  const concerning = (kind: 'programmes' | 'campaigns') =>
    [...content[kind].values()].filter(({ topics }) => topics.includes(id)).map((one) => one.id);
  const programmes = concerning('programmes');
  const campaigns = concerning('campaigns');
  const here = { programmes: new Set(programmes), campaigns: new Set(campaigns) };
  return {
    ...head,
    seal: sealedTopic(content, id, locale)?.seal,
    services: allServices(content)
      .filter((offer) => here[offer.kind].has(offer.id))
      .map((offer) => offerItem(content, offer, locale)),
    programmes: listEntries(content, locale, 'programmes', programmes),
    campaigns: listEntries(content, locale, 'campaigns', campaigns),
    linkedData: entryData(head),
  };
}
