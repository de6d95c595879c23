/** Suggestions below the box, after the combobox pattern of WAI-ARIA: the box keeps the focus, arrows go through the list. */
import type { Suggestion } from '../search/ask/suggestions.ts';
import { forgetSearches, recentSearches } from './recent-searches.ts';
import { setContent } from './set-content.ts';

export interface SuggestionSource {
  /** What may be meant by what was typed so far; empty where nothing can be said. */
  suggest: (typed: string) => Promise<Suggestion[]>;
  /** What a collection of the registry is called. */
  kindOf: (suggestion: Suggestion) => string;
  /** Searches for what was chosen. */
  choose: (text: string) => void;
}

export interface Suggestions {
  /** Fits the list to what is in the box now. */
  update: () => void;
  close: () => void;
  /** Does what a key means for the list; false where it means nothing. */
  key: (key: string) => boolean;
}

function optionElement({ text }: Suggestion, kind: string, at: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `suggestion-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(text);
  if (kind !== '') {
    const note = document.createElement('small');
    note.textContent = kind;
    option.append(' ', note);
  }
  return option;
}

/** @throws where the page has no list */
export function openSuggestions(
  root: HTMLElement,
  box: HTMLInputElement,
  { suggest, kindOf, choose }: SuggestionSource,
  signal: AbortSignal,
): Suggestions {
  const area = root.querySelector<HTMLElement>('[data-suggest]');
  const list = area?.querySelector<HTMLElement>('[role=listbox]');
  const forget = area?.querySelector<HTMLElement>('[data-forget]');
  if (!area || !list || !forget) throw new Error('the place for suggestions is missing');
  let texts: string[] = [];
  let active = -1;
  let turn = 0;

  const setActive = (at: number): void => {
    active = at;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    const option = list.children[at];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const show = (suggestions: readonly Suggestion[], areRecent: boolean): void => {
    texts = suggestions.map(({ text }) => text);
    setContent(list, ...suggestions.map((one, at) => optionElement(one, kindOf(one), at)));
    list.hidden = texts.length === 0;
    list.scrollLeft = 0;
    const isRecent = areRecent && texts.length > 0;
    const label = isRecent ? area.dataset['recent'] : area.dataset['label'];
    list.setAttribute('aria-label', label ?? '');
    area.toggleAttribute('data-open', texts.length > 0);
    forget.hidden = !isRecent;
    box.setAttribute('aria-expanded', String(texts.length > 0));
    setActive(-1);
  };

  const close = (): void => {
    turn += 1;
    show([], false);
  };

  const update = (): void => {
    turn += 1;
    const own = turn;
    if (document.activeElement !== box) return;
    root.dataset['used'] = '';
    const typed = box.value;
    if (typed.trim() === '') {
      show(
        recentSearches().map((text) => ({ text })),
        true,
      );
      return;
    }
    void suggest(typed).then((suggestions) => {
      if (own === turn && document.activeElement === box) show(suggestions, false);
    });
  };

  const chosen = (at: number): void => {
    const text = texts[at];
    if (text === undefined) return;
    close();
    choose(text);
  };

  // The box keeps the focus, and with it the list stays until the finger or the mouse button is up.
  area.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  list.addEventListener(
    'click',
    (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) chosen([...list.children].indexOf(option));
    },
    { signal },
  );
  forget.addEventListener(
    'click',
    () => {
      forgetSearches();
      close();
      box.focus();
    },
    { signal },
  );
  // The button that forgets is reached by the keyboard: the list stays while it has the focus.
  const left = (event: FocusEvent): void => {
    if (event.relatedTarget !== forget && event.relatedTarget !== box) close();
  };
  box.addEventListener('blur', left, { signal });
  forget.addEventListener('blur', left, { signal });
  box.addEventListener('focus', update, { signal });

  return {
    update,
    close,
    key(key) {
      if (texts.length === 0) return false;
      if (key === 'Escape') close();
      else if (key === 'ArrowDown' && active < texts.length - 1) setActive(active + 1);
      else if (key === 'ArrowUp' && active >= 0) setActive(active - 1);
      else if (key === 'Enter' && active >= 0) chosen(active);
      else return false;
      return true;
    },
  };
}
