/** A topic's page. */
import { translator } from '../../i18n/ui.ts';
import { registryUrl } from '../../lib/urls.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from '../parts/entry-head.ts';
import { listEntries, type ListEntry } from '../parts/registry-list-item.ts';
import { storiesOf, type ContentIndex } from '../input/content-index.ts';

export interface TopicView extends EntryView {
  /** Those that its stories name. */
  programmes: ListEntry[];
}

export function topicView(content: ContentIndex, page: EntryPage): TopicView {
  const { locale, id } = page;
  const head = entryHead(content, 'topics', page, [
    { name: translator(locale)('nav.topics'), href: registryUrl(locale, 'topics') },
  ]);
  const programmes = new Set(storiesOf(content, 'topics', id).flatMap((story) => story.programmes));
  return {
    ...head,
    programmes: listEntries(content, locale, 'programmes', [...programmes]),
    linkedData: entryData(head),
  };
}
