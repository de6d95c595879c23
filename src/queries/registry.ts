/** The pages of registry entries: organisations, programmes, campaigns, places and topics. */
import { localeParams, type Locale } from '../i18n/locales.ts';
import type { RegistryKind } from '../lib/urls.ts';
import type {
  CampaignView,
  EntryFigures,
  OrganisationView,
  PlaceView,
  ProgrammeView,
  TopicView,
} from '../lib/entry-views.ts';
import type { ListEntry } from '../lib/views.ts';
import type { ProgrammeRecord } from '../schemas/registry.ts';
import {
  benefitItem,
  byName,
  entry,
  entryHead,
  figureItems,
  keyOf,
  listEntry,
  maybe,
  nameLink,
  pageCount,
  pageParam,
  storyLink,
} from '../views/parts/items.ts';
import { linksOf, runBy, sharedBy, within } from '../views/parts/care-links.ts';
import { loadSite } from './site.ts';
import { placeLine, storiesOf, type Site } from '../views/site-index.ts';

/** Stories whose figures an organisation's page shows, and how many of each. */
const FIGURE_STORIES = 3;
const FIGURES = 6;

const placeLinks = (site: Site, locale: Locale, ids: string[]) => ids.map((id) => nameLink(site, locale, 'places', id));

/** Entries by name; `at` is the place that the page has named already. */
const list = (site: Site, locale: Locale, kind: RegistryKind, ids: string[], at?: string): ListEntry[] =>
  ids
    .map((id) => {
      const { place, ...rest } = listEntry(site, locale, kind, id);
      return { ...rest, ...maybe('place', place === at ? undefined : place) };
    })
    .sort(byName(locale));

/**
 * Figures of the stories that are about it: first of all for an organisation, alone for a programme. Its own name is no
 * scope on its own page.
 */
function figuresOf(site: Site, locale: Locale, kind: 'organisations' | 'programmes', id: string): EntryFigures[] {
  const { name, aliases } = entry<{ name: Record<Locale, string>; aliases: Record<Locale, string[]> }>(site[kind], id);
  const own = new Set([name[locale], ...aliases[locale]]);
  const about = (ids: string[]) => ids[0] === id && (kind === 'organisations' || ids.length === 1);
  return storiesOf(site, kind, id)
    .filter((story) => about(story[kind]) && story.figures.length > 0)
    .slice(0, FIGURE_STORIES)
    .map((story) => ({
      story: storyLink(site, story, locale),
      figures: figureItems(site, story, locale, true)
        .slice(0, FIGURES)
        .map(({ scope, ...figure }) => ({ ...figure, ...maybe('scope', own.has(scope ?? '') ? undefined : scope) })),
    }));
}

function organisationOf(site: Site, locale: Locale, id: string, page: number): OrganisationView {
  const { kind, level, place, contact } = entry(site.organisations, id);
  const from = site.story.get(contact?.reportedIn ?? '');
  const at = site.places.get(place ?? '')?.name[locale];
  return {
    ...entryHead(site, locale, 'organisations', id, page),
    kind,
    ...maybe('level', level),
    places: placeLinks(
      site,
      locale,
      placeLine(site.places, place ?? '').map((one) => one.id),
    ),
    ...(contact
      ? {
          contact: {
            ...maybe('telephone', contact.telephone),
            ...maybe('address', contact.address?.[locale]),
            ...maybe('hours', contact.hours?.[locale]),
            ...maybe('website', contact.website),
            ...maybe('sourceUrl', contact.sourceUrl),
            ...(from ? { story: storyLink(site, from, locale) } : {}),
            ...maybe('verifiedAt', contact.verifiedAt),
          },
        }
      : {}),
    links: linksOf(site, locale, id),
    programmes: list(site, locale, 'programmes', runBy(site, 'programmes', id), at),
    campaigns: list(site, locale, 'campaigns', runBy(site, 'campaigns', id), at),
    takesPart: (['programmes', 'campaigns'] as const).flatMap((one) =>
      list(site, locale, one, sharedBy(site, one, id), at),
    ),
    figures: figuresOf(site, locale, 'organisations', id),
  };
}

