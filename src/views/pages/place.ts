/** A place's page: what it lies in, what lies in it. */
import { translator } from '../../i18n/ui.ts';
import { registryUrl } from '../../lib/urls.ts';
import type { PlaceRecord } from '../../schemas/lists.ts';
import { within } from '../parts/care-links.ts';
import { entryData, entryHead, type EntryPage, type EntryView } from '../parts/entry-head.ts';
import { placeLinks, type Link } from '../parts/links.ts';
import { listEntries, type ListEntry } from '../parts/registry-list-item.ts';
import { entry, placeLine, type ContentIndex } from '../input/content-index.ts';

export interface PlaceView extends EntryView {
  kind: PlaceRecord['kind'];
  contains: Link[];
  organisations: ListEntry[];
  programmes: ListEntry[];
  campaigns: ListEntry[];
}

export function placeView(content: ContentIndex, page: EntryPage): PlaceView {
  const { locale, id } = page;
  const [place, ...around] = placeLine(content.places, id);
  const at = place?.name[locale];
  const inside = [...content.places.values()].filter(({ parent }) => parent === id).map((one) => one.id);
  const list = { name: translator(locale)('nav.places'), href: registryUrl(locale, 'places') };
  const above = placeLinks(
    content,
    locale,
    around.map((one) => one.id),
  );
  const head = entryHead(content, 'places', page, [list, ...above.toReversed()]);
  const here = (kind: 'organisations' | 'programmes' | 'campaigns') =>
    listEntries(content, locale, kind, within(content, kind, id), at);
  return {
    ...head,
    kind: entry(content.places, id).kind,
    contains: placeLinks(content, locale, inside),
    organisations: here('organisations'),
    programmes: here('programmes'),
    campaigns: here('campaigns'),
    linkedData: entryData(head),
  };
}
