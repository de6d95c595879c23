/** The search page at work: the box, the address and the history. */
import type { Locale } from '../i18n/locales.ts';
import { readFilters } from './filter-fields.ts';
import { addressUrl, type SearchAddress, addressFor, readAddress } from '../search/ask/search-address.ts';
import { openRunner } from './runner.ts';

/** A search starts when the reader has not typed for this long, in milliseconds. */
const PAUSE = 250;

export interface Typed {
  /** An input method is at work in the box. */
  composing: boolean;
  /** Something was typed. */
  used: boolean;
}

/** Whether one query is the other still being typed: then it takes its place in the history. */
const goesOn = (before: string, after: string): boolean =>
  before !== '' && (after.startsWith(before) || before.startsWith(after));

/** Remembers in the history which hit the reader left by, so that coming back leads to it. */
function rememberLeaving(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-hit] a');
    if (link) history.replaceState({ left: link.pathname }, '');
  });
}

/** The hit that the reader left by, again in view and in focus; excerpts are still on their way, so that heights say little. */
function backToHit(root: HTMLElement, left: string | undefined): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-hit] a')];
  const link = left === undefined ? undefined : links.find(({ pathname }) => pathname === left);
  link?.focus({ preventScroll: true });
  link?.closest('[data-hit]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/**
 * Takes the search page over.
 * @param typed what has happened in the box so far; kept up to date by the caller
 */
export function startSearch(root: HTMLElement, box: HTMLInputElement, typed: Typed): void {
  const locale = root.dataset['locale'] as Locale;
  const href = (place: SearchAddress): string => addressUrl(locale, place);
  const runner = openRunner(root);
  let current = addressFor('');
  let pause: ReturnType<typeof setTimeout> | undefined;

  const go = (place: SearchAddress): Promise<void> => {
    clearTimeout(pause);
    current = place;
    return runner.run(place);
  };

  /** Searches for what is in the box, and lets the address say so. */
  const searchTyped = (): void => {
    const place = addressFor(box.value.trim());
    if (place.q === current.q) runner.expect(false);
    if (place.q === current.q && root.dataset['state'] !== 'error') return;
    if (goesOn(current.q, place.q)) history.replaceState(null, '', href(place));
    else history.pushState(null, '', href(place));
    void go(place);
  };

  const typedOn = (): void => {
    clearTimeout(pause);
    if (typed.composing) return;
    runner.expect(box.value.trim() !== current.q);
    pause = setTimeout(searchTyped, PAUSE);
  };

  rememberLeaving(root);
  box.addEventListener('input', typedOn);
  box.addEventListener('compositionstart', () => clearTimeout(pause));
  box.addEventListener('compositionend', typedOn);
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    searchTyped();
  });
  // Links of an answer to another search: further pages, and what the answer says of itself.
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-pager] a, [data-said] a');
    if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    const place = readAddress(link.search);
    box.value = place.q;
    void go(place).then(() => {
      root.querySelector<HTMLElement>('[data-group]:not([hidden]) h2[tabindex]')?.focus();
    });
  });
  root.querySelector('[data-narrow]')?.addEventListener('change', () => {
    const place = readFilters(root, current);
    history.pushState(null, '', href(place));
    void go(place);
  });
  addEventListener('popstate', () => {
    const place = readAddress(location.search);
    box.value = place.q;
    void go(place);
  });

  // The address is what the reader asked for, unless they have typed something else while this was fetched.
  const asked = readAddress(location.search);
  if (asked.q === '' || typed.used) typedOn();
  else {
    box.value = asked.q;
    const { left } = (history.state ?? {}) as { left?: string };
    void go(asked).then(() => backToHit(root, left));
  }
}
