/** A hit on the page: a copy of its template, filled with text; never HTML. */
import { LOCALE, type Locale } from '../i18n/locales.ts';
import { formatDate } from '../lib/dates.ts';
import type { Wording } from '../search/ask/results/interface-words.ts';
import type { ExcerptView, HitView } from '../search/ask/results/hit-view.ts';
import type { Segment } from '../search/text/excerpt.ts';
import { setContent } from './set-content.ts';

/** What every hit needs of the page that it is shown on. */
export interface RenderContext extends Wording {
  templates: Record<'registry' | 'figure' | 'story', HTMLTemplateElement>;
}

export interface RenderedHit {
  element: HTMLElement;
  renderExcerpt: (excerpt: ExcerptView) => void;
}

function nodeOf({ text, marked }: Segment): Node | string {
  if (!marked) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

const renderSegments = (element: Element | null, segments: readonly Segment[]): void =>
  setContent(element, ...segments.map(nodeOf));

/** Characters that no line begins with, and those that none ends with, where they stand alone as words. */
const ENDS_PHRASE = /^[的了着过等中时]$/;
const BEGINS_PHRASE = /^[在与和及为]$/;

/** Where a line of a title may end: between words. Nowhere where the browser knows none, and breaks as it likes. */
function breaksIn(title: string): number[] {
  if (!('Segmenter' in Intl)) return [];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  return words.slice(1).flatMap(({ segment, index, isWordLike }, at) => {
    const before = words[at];
    const isPhrase = isWordLike && before?.isWordLike && !ENDS_PHRASE.test(segment);
    return isPhrase && !BEGINS_PHRASE.test(before.segment) ? [index] : [];
  });
}

/** A title, marked or not, whose names are not broken, and other words only where they are longer than a line. */
function renderTitle(link: Element, { title, whole = [] }: HitView): void {
  const breaks = breaksIn(title.map(({ text }) => text).join(''));
  const ends = [...whole.flatMap(({ start, end }) => [start, end]), ...breaks].sort((a, b) => a - b);
  let from = 0;
  let name: HTMLElement | undefined;
  setContent(link);
  for (const { text, marked } of title) {
    const inside = ends.map((end) => end - from).filter((end) => end > 0 && end < text.length);
    // Of two names in a row one ends where the other begins.
    const own = [...new Set([0, ...inside, text.length])];
    own.slice(1).forEach((to, at) => {
      const start = own[at] ?? 0;
      const isInName = whole.some((one) => one.start <= from + start && from + to <= one.end);
      const beginsName = isInName && whole.some((one) => one.start === from + start);
      if (breaks.includes(from + start) && (!isInName || beginsName)) link.append(document.createElement('wbr'));
      if (beginsName) {
        name = document.createElement('span');
        name.className = 'whole';
        link.append(name);
      }
      (isInName && name ? name : link).append(nodeOf({ text: text.slice(start, to), marked }));
    });
    from += text.length;
  }
}

/** Short facts, each a piece of its own. */
export function renderFacts(element: Element | null, facts: readonly string[]): void {
  setContent(
    element,
    ...facts.map((text) => {
      const span = document.createElement('span');
      span.textContent = text;
      return span;
    }),
  );
}

function renderDate(element: Element | null, date: string, note: string | undefined, locale: Locale): void {
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = formatDate(date, locale);
  setContent(element, time, note ?? '');
}

/**
 * A hit as an element.
 * @throws where the page's template has no list item or no link
 */
export function renderHit(hit: HitView, template: HTMLTemplateElement, locale: Locale): RenderedHit {
  const element = document.importNode(template.content, true).querySelector('li');
  const link = element?.querySelector<HTMLAnchorElement>('[data-link]');
  if (!element || !link) throw new Error('the template of a hit is missing');
  element.dataset['tier'] = hit.tier;
  link.href = hit.href;
  renderTitle(link, hit);
  if (hit.language !== undefined) {
    link.lang = LOCALE[hit.language].tag;
    link.hreflang = LOCALE[hit.language].tag;
  }
  if (hit.date !== undefined) renderDate(element.querySelector('[data-date]'), hit.date, hit.dateNote, locale);
  renderFacts(element.querySelector('[data-meta]'), hit.facts);
  const lacks = element.querySelector('[data-lacks]');
  if (hit.lacks === undefined) lacks?.remove();
  else setContent(lacks, hit.lacks);
  return {
    element,
    renderExcerpt({ segments, language, href }) {
      const excerpt = element.querySelector<HTMLElement>('[data-excerpt]');
      renderSegments(excerpt, segments);
      if (excerpt && language !== undefined) excerpt.lang = LOCALE[language].tag;
      link.href = href;
    },
  };
}
