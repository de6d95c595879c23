/** A topic's page. */
import { translator } from '../i18n/ui.ts';
import { registryUrl } from '../lib/urls.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from './parts/entry-head.ts';
import { listEntries, type ListEntry } from './parts/list-entry.ts';
import { storiesOf, type Site } from './site-index.ts';

export interface TopicView extends EntryView {
  /** Those that its stories name. */
  programmes: ListEntry[];
}

export function topicView(site: Site, page: EntryPage): TopicView {
  const { locale, id } = page;
  const head = entryHead(site, 'topics', page, [
    { name: translator(locale)('nav.topics'), href: registryUrl(locale, 'topics') },
  ]);
  const programmes = new Set(storiesOf(site, 'topics', id).flatMap((story) => story.programmes));
  return {
    ...head,
    programmes: listEntries(site, locale, 'programmes', [...programmes]),
    linkedData: entryData(head),
  };
}
