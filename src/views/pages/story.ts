/**
 * A story's page: its head and original, text, figures, plans, events, sources and corrections, what concerns the reader,
 * the stories before and after.
 */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { archiveUrl, bilingualUrl, storyUrl, type RegistryKind } from '../../lib/urls.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import { offerItem, offersOf, type Benefit, type Offer } from '../parts/benefits.ts';
import type { BodyContext, StoryImage } from '../parts/body-context.ts';
import { isOld, partBasis, type DateBasis } from '../parts/date-basis.ts';
import { figureItems, type FigureItem } from '../parts/figure-items.ts';
import { breadcrumbData, graph, type LinkedData } from '../parts/json-ld.ts';
import { nameLink, storyLink, type Link } from '../parts/links.ts';
import { lastChange } from '../parts/last-change.ts';
import { isOwnRelease } from '../parts/own-release.ts';
import { plansOf, type Plan } from '../parts/plans.ts';
import { plateOf, type Plate } from '../parts/plate.ts';
import { besideInSeries, relatedTo } from '../parts/related-stories.ts';
import { pageTitle } from '../parts/page-title.ts';
import { citationTags, storyCitations, type CitationTag, type StoryCitations } from '../parts/story-citations.ts';
import { storyData } from '../parts/story-json-ld.ts';
import { storyHead, type StoryHead } from '../parts/story-head.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';
import { termItems, type TermItem } from '../parts/story-terms.ts';
import { namedIn, type ContentIndex, type Story } from '../input/content-index.ts';

export interface StoryView extends StoryHead {
  id: string;
  locale: Locale;
  /** The pages between the front page and this one. */
  trail: Link[];
  context: BodyContext;
  alternates: Partial<Record<Locale, string>>;
  /** The side-by-side page, where there is a translation. */
  bilingual?: string | undefined;
  date: string;
  dateBasis: ArticleRecord['dateBasis'];
  /** Its date is more than a year before the newest day of the archive. */
  old: boolean;
  /** The day on which our own text first appeared. */
  published?: string | undefined;
  /** In a preview, what keeps it from readers: `draft`, or the time that it waits for. */
  pending?: string | undefined;
  /** The newest day on which that text was published or changed. */
  modified?: string | undefined;
  /** The title, with what tells it from that of another page. */
  pageTitle: string;
  kind: ArticleRecord['kind'];
  drafted: ArticleRecord['drafted'];
  original: Locale;
  source: {
    publication?: string | undefined;
    title?: string | undefined;
    edition?: string | undefined;
    date: string;
    byline?: string | undefined;
    url?: string | undefined;
    voice: ArticleRecord['source']['voice'];
    /** How its date is known. */
    basis: DateBasis;
    /** The hospital itself speaks, and no medium: none is missing. */
    isOwn: boolean;
    /** The reprint or digest that was read. */
    via?:
      | {
          publication: string;
          title?: string | undefined;
          edition?: string | undefined;
          date?: string | undefined;
          url?: string | undefined;
        }
      | undefined;
  };
  figures: FigureItem[];
  /** Its key figures. */
  plate: Plate;
  terms: TermItem[];
  names: Record<RegistryKind, Link[]>;
  people: { name: string; role: string }[];
  events: {
    date: string;
    until?: string | undefined;
    /** How its date is known. */
    basis: DateBasis;
    what: string;
    place?: Link | undefined;
    organisations: Link[];
  }[];
  plans: Plan[];
  /** Told to readers: slips of the source, what was inferred, what it does not say. */
  notes: string[];
  reviews: { stage: ArticleRecord['reviews'][number]['stage']; by: string; date: string }[];
  plain?: string | undefined;
  cover?:
    { image: StoryImage['image']; alt: string; caption?: string | undefined; credit?: string | undefined } | undefined;
  series?: { name: string; part?: number | undefined } | undefined;
  benefits: Benefit[];
  related: StoryItem[];
  /** The parts of its series before and after it. */
  before?: Link | undefined;
  after?: Link | undefined;
  citations: StoryCitations;
  citationTags: CitationTag[];
  linkedData: LinkedData;
}

/** Benefits by the story that they rest on. */
const offersByStory = new WeakMap<ContentIndex, Map<string, Offer[]>>();

function benefitsOf(content: ContentIndex, story: Story, locale: Locale): Benefit[] {
  let byStory = offersByStory.get(content);
  if (!byStory) {
    byStory = new Map<string, Offer[]>();
    for (const offer of offersOf(content)) {
      const { article } = offer.benefit;
      byStory.set(article, [...(byStory.get(article) ?? []), offer]);
    }
    offersByStory.set(content, byStory);
  }
  return (byStory.get(story.id) ?? []).map((offer) => offerItem(content, offer, locale));
}

