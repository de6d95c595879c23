/** The search page at work: the box, the address and the history. */
import { LOCALES, otherLocale } from '../i18n/locales.ts';
import {
  addressFor,
  addressUrl,
  isStillTyping,
  readAddress,
  type SearchAddress,
  withQuery,
} from '../search/ask/results/url-state.ts';
import { readable } from '../search/text/query.ts';
import { isRecord } from '../lib/is-record.ts';
import { withDatesTyped } from './render-filters.ts';
import { rememberSearch } from './recent-searches.ts';
import { openRunner } from './runner.ts';
import { openSuggestions } from './suggestion-list.ts';

/** A search starts when the reader has not typed for this long, in milliseconds. */
const PAUSE = 250;

export interface Typed {
  /** An input method is at work in the box. */
  composing: boolean;
  /** Something was typed. */
  used: boolean;
}

/** The link that an event comes from. */
const linkOf = (event: Event, selector: string): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;

/** The path of the hit that the reader left by, from the history. */
const leftBy = (state: unknown): string | undefined =>
  isRecord(state) && typeof state['left'] === 'string' ? state['left'] : undefined;

/** The hit that the reader left by, again in view and in focus; excerpts are still on their way, so that heights say little. */
function backToHit(root: HTMLElement, left: string | undefined): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-hit] a')];
  const link = left === undefined ? undefined : links.find(({ pathname }) => pathname === left);
  link?.focus({ preventScroll: true });
  link?.closest('[data-hit]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Links of the page to another search, whose answer takes the place of this one. */
const INNER_LINKS = ['pager', 'said', 'scopes', 'chosen', 'narrow', 'more'].map((part) => `[data-${part}] a`).join();

/** Leads on from a link that was followed: a new page begins at its heading; else focus stays where it was, or near. */
function refocus(root: HTMLElement, link: HTMLAnchorElement): void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const heading = () => find('[data-group]:not([hidden]) h2[tabindex]') ?? find('[data-status]');
  const key = link.dataset['key'];
  const same = [...root.querySelectorAll<HTMLElement>('[data-narrow] [data-key]')].find(
    (one) => one.dataset['key'] === key,
  );
  if (link.closest('[data-pager], [data-more]')) heading()?.focus();
  else if (link.isConnected && !link.closest('[hidden]')) link.focus();
  else if (same && key !== undefined && find('[data-narrow][open]')) same.focus();
  else heading()?.focus();
}

/** Moves the focus to the next or the previous hit; before the first stands the box. */
function arrowToHit(root: HTMLElement, box: HTMLInputElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-hit] a')].filter((link) => link.offsetParent);
  const at = links.findIndex((link) => link === document.activeElement);
  const next = step < 0 && at === 0 ? box : links[at + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/**
 * Takes the search page over.
 * @param typed what has happened in the box so far; kept up to date by the caller
 * @throws where the page is not what it should be; then nothing of it is taken over
 */
export function startSearch(root: HTMLElement, box: HTMLInputElement, typed: Typed): void {
  const listening = new AbortController();
  try {
    listen(root, box, typed, listening.signal);
  } catch (error) {
    listening.abort();
    throw error;
  }
}

/** @param signal ends all listening */
function listen(root: HTMLElement, box: HTMLInputElement, typed: Typed, signal: AbortSignal): void {
  const locale = LOCALES.find((one) => one === root.dataset['locale']) ?? 'zh';
  const href = (address: SearchAddress): string => addressUrl(locale, address);
  const runner = openRunner(root);
  let current = addressFor('');
  let pause: ReturnType<typeof setTimeout> | undefined;

  const go = (address: SearchAddress): Promise<void> => {
    clearTimeout(pause);
    current = address;
    const language = document.querySelector<HTMLAnchorElement>('header a.language');
    if (language) language.href = addressUrl(otherLocale(locale), { ...address, page: 1 });
    return runner.run(address);
  };

  /** Searches for what is in the box, and lets the address say so. */
  const searchTyped = (): void => {
    const address = withQuery(current, box.value);
    if (address.q === current.q) runner.expect(false);
    if (address.q === current.q && root.dataset['state'] !== 'error') return;
    if (isStillTyping(current.q, address.q)) history.replaceState(null, '', href(address));
    else history.pushState(null, '', href(address));
    void go(address);
  };

  const choose = (text: string): void => {
    box.value = text;
    rememberSearch(addressFor(text).q);
    searchTyped();
  };
  const { suggest, kindOf } = runner;
  const suggestions = openSuggestions(root, box, { suggest, kindOf, choose }, signal);

  const typedOn = (): void => {
    clearTimeout(pause);
    if (typed.composing) return;
    suggestions.update();
    runner.expect(readable(box.value) !== current.q);
    pause = setTimeout(searchTyped, PAUSE);
  };

  box.addEventListener('input', typedOn, { signal });
  const composing = (): void => {
    clearTimeout(pause);
    suggestions.close();
  };
  box.addEventListener('compositionstart', composing, { signal });
  box.addEventListener('compositionend', typedOn, { signal });
  const submitted = (event: Event): void => {
    event.preventDefault();
    clearTimeout(pause);
    suggestions.close();
    rememberSearch(addressFor(box.value).q);
    searchTyped();
  };
  box.form?.addEventListener('submit', submitted, { signal });

  // The history remembers which hit the reader left by, so that coming back leads to it.
  const left = (event: Event): void => {
    const link = linkOf(event, '[data-hit] a');
    if (!link) return;
    history.replaceState({ left: link.pathname }, '');
    // The browser would scroll to where the hit stood when all excerpts were there, which is past it.
    history.scrollRestoration = 'manual';
    rememberSearch(current.q);
  };
  root.addEventListener('click', left, { signal });

  // Arrows go through the suggestions, on to the hits, and back to the box.
  const pressed = (event: KeyboardEvent): void => {
    if (typed.composing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const isInBox = event.target === box;
    if (isInBox && suggestions.key(event.key)) event.preventDefault();
    else if (isInBox ? event.key === 'ArrowDown' : linkOf(event, '[data-hit] a')) arrowToHit(root, box, event);
  };
  root.addEventListener('keydown', pressed, { signal });

  // Links of an answer to another search: further pages, filters, and the remarks on the answer.
  const followed = (event: MouseEvent): void => {
    const link = linkOf(event, INNER_LINKS);
    if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    const address = readAddress(link.search);
    box.value = address.q;
    void go(address).then(() => refocus(root, link));
  };
  root.addEventListener('click', followed, { signal });

  const dated = (): void => {
    const address = withDatesTyped(root, current);
    history.pushState(null, '', href(address));
    void go(address);
  };
  root.querySelector('[data-narrow]')?.addEventListener('change', dated, { signal });

  const wentBack = (): void => {
    const address = readAddress(location.search);
    box.value = address.q;
    void go(address).then(() => backToHit(root, leftBy(history.state)));
  };
  addEventListener('popstate', wentBack, { signal });

  // The address is what the reader asked for, unless they have typed something else while this was fetched.
  const asked = readAddress(location.search);
  if (asked.q === '' || typed.used) typedOn();
  else {
    box.value = asked.q;
    const before = leftBy(history.state);
    void go(asked).then(() => backToHit(root, before));
  }
}