/** What programmes and campaigns have in common. */
function offerOf(site: Site, locale: Locale, kind: 'programmes' | 'campaigns', id: string, page: number) {
  const record = entry<Pick<ProgrammeRecord, 'operator' | 'partners' | 'places' | 'benefits'>>(site[kind], id);
  const { operator, partners, places, benefits } = record;
  return {
    ...entryHead(site, locale, kind, id, page),
    ...maybe('operator', operator === undefined ? undefined : nameLink(site, locale, 'organisations', operator)),
    partners: partners.map((one) => nameLink(site, locale, 'organisations', one)),
    places: placeLinks(site, locale, places),
    benefits: benefits.map((benefit) => benefitItem(site, benefit, locale)),
  };
}

function programmeOf(site: Site, locale: Locale, id: string, page: number): ProgrammeView {
  const { kind, since, status } = entry(site.programmes, id);
  return {
    ...offerOf(site, locale, 'programmes', id, page),
    kind,
    ...maybe('since', since),
    status,
    figures: figuresOf(site, locale, 'programmes', id),
  };
}

function campaignOf(site: Site, locale: Locale, id: string, page: number): CampaignView {
  const { kind, date, until, audiences } = entry(site.campaigns, id);
  return {
    ...offerOf(site, locale, 'campaigns', id, page),
    kind,
    date,
    ...maybe('until', until),
    audiences: audiences.map((one) => entry(site.audiences, one).name[locale]),
  };
}

function placeOf(site: Site, locale: Locale, id: string, page: number): PlaceView {
  const line = placeLine(site.places, id).slice(1);
  const at = entry(site.places, id).name[locale];
  const inside = [...site.places.values()].filter((one) => one.parent === id).map((one) => one.id);
  return {
    ...entryHead(site, locale, 'places', id, page),
    kind: entry(site.places, id).kind,
    within: placeLinks(
      site,
      locale,
      line.map((one) => one.id),
    ),
    contains: placeLinks(site, locale, inside),
    organisations: list(site, locale, 'organisations', within(site, 'organisations', id), at),
    programmes: list(site, locale, 'programmes', within(site, 'programmes', id), at),
    campaigns: list(site, locale, 'campaigns', within(site, 'campaigns', id), at),
  };
}

function topicOf(site: Site, locale: Locale, id: string, page: number): TopicView {
  const programmes = new Set(storiesOf(site, 'topics', id).flatMap((story) => story.programmes));
  return {
    ...entryHead(site, locale, 'topics', id, page),
    programmes: list(site, locale, 'programmes', [...programmes]),
  };
}

const VIEWS = {
  organisations: organisationOf,
  programmes: programmeOf,
  campaigns: campaignOf,
  places: placeOf,
  topics: topicOf,
};

export type EntryViewOf<K extends RegistryKind> = ReturnType<(typeof VIEWS)[K]>;

/** What a route of an entry's page hands to its page. */
export interface EntryProps {
  locale: Locale;
  id: string;
  page: number;
}

/** Page `page` of an entry; the pages after the first go on with its stories. */
export async function entryView<K extends RegistryKind>(
  kind: K,
  { locale, id, page }: EntryProps,
): Promise<EntryViewOf<K>> {
  return VIEWS[kind](await loadSite(), locale, id, page) as EntryViewOf<K>;
}

/** The paths of every entry of a kind, in both languages, with a page for every twenty stories. */
export const entryPaths = (kind: RegistryKind) => async () => {
  const site = await loadSite();
  return localeParams.flatMap(({ locale, param }) =>
    [...site[kind].keys()].flatMap((id) =>
      Array.from({ length: pageCount(storiesOf(site, kind, id).length) }, (_, at) => ({
        params: { locale: param, id, page: pageParam(at + 1) },
        props: { locale, id, page: at + 1 },
        cacheKey: keyOf(VIEWS[kind](site, locale, id, at + 1)),
      })),
    ),
  );
};
