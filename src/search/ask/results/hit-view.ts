/** What a hit shows and where it leads, as plain data: the page puts it out. */
import { fill } from '../../../i18n/fill.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { listed } from '../../../i18n/typography.ts';
import { figureOfAnchor, figureUrl } from '../../../lib/urls.ts';
import { excerptOf, type Segment, segmentsOf } from '../../text/excerpt.ts';
import type { NameEntry, PageHead, PageText } from '../../text/index-files.ts';
import type { TitleEntry } from '../../text/lexicon-files.ts';
import { type Needle, type Span, spansOf } from '../../text/matching.ts';
import { blockAt } from '../../text/record-tokens.ts';
import { entryUrl } from '../../text/stored-pages.ts';
import type { FigureHit } from '../match/figures.ts';
import type { PageHit } from '../match/full-text-search.ts';
import type { RegistryHit } from '../match/registry-matches.ts';
import type { Wording } from './interface-words.ts';
import type { Tier } from '../match/phrase-and-word-steps.ts';
import { marksInText, marksInTitle } from './hit-marks.ts';

/** The excerpt of a hit, once the page's text is there. */
export interface ExcerptView {
  segments: Segment[];
  /** Where it is not the page's own. */
  language: Locale | undefined;
  /** Where the hit leads now: to the paragraph of the excerpt. */
  href: string;
}

export interface HitView {
  tier: Tier;
  href: string;
  title: Segment[];
  /** Names in a story's title that no line breaks. */
  whole?: Span[];
  /** Language of the title and of what it leads to, where it is not the page's own. */
  language: Locale | undefined;
  date?: string | undefined;
  /** Where no source prints that: how it is known, in words. */
  dateNote?: string | undefined;
  /** Kind, place and the like. */
  facts: string[];
  /** Words of the query that the page does not have, in a sentence. */
  lacks?: string | undefined;
  excerpt: (text: PageText) => ExcerptView;
}

const marked = (text: string, needles: readonly Needle[]): Segment[] => segmentsOf(text, spansOf(text, needles));

/** What a page lacks of the query, in words; undefined where it lacks nothing. */
const lacksOf = (
  { lacking = [] }: { lacking?: string[] | undefined },
  { locale, words }: Wording,
): string | undefined => (lacking.length === 0 ? undefined : fill(words.lacks, { words: listed(lacking, locale) }));

const withAnchor = (url: string, anchor: string): string => (anchor === '' ? url : `${url}#${anchor}`);

const present = (facts: readonly (string | undefined)[]): string[] =>
  facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));

/** A story by its title alone. */
export const titleHitView = (
  { url, title, date, dateBasis }: TitleEntry,
  needles: readonly Needle[],
  { words }: Wording,
): HitView => ({
  tier: 'exact',
  href: url,
  title: marked(title, needles),
  language: undefined,
  date,
  dateNote: dateBasis && words.dateBases[dateBasis],
  facts: [],
  excerpt: () => ({ segments: [], language: undefined, href: url }),
});

/** The name of a page's first place, from the registry. */
export const placeName = (
  { places: [place] }: Pick<PageHead, 'places'>,
  names: readonly NameEntry[],
  locale: Locale,
): string | undefined => names.find(({ collection, id }) => collection === 'places' && id === place)?.[locale][0];

/** Longer names are wider than a line of a small phone whose type is twice as large. */
const LONGEST_WHOLE = 6;

