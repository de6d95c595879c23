/** The search page at work: box, address, history and states; what is found is the planner's business. */
import type { Locale } from '../../i18n/locales.ts';
import { searchUrl } from '../../lib/urls.ts';
import { answer, answerByNames } from '../../search/planner.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { fill, type Words } from './filled.ts';
import type { Frame } from './hits.ts';
import { clear, show, showNames } from './results.ts';
import { openStore } from './store.ts';

/** A search starts when the reader has not typed for this long, in milliseconds. */
const PAUSE = 250;

export interface Typed {
  composing: boolean;
  used: boolean;
}

interface Place {
  q: string;
  page: number;
}

/** The search that an address asks for. */
function placeOf(address: string): Place {
  const asked = new URLSearchParams(address);
  return { q: (asked.get('q') ?? '').trim(), page: Math.max(1, Number.parseInt(asked.get('page') ?? '1', 10) || 1) };
}

/** Whether one query is the other still being typed: then it takes its place in the history. */
const goesOn = (before: string, after: string): boolean =>
  before !== '' && (after.startsWith(before) || before.startsWith(after));

/**
 * Takes the search page over.
 * @param typed whether an input method is at work in the box, and whether anything was typed; kept by the caller
 */
export function startSearch(root: HTMLElement, box: HTMLInputElement, typed: Typed): void {
  const locale = root.dataset['locale'] as Locale;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  const template = (name: string) => root.querySelector(`[data-template=${name}]`) as HTMLTemplateElement;
  const frame: Frame = { locale, words, templates: { registry: template('registry'), story: template('story') } };
  const status = root.querySelector<HTMLElement>('[data-status]');
  const browse = root.querySelector<HTMLElement>('[data-browse]');
  const store = openStore();
  let current: Place = { q: '', page: 1 };
  let turn = 0;

  const href = ({ q, page }: Place): string => searchUrl(locale, q) + (page > 1 ? `&page=${page}` : '');

  const tell = (state: 'idle' | 'loading' | 'done' | 'error', text?: string, help = false): void => {
    root.dataset['state'] = state;
    if (status && text !== undefined) status.textContent = text;
    if (browse) browse.hidden = !help;
  };

  const counted = (count: number, onlyRelated: boolean, query: Query): string => {
    if (count === 0) return fill(words.none, { query: query.raw.replace(/["“”„＂]/g, '') });
    const found = fill(count === 1 ? words.one : words.many, { count });
    return onlyRelated ? `${words.onlyRelated}${locale === 'zh' ? '' : ' '}${found}` : found;
  };

  const failed = async (query: Query, isCurrent: () => boolean): Promise<void> => {
    const named = await store.names().then(
      (names) => answerByNames(query, names),
      () => [],
    );
    if (!isCurrent()) return;
    showNames(root, frame, query, named);
    tell('error', words.failed, true);
  };

  const run = async (place: Place): Promise<void> => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    const query = parseQuery(place.q);
    current = place;
    if (place.q === '') {
      clear(root);
      tell('idle', '');
      return;
    }
    tell('loading');
    const slow = setTimeout(
      () => isCurrent() && root.dataset['state'] === 'loading' && tell('loading', words.loading),
      600,
    );
    try {
      const names = await store.names();
      const found = await answer(query, locale, store, names);
      if (!isCurrent()) return;
      const showing = {
        query,
        answer: found,
        page: place.page,
        names,
        href: (page: number) => href({ ...place, page }),
      };
      await show(root, frame, store, showing, isCurrent);
      if (!isCurrent()) return;
      const all = [...found.registry, ...found.stories];
      const onlyRelated = all.length > 0 && all.every(({ tier }) => tier === 'related');
      tell('done', counted(all.length, onlyRelated, query), all.length === 0);
    } catch {
      if (isCurrent()) await failed(query, isCurrent);
    } finally {
      clearTimeout(slow);
    }
  };

  /** Searches for what is in the box, and lets the address say so. */
  const searchTyped = (): void => {
    const q = box.value.trim();
    if (q === current.q && root.dataset['state'] !== 'error') return;
    const place = { q, page: 1 };
    const address = q === '' ? searchUrl(locale) : href(place);
    if (goesOn(current.q, q)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    void run(place);
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  const typedOn = (): void => {
    clearTimeout(pause);
    if (!typed.composing) pause = setTimeout(searchTyped, PAUSE);
  };
  box.addEventListener('input', typedOn);
  box.addEventListener('compositionstart', () => clearTimeout(pause));
  box.addEventListener('compositionend', typedOn);
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    searchTyped();
  });
  root.querySelector('[data-pager]')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const mouse = event as MouseEvent;
    if (!link || mouse.ctrlKey || mouse.metaKey || mouse.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    void run(placeOf(link.search)).then(() => {
      root.querySelector<HTMLElement>('[data-group]:not([hidden]) h2[tabindex]')?.focus();
    });
  });
  addEventListener('popstate', () => {
    const place = placeOf(location.search);
    clearTimeout(pause);
    box.value = place.q;
    void run(place);
  });

  // The address is what the reader asked for, unless they have typed something else while this was fetched.
  const asked = placeOf(location.search);
  if (asked.q === '' || typed.used) typedOn();
  else {
    box.value = asked.q;
    void run(asked);
  }
}
