/** A hit on the page: a copy of its template, filled with text; never HTML. */
import { fill } from '../i18n/fill.ts';
import { LOCALE, type Locale } from '../i18n/locales.ts';
import { formatDate } from '../lib/dates.ts';
import { registryUrl } from '../lib/urls.ts';
import { excerptOf, type Segment, segmentsOf } from '../search/text/excerpt.ts';
import type { PageHead, NameEntry, PageText } from '../search/text/index-files.ts';
import type { TitleEntry } from '../search/text/lexicon.ts';
import { type Needle, spansOf } from '../search/text/matching.ts';
import type { PageHit } from '../search/ask/page-hits.ts';
import type { RegistryHit } from '../search/ask/registry-hits.ts';
import { blockAt } from '../search/text/token-stream.ts';
import type { SearchWords } from '../search/ask/search-words.ts';

export interface RenderedHit {
  element: HTMLLIElement;
  /** Puts the excerpt in, once the page's text is there. */
  show(text: PageText): void;
}

/** What every hit needs of the page that it is shown on. */
export interface RenderContext {
  locale: Locale;
  words: SearchWords;
  templates: Record<'registry' | 'story', HTMLTemplateElement>;
}

function renderSegments(element: Element | null, segments: readonly Segment[]): void {
  element?.replaceChildren(
    ...segments.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

function renderMeta(element: Element | null, parts: (string | undefined)[]): void {
  const spans = parts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
  element?.replaceChildren(
    ...spans.map((text) => {
      const span = document.createElement('span');
      span.textContent = text;
      return span;
    }),
  );
}

function copyTemplate(
  template: HTMLTemplateElement,
  tier: string,
): { element: HTMLLIElement; link: HTMLAnchorElement } {
  const element = template.content.querySelector('li')?.cloneNode(true) as HTMLLIElement;
  element.dataset['tier'] = tier;
  return { element, link: element.querySelector('[data-link]') as HTMLAnchorElement };
}

const withAnchor = (url: string, anchor: string): string => (anchor === '' ? url : `${url}#${anchor}`);

/** Puts a link's words in, marked, in the language that they are in. */
function renderLink(link: HTMLAnchorElement, text: string, needles: readonly Needle[], language?: Locale): void {
  renderSegments(link, segmentsOf(text, spansOf(text, needles)));
  if (language !== undefined) link.lang = LOCALE[language].tag;
}

/** The excerpt of a text, in its language. */
function renderExcerpt(element: HTMLLIElement, text: PageText, needles: Needle[], language: Locale, own: Locale) {
  const excerpt = excerptOf(text, needles, language);
  const place = element.querySelector<HTMLElement>('[data-excerpt]');
  renderSegments(place, excerpt.segments);
  if (place && language !== own) place.lang = LOCALE[language].tag;
  return excerpt;
}

function renderDate(element: HTMLLIElement, date: string | undefined, locale: Locale): void {
  if (date === undefined) return;
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = formatDate(date, locale);
  element.querySelector('[data-date]')?.replaceChildren(time);
}

/** A story by its title alone. */
export function renderTitle(
  { url, title, date }: TitleEntry,
  needles: Needle[],
  { locale, templates }: RenderContext,
): RenderedHit {
  const { element, link } = copyTemplate(templates.story, 'exact');
  link.href = url;
  renderLink(link, title, needles);
  renderDate(element, date, locale);
  return { element, show: () => undefined };
}

/** The name of a story's first place, from the registry. */
const placeName = ({ place }: PageHead, names: readonly NameEntry[], locale: Locale): string | undefined =>
  names.find(({ collection, id }) => collection === 'places' && id === place)?.[locale][0];

/** A story: it leads to the reader's language where the page exists in it, and to the paragraph that was found. */
export function renderStory(
  hit: PageHit,
  head: PageHead,
  names: readonly NameEntry[],
  frame: RenderContext,
): RenderedHit {
  const { locale, words } = frame;
  const { element, link } = copyTemplate(frame.templates.story, hit.tier);
  const foreign = hit.locale !== locale;
  const target = foreign && head.other ? head.other : head;
  const inTitle = hit.needles.length > 0 && hit.needles.every((needle) => spansOf(head.title, [needle]).length > 0);
  const block = inTitle || hit.at === undefined ? undefined : blockAt(head.starts, hit.at);
  link.href = withAnchor(target.url, head.anchors[block ?? -1] ?? '');
  renderLink(link, target.title, hit.needles, foreign && !head.other ? hit.locale : undefined);
  if (foreign && !head.other) link.hreflang = LOCALE[hit.locale].tag;
  renderDate(element, head.date, locale);
  renderMeta(element.querySelector('[data-meta]'), [
    words.kinds[head.kind],
    placeName(head, names, locale),
    foreign ? words.otherLanguage : undefined,
  ]);
  return {
    element,
    show(text) {
      const excerpt = renderExcerpt(element, text, hit.needles, hit.locale, locale);
      if (!inTitle && excerpt.found) link.href = withAnchor(target.url, excerpt.anchor);
    },
  };
}

/**
 * A registry entry, by its name in the reader's language. One that was asked for by name says what it is, and names the
 * alias; one whose text has the words shows them.
 */
export function renderRegistryEntry(
  { entry, tier, named, page }: RegistryHit,
  needles: Needle[],
  frame: RenderContext,
): RenderedHit {
  const { locale, words } = frame;
  const { element, link } = copyTemplate(frame.templates.registry, tier);
  const own = entry[locale][0] ?? entry.zh[0] ?? entry.id;
  const language = named ? locale : (page?.locale ?? locale);
  const calls = (text: string) => needles.length > 0 && spansOf(text, needles).length > 0;
  const alias = calls(own) ? undefined : [...entry[locale], ...entry.zh, ...entry.en].find(calls);
  link.href = registryUrl(locale, entry.collection, entry.id);
  renderLink(link, own, needles);
  renderMeta(element.querySelector('[data-meta]'), [
    words.kinds[entry.collection],
    alias === undefined ? undefined : fill(words.also, { name: alias }),
    language === locale ? undefined : words.otherLanguage,
  ]);
  return {
    element,
    show(text) {
      const blocks = named ? text.slice(0, 1) : text;
      renderExcerpt(element, blocks, page?.needles ?? needles, language, locale);
    },
  };
}