/** Where a title in Chinese has names of places and organisations, the longest of those that overlap. */
function namesInTitle(title: string, names: readonly NameEntry[]): Span[] {
  const called = names
    .filter(({ collection }) => collection === 'places' || collection === 'organisations')
    .flatMap(({ zh }) => zh)
    .filter((name) => name.length <= LONGEST_WHOLE && title.includes(name))
    .sort((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (const name of called) {
    const start = title.indexOf(name);
    const end = start + name.length;
    if (found.every((one) => one.end <= start || end <= one.start)) found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A story: it leads to the reader's language where the page exists in it, and to the paragraph that was found. */
export function storyHitView(hit: PageHit, head: PageHead, names: readonly NameEntry[], wording: Wording): HitView {
  const { locale, words } = wording;
  const isForeign = hit.locale !== locale;
  const target = isForeign && head.other ? head.other : head;
  const inTitle = hit.needles.length > 0 && hit.needles.every((needle) => spansOf(head.title, [needle]).length > 0);
  const block = inTitle || hit.at === undefined ? undefined : blockAt(head.starts, hit.at);
  const href = withAnchor(target.url, head.anchors[block ?? -1] ?? '');
  const excerptLanguage = isForeign ? hit.locale : undefined;
  return {
    tier: hit.tier,
    href,
    title: segmentsOf(target.title, marksInTitle(target.title, hit)),
    whole: namesInTitle(target.title, names),
    language: isForeign && !head.other ? hit.locale : undefined,
    date: head.date,
    dateNote: head.dateBasis && words.dateBases[head.dateBasis],
    facts: present([
      words.kinds[head.kind],
      placeName(head, names, locale),
      head.machine && words.machine,
      isForeign ? words.otherLanguage : undefined,
    ]),
    lacks: lacksOf(hit, wording),
    excerpt(text) {
      const { segments, found, anchor } = excerptOf(text, hit.needles, hit.locale, (block) => marksInText(block, hit));
      const isElsewhere = !inTitle && found;
      return { segments, language: excerptLanguage, href: isElsewhere ? withAnchor(target.url, anchor) : href };
    },
  };
}

/**
 * A registry entry, by its name in the reader's language. One that was asked for by name says what it is, and names the
 * alias; one whose text has the words shows them.
 * @param own language of what it says of itself
 * @param place where it is, in words
 */
export function entryHitView(
  { entry, tier, named, page, lacking }: RegistryHit,
  needles: readonly Needle[],
  wording: Wording,
  own: Locale,
  place?: string,
): HitView {
  const { locale, words } = wording;
  const name = entry[locale][0] ?? entry.zh[0] ?? entry.id;
  const textLanguage = named ? own : (page?.locale ?? own);
  const isForeign = textLanguage !== locale;
  const isCalled = (text: string) => needles.length > 0 && spansOf(text, needles).length > 0;
  const alias = isCalled(name) ? undefined : [...entry[locale], ...entry.zh, ...entry.en].find(isCalled);
  const href = entryUrl(locale, entry);
  return {
    tier,
    href,
    title: segmentsOf(name, marksInTitle(name, { tier, needles })),
    language: undefined,
    facts: present([
      words.kinds[entry.collection],
      place,
      alias === undefined ? undefined : fill(words.also, { name: alias }),
      entry.machine && words.machine,
      isForeign ? words.otherLanguage : undefined,
    ]),
    lacks: lacksOf(tier === 'exact' ? {} : (page ?? { lacking }), wording),
    excerpt(text) {
      const blocks = named ? text.slice(0, 1) : text;
      const looked = { tier, needles: page?.needles ?? needles };
      const { segments } = excerptOf(blocks, looked.needles, textLanguage, (block) => marksInText(block, looked));
      return { segments, language: isForeign ? textLanguage : undefined, href };
    },
  };
}

/** A figure as a result of its own. */
export interface FigureView extends Pick<HitView, 'tier' | 'href' | 'language'> {
  value: string;
  what: string;
  /** Who says so, over what and when, and the story. */
  facts: string[];
}

/** It leads to its own page, which has its sentence. */
export function figureHitView({ hit, head, anchor, what, figure, isWhole }: FigureHit, wording: Wording): FigureView {
  const { locale, words } = wording;
  const isForeign = hit.locale !== locale;
  const { title } = isForeign && head.other ? head.other : head;
  return {
    tier: isWhole ? 'exact' : 'related',
    href: figureUrl(locale, head.id, figureOfAnchor(anchor)),
    language: isForeign ? hit.locale : undefined,
    value: figure.value,
    what,
    facts: present([figure.by && fill(words.saidBy, { name: figure.by }), figure.basis, title]),
  };
}
