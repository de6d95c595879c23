/** A story's page. */
import { LOCALE, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/ui.ts';
import { absolute } from '../lib/site-address.ts';
import { archiveUrl, bilingualUrl, publicUrl, storyUrl, type RegistryKind } from '../lib/urls.ts';
import { site as publisher } from '../site.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import { offerItem, offersOf, type Benefit, type Offer } from './parts/benefits.ts';
import type { BodyContext, StoryImage } from './parts/body.ts';
import { figureItems, type FigureItem } from './parts/figures.ts';
import { breadcrumbData, graph, type LinkedData, type Thing } from './parts/linked-data.ts';
import { nameLink, storyLinkTo, type Link } from './parts/links.ts';
import { relatedTo } from './parts/related.ts';
import { storyHead, type StoryHead } from './parts/story-head.ts';
import { storyItem, type StoryItem } from './parts/story-item.ts';
import { termItems, type TermItem } from './parts/terms.ts';
import { namedIn, type Site, type Story } from './site-index.ts';

export interface Plan {
  what: string;
  by: Link;
  due?: string | undefined;
  status: ArticleRecord['plans'][number]['status'];
  updates: { date: string; text: string; story?: Link | undefined }[];
}

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
  };
  figures: FigureItem[];
  terms: TermItem[];
  names: Record<RegistryKind, Link[]>;
  people: { name: string; role: string }[];
  events: { date: string; until?: string | undefined; what: string; place?: Link | undefined }[];
  plans: Plan[];
  changes: { date: string; kind: ArticleRecord['changes'][number]['kind']; text: string }[];
  reviews: { stage: ArticleRecord['reviews'][number]['stage']; by: string; date: string }[];
  plain?: string | undefined;
  cover?:
    { image: StoryImage['image']; alt: string; caption?: string | undefined; credit?: string | undefined } | undefined;
  series?: { name: string; part?: number | undefined } | undefined;
  benefits: Benefit[];
  related: StoryItem[];
  linkedData: LinkedData;
}

/** Benefits by the story that they rest on. */
const offersByStory = new WeakMap<Site, Map<string, Offer[]>>();

function benefitsOf(site: Site, story: Story, locale: Locale): Benefit[] {
  let byStory = offersByStory.get(site);
  if (!byStory) {
    byStory = new Map<string, Offer[]>();
    for (const offer of offersOf(site)) {
      const { article } = offer.benefit;
      byStory.set(article, [...(byStory.get(article) ?? []), offer]);
    }
    offersByStory.set(site, byStory);
  }
  return (byStory.get(story.id) ?? []).map((offer) => offerItem(site, offer, locale));
}

function namesOf(site: Site, story: Story, locale: Locale): StoryView['names'] {
  const links = (kind: RegistryKind): Link[] => namedIn(story, kind).map((id) => nameLink(site, locale, kind, id));
  return {
    organisations: links('organisations'),
    programmes: links('programmes'),
    campaigns: links('campaigns'),
    places: links('places'),
    topics: links('topics'),
  };
}

/** Where each took place, unless that is where the story is set. */
const eventsOf = (site: Site, { events, places }: Story, locale: Locale): StoryView['events'] =>
  events.map(({ date, until, what, place }) => ({
    date,
    until,
    what: what[locale],
    place: place === undefined || place === places[0] ? undefined : nameLink(site, locale, 'places', place),
  }));

const plansOf = (site: Site, story: Story, locale: Locale): Plan[] =>
  story.plans.map((plan) => ({
    what: plan.what[locale],
    by: nameLink(site, locale, 'organisations', plan.by),
    due: plan.due,
    status: plan.status,
    updates: plan.updates.map((update) => ({
      date: update.date,
      text: update[locale],
      story: storyLinkTo(site, update.article, locale),
    })),
  }));

const sourceOf = ({ source }: Story, locale: Locale): StoryView['source'] => ({
  publication: source.publication?.[locale],
  title: source.title,
  edition: source.edition,
  date: source.date,
  byline: source.byline?.[locale],
  url: source.url,
  voice: source.voice,
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

/** The first are what a story is about; those after it are only mentioned. */
const MOST_ABOUT = 3;

/** A story and what it is based on. */
function storyData(view: Omit<StoryView, 'linkedData'>): Thing {
  const { locale, source } = view;
  return {
    '@type': 'NewsArticle',
    headline: view.title,
    description: view.summary,
    inLanguage: LOCALE[locale].tag,
    url: absolute(view.path),
    mainEntityOfPage: absolute(view.path),
    image: [absolute(publicUrl(`card.${locale}.png`))],
    datePublished: view.date,
    dateModified: view.changes
      .map(({ date }) => date)
      .sort()
      .at(-1),
    publisher: { '@type': 'Organization', name: publisher.publisher[locale], url: publisher.url },
    isBasedOn: {
      '@type': 'CreativeWork',
      name: source.title,
      publisher: source.publication === undefined ? undefined : { '@type': 'Organization', name: source.publication },
      datePublished: source.date,
      url: source.url,
    },
    about: view.names.organisations
      .slice(0, MOST_ABOUT)
      .map(({ name, href }) => ({ '@type': 'Organization', name, url: absolute(href) })),
  };
}

/**
 * A story in a language.
 * @throws where the story has no text in it
 */
export function storyView(site: Site, story: Story, locale: Locale): StoryView {
  const figures = figureItems(site, story, locale);
  const trail = [{ name: translator(locale)('nav.articles'), href: archiveUrl(locale) }];
  const view = {
    ...storyHead(site, story, locale),
    id: story.id,
    locale,
    trail,
    context: { locale, prefix: '' as const, figures, images: story.images, explains: true },
    alternates: { zh: storyUrl('zh', story.id), ...(story.en && { en: storyUrl('en', story.id) }) },
    bilingual: story.en && bilingualUrl(story.id),
    date: story.date,
    kind: story.kind,
    drafted: story.drafted,
    original: story.original,
    source: sourceOf(story, locale),
    figures,
    terms: termItems(site, story, locale),
    names: namesOf(site, story, locale),
    people: story.people.map(({ name, role }) => ({ name: name[locale], role: role[locale] })),
    events: eventsOf(site, story, locale),
    plans: plansOf(site, story, locale),
    changes: story.changes.map((change) => ({ date: change.date, kind: change.kind, text: change[locale] })),
    reviews: story.reviews.map(({ stage, by, date }) => ({ stage, by: by[locale], date })),
    plain: story.plain?.[locale],
    cover: coverOf(story, locale),
    series: story.series && { name: story.series.name[locale], part: story.series.part },
    benefits: benefitsOf(site, story, locale),
    related: relatedTo(site, story).map((other) => storyItem(site, other, locale)),
  };
  const crumbs = breadcrumbData([...trail, { name: view.title, href: view.path }]);
  return { ...view, linkedData: graph(storyData(view), crumbs) };
}

/** The stories that have a page in a language. */
export const storiesIn = (site: Site, locale: Locale): Story[] =>
  site.stories.filter((story) => locale === 'zh' || story.en !== undefined);