function namesOf(content: ContentIndex, story: Story, locale: Locale): StoryView['names'] {
  const links = (kind: RegistryKind): Link[] => namedIn(story, kind).map((id) => nameLink(content, locale, kind, id));
  return {
    organisations: links('organisations'),
    programmes: links('programmes'),
    campaigns: links('campaigns'),
    places: links('places'),
    topics: links('topics'),
  };
}

/** Who took part, unless it was the one alone whom the story is about. */
const organisationsOf = (
  content: ContentIndex,
  { organisations: [subject] }: Story,
  ids: readonly string[],
  locale: Locale,
): Link[] => (ids.every((id) => id === subject) ? [] : ids.map((id) => nameLink(content, locale, 'organisations', id)));

/** Where each took place, unless that is where the story is set; and who took part. */
const eventsOf = (content: ContentIndex, story: Story, locale: Locale): StoryView['events'] =>
  story.events.map((event) => ({
    date: event.date,
    until: event.until,
    basis: partBasis(story, event),
    what: event.what[locale],
    place:
      event.place === undefined || event.place === story.places[0]
        ? undefined
        : nameLink(content, locale, 'places', event.place),
    organisations: organisationsOf(content, story, event.organisations, locale),
  }));

const sourceOf = ({ source, date, dateBasis }: Story, locale: Locale): StoryView['source'] => ({
  publication: source.publication?.[locale],
  title: source.title,
  edition: source.edition,
  date: source.date,
  byline: source.byline?.[locale],
  url: source.url,
  voice: source.voice,
  // Of an event only the story's own day can be: another date of the source was worked out.
  basis: dateBasis === 'event' && source.date !== date ? 'inferred' : dateBasis,
  isOwn: isOwnRelease(source),
  via: source.via && { ...source.via, publication: source.via.publication[locale] },
});

function coverOf({ cover, images }: Story, locale: Locale): StoryView['cover'] {
  const picture = cover && images.find(({ key }) => key === cover.src);
  return (
    picture && {
      image: picture.image,
      alt: cover.alt[locale],
      caption: cover.caption?.[locale],
      credit: cover.credit?.[locale],
    }
  );
}

/**
 * A story in a language.
 * @throws where the story has no text in it
 */
export function storyView(content: ContentIndex, story: Story, locale: Locale): StoryView {
  const figures = figureItems(content, story, locale);
  const trail = [{ name: translator(locale)('nav.articles'), href: archiveUrl(locale) }];
  const head = storyHead(content, story, locale);
  const beside = besideInSeries(content, story);
  const view = {
    ...head,
    id: story.id,
    locale,
    trail,
    context: { locale, prefix: '' as const, figures, images: story.images, explains: true },
    alternates: { zh: storyUrl('zh', story.id), ...(story.en && { en: storyUrl('en', story.id) }) },
    bilingual: story.en && bilingualUrl(story.id),
    date: story.date,
    dateBasis: story.dateBasis,
    old: isOld(content, story.date),
    published: story.published,
    pending: story.pending,
    modified: lastChange(story),
    pageTitle: pageTitle(content, story, locale),
    kind: story.kind,
    drafted: story.drafted,
    original: story.original,
    source: sourceOf(story, locale),
    figures,
    plate: plateOf(content, story, locale),
    terms: termItems(content, story, locale),
    names: namesOf(content, story, locale),
    people: story.people.map(({ name, role }) => ({ name: name[locale], role: role[locale] })),
    events: eventsOf(content, story, locale),
    plans: plansOf(content, story, locale),
    notes: story.notes.map((note) => note[locale]),
    reviews: story.reviews.map(({ stage, by, date }) => ({ stage, by: by[locale], date })),
    plain: story.plain?.[locale],
    cover: coverOf(story, locale),
    series: story.series && { name: story.series.name[locale], part: story.series.part },
    benefits: benefitsOf(content, story, locale),
    citations: storyCitations(story, locale, head.title),
    citationTags: citationTags(story, locale, head.title),
    related: relatedTo(content, story).map((other) => storyItem(content, other, locale)),
    before: beside.before && storyLink(content, beside.before, locale),
    after: beside.after && storyLink(content, beside.after, locale),
  };
  const crumbs = breadcrumbData([...trail, { name: view.title, href: view.path }]);
  return { ...view, linkedData: graph(storyData(view), crumbs) };
}

/** The stories that have a page in a language. */
export const storiesIn = (content: ContentIndex, locale: Locale): Story[] =>
  content.stories.filter((story) => locale === 'zh' || story.en !== undefined);
