/**
 * The search itself: runs the steps of a query over the bundles and puts their hits in order. Pure but for the index
 * that it is given, so that Node's tests and the browser run the same code.
 */
import type { Locale } from '../i18n/locales.ts';
import type { Bundle } from './engine.ts';
import type { BundleEntry, NameEntry, Text } from './files.ts';
import { needlesIn, type Needle } from './match.ts';
import { namesFor } from './names.ts';
import type { Query } from './query.ts';
import { STEPS, type Step, type StepHit, type Tier } from './steps.ts';

export interface OpenBundle {
  entry: BundleEntry;
  bundle: Bundle;
}

/** What the planner searches: bundles are opened, and texts fetched, only when they are needed. */
export interface Index {
  /** Newest first; throws where a bundle cannot be opened. */
  bundles(locale: Locale): Promise<OpenBundle[]>;
  title(dir: string, id: string): Promise<string>;
  text(dir: string, id: string): Promise<Text>;
}

/** A page that answers a query. */
export interface PageHit {
  tier: Tier;
  /** Language of the text that was found. */
  locale: Locale;
  /** Folder of its bundle, and its id there. */
  dir: string;
  id: string;
  at: number | undefined;
  needles: Needle[];
}

/** A registry entry that answers, by its name, its text or both. */
export interface RegistryHit {
  tier: Tier;
  entry: NameEntry;
  /** Whether the query calls it by a name; else its text has the words. */
  named: boolean;
  page?: PageHit;
}

export interface Answer {
  registry: RegistryHit[];
  stories: PageHit[];
}

/** More than this many registry entries help nobody. */
const REGISTRY_HITS = 5;
/** Texts that one step may fetch to confirm its hits; what lies beyond stands as the index gave it. */
const CONFIRMED = 60;

const keyOf = (dir: string, id: string): string => `${dir}/${id}`;

/** Whether a page's own text holds all that was looked for. */
async function confirmed(hit: StepHit, dir: string, needles: Needle[], index: Index): Promise<boolean> {
  const [title, text] = await Promise.all([index.title(dir, hit.id), index.text(dir, hit.id)]);
  const blocks = [title, ...text.map((block) => block.text)];
  return needles.every((needle) => blocks.some((block) => needlesIn(block, [needle]) > 0));
}

/** What one step adds to what stands already, in one bundle. */
async function runStep(
  step: Step,
  query: Query,
  { entry, bundle }: OpenBundle,
  index: Index,
  known: ReadonlyMap<string, PageHit>,
): Promise<PageHit[]> {
  const needles = step.needles(query);
  let hits = (await step.find(query, bundle)).filter(({ id }) => !known.has(keyOf(entry.dir, id)));
  if (step.confirm?.(query) === true) {
    const held = await Promise.all(hits.slice(0, CONFIRMED).map((hit) => confirmed(hit, entry.dir, needles, index)));
    hits = hits.filter((_, place) => held[place] !== false);
  }
  return hits.map(({ id, at }) => ({ tier: step.tier, locale: entry.locale, dir: entry.dir, id, at, needles }));
}

/** Every page of one language that answers, earlier steps first, each page once. */
async function pagesIn(locale: Locale, query: Query, index: Index): Promise<PageHit[]> {
  const pages = new Map<string, PageHit>();
  const bundles = query.pieces.length === 0 ? [] : await index.bundles(locale);
  for (const step of STEPS[locale]) {
    const found = await Promise.all(bundles.map((bundle) => runStep(step, query, bundle, index, pages)));
    for (const page of found.flat()) pages.set(keyOf(page.dir, page.id), page);
  }
  return [...pages.values()];
}

/**
 * The language whose text is asked first, and the one that is asked where the first has no answer. Chinese characters
 * are looked for in Chinese text whatever page they are typed on.
 */
const languagesFor = (query: Query, locale: Locale): Locale[] =>
  query.chinese ? ['zh'] : locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];

/**
 * Name hits and text hits of the registry as one list, best first.
 * @param ids leads from a page's id to its entry
 */
function registryHits(
  named: RegistryHit[],
  pages: readonly PageHit[],
  ids: ReadonlyMap<string, NameEntry>,
): RegistryHit[] {
  const hits = new Map<NameEntry, RegistryHit>(named.map((hit) => [hit.entry, hit]));
  for (const page of pages) {
    const entry = ids.get(page.id);
    if (!entry) continue;
    const known = hits.get(entry);
    if (known) known.page ??= page;
    else hits.set(entry, { tier: page.tier, entry, named: false, page });
  }
  const all = [...hits.values()];
  return [...all.filter(({ tier }) => tier === 'exact'), ...all.filter(({ tier }) => tier === 'related')];
}

/** Entries whose text alone has the words, at most so many where a story has them too. */
const BESIDE_STORIES = 2;

const isOffer = ({ collection }: NameEntry): boolean => collection === 'programmes' || collection === 'campaigns';

/**
 * Which registry hits may stand above stories that have the very words: those that are named, and a few offers. What
 * only comes near would push the stories down; what only mentions the words (a date, a place) would drown them, unless
 * they are quoted: then every page that has them is asked for.
 */
function besideStories(hits: readonly RegistryHit[], query: Query): RegistryHit[] {
  const exact = hits.filter(({ tier }) => tier === 'exact');
  if (query.pieces.some(({ quoted }) => quoted)) return exact;
  const mentioned = exact.filter(({ named, entry }) => !named && isOffer(entry));
  return [...exact.filter(({ named }) => named), ...mentioned.slice(0, BESIDE_STORIES)];
}

const byName = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  namesFor(query, names).map(({ entry, exact }) => ({ entry, tier: exact ? 'exact' : 'related', named: true }));

/** The registry entries that a query names: all that can be said where the index is out of reach. */
export const answerByNames = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  byName(query, names).slice(0, REGISTRY_HITS);

/**
 * Answers a query.
 * @param locale the language of the search page
 * @throws where a part of the index that the query needs cannot be had
 */
export async function answer(query: Query, locale: Locale, index: Index, names: readonly NameEntry[]): Promise<Answer> {
  const ids = new Map(names.flatMap((entry) => Object.values(entry.record).map((id) => [id, entry] as const)));
  const isRegistry = ({ id }: PageHit) => ids.has(id);
  let pages: PageHit[] = [];
  for (const language of languagesFor(query, locale)) {
    pages = await pagesIn(language, query, index);
    if (pages.length > 0) break;
  }
  const stories = pages.filter((page) => !isRegistry(page));
  const registry = registryHits(byName(query, names), pages.filter(isRegistry), ids);
  const exactStories = stories.some(({ tier }) => tier === 'exact');
  const shown = exactStories ? besideStories(registry, query) : registry;
  return { registry: shown.slice(0, REGISTRY_HITS), stories };
}
