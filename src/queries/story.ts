/** A story's page, and the page with both languages side by side. */
import type { GetStaticPaths } from 'astro';
import { localeParams, type Locale } from '../i18n/locales.ts';
import { bilingualUrl, REGISTRY_KINDS, storyUrl, type RegistryKind } from '../lib/urls.ts';
import type { Benefit, BilingualView, Link, PairSide, Plan, StoryView } from '../lib/views.ts';
import { termItems } from './glossary.ts';
import {
  benefitItem,
  entry,
  figureItems,
  keyOf,
  maybe,
  nameLink,
  storyItem,
  storyLink,
  type Offerer,
} from '../views/parts/items.ts';
import { phrasing } from '../views/parts/phrasing.ts';
import { relatedTo } from '../views/parts/related.ts';
import { loadSite } from './site.ts';
import { namedIn, type Site, type Story } from '../views/site-index.ts';

/** Benefits by the story that they rest on. */
const benefitIndex = new WeakMap<Site, Map<string, (Offerer & { at: number })[]>>();

function benefitsOf(site: Site, story: Story, locale: Locale): Benefit[] {
  let index = benefitIndex.get(site);
  if (index === undefined) {
    index = new Map();
    for (const kind of ['programmes', 'campaigns'] as const) {
      for (const { id, benefits } of site[kind].values()) {
        benefits.forEach(({ article }, at) => {
          index?.set(article, [...(index.get(article) ?? []), { kind, id, at }]);
        });
      }
    }
    benefitIndex.set(site, index);
  }
  return (index.get(story.id) ?? []).flatMap(({ kind, id, at }) => {
    const benefit = entry<{ benefits: Parameters<typeof benefitItem>[1][] }>(site[kind], id).benefits[at];
    return benefit ? [benefitItem(site, benefit, locale, { kind, id })] : [];
  });
}

function namesOf(site: Site, story: Story, locale: Locale): StoryView['names'] {
  const links = (kind: RegistryKind): Link[] => namedIn(story, kind).map((id) => nameLink(site, locale, kind, id));
  return Object.fromEntries(REGISTRY_KINDS.map((kind) => [kind, links(kind)])) as StoryView['names'];
}

/** Where each took place, unless that is where the story is set. */
const eventsOf = (site: Site, { events, places }: Story, locale: Locale): StoryView['events'] =>
  events.map(({ date, until, what, place }) => ({
    date,
    ...maybe('until', until),
    what: what[locale],
    ...maybe('place', place === undefined || place === places[0] ? undefined : nameLink(site, locale, 'places', place)),
  }));

function plansOf(site: Site, story: Story, locale: Locale): Plan[] {
  return story.plans.map((plan) => ({
    what: plan.what[locale],
    by: nameLink(site, locale, 'organisations', plan.by),
    ...maybe('due', plan.due),
    status: plan.status,
    updates: plan.updates.map((update) => {
      const from = site.story.get(update.article ?? '');
      return { date: update.date, text: update[locale], ...(from ? { story: storyLink(site, from, locale) } : {}) };
    }),
  }));
}

function sourceOf({ source }: Story, locale: Locale): StoryView['source'] {
  return {
    ...maybe('publication', source.publication?.[locale]),
    ...maybe('title', source.title),
    ...maybe('edition', source.edition),
    date: source.date,
    ...maybe('byline', source.byline?.[locale]),
    ...maybe('url', source.url),
    voice: source.voice,
  };
}

function coverOf({ cover, images }: Story, locale: Locale): Pick<StoryView, 'cover'> {
  const found = cover && images.find(({ key }) => key === cover.src);
  if (!cover || !found) return {};
  return {
    cover: {
      image: found.image,
      alt: cover.alt[locale],
      ...maybe('caption', cover.caption?.[locale]),
      ...maybe('credit', cover.credit?.[locale]),
    },
  };
}

/** Title, summary and digest of the body; throws where the story is not in that language. */
function textOf(site: Site, story: Story, locale: Locale) {
  const words = locale === 'en' ? story.en : story.zh;
  if (!words) throw new Error(`${story.id} has no text in ${locale}`);
  const { title, summary, body } = words;
  return { title, ...phrasing(site, title, locale), summary, body };
}

const isStale = (story: Story, locale: Locale): boolean => locale === 'en' && story.en?.stale === true;

function viewOf(site: Site, story: Story, locale: Locale): StoryView {
  const figures = figureItems(site, story, locale);
  return {
    id: story.id,
    locale,
    ...textOf(site, story, locale),
    context: { locale, prefix: '', figures, images: story.images, explains: true },
    path: storyUrl(locale, story.id),
    alternates: { zh: storyUrl('zh', story.id), ...maybe('en', story.en && storyUrl('en', story.id)) },
    ...maybe('bilingual', story.en && bilingualUrl(story.id)),
    stale: isStale(story, locale),
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
    ...maybe('plain', story.plain?.[locale]),
    ...coverOf(story, locale),
    ...maybe('series', story.series && { name: story.series.name[locale], ...maybe('part', story.series.part) }),
    benefits: benefitsOf(site, story, locale),
    related: relatedTo(site, story).map((other) => storyItem(site, other, locale)),
  };
}

/** The view of a story that exists in the language. */
export async function storyView(locale: Locale, id: string): Promise<StoryView> {
  const site = await loadSite();
  return viewOf(site, entry(site.story, id), locale);
}

export const storyPaths = (async () => {
  const site = await loadSite();
  return localeParams.flatMap(({ locale, param }) =>
    site.stories
      .filter((story) => locale === 'zh' || story.en !== undefined)
      .map((story) => ({
        params: { locale: param, id: story.id },
        props: { locale, id: story.id },
        cacheKey: keyOf([story.digest, viewOf(site, story, locale)]),
      })),
  );
}) satisfies GetStaticPaths;

function sideOf(site: Site, story: Story, locale: Locale): PairSide {
  const words = textOf(site, story, locale);
  return {
    ...words,
    context: {
      locale,
      prefix: locale === 'en' ? 'en-' : '',
      figures: figureItems(site, story, locale),
      images: story.images,
    },
    path: storyUrl(locale, story.id),
    stale: isStale(story, locale),
  };
}

const bothOf = (site: Site, story: Story): BilingualView => ({
  id: story.id,
  zh: sideOf(site, story, 'zh'),
  en: sideOf(site, story, 'en'),
});

/** Both languages of a translated story. */
export async function bilingualView(id: string): Promise<BilingualView> {
  const site = await loadSite();
  return bothOf(site, entry(site.story, id));
}

export const bilingualPaths = (async () => {
  const site = await loadSite();
  return site.stories
    .filter((story) => story.en !== undefined)
    .map((story) => ({
      params: { id: story.id },
      props: { id: story.id },
      cacheKey: keyOf([story.digest, bothOf(site, story)]),
    }));
}) satisfies GetStaticPaths;
