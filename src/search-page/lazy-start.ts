/**
 * Waits until the search box is used, then fetches the search itself: a visitor who only looks at the page pays for
 * these few lines. A form that is sent without the box being used goes to `?q=` like any form.
 */
const root = document.querySelector<HTMLElement>('[data-search]');
const box = root?.querySelector<HTMLInputElement>('input[type=search]');

if (root && box) {
  const typed = { composing: false, used: false };
  // Without the script it suggests nothing, and is a box like any other.
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', 'search-suggestions');
  box.setAttribute('aria-expanded', 'false');
  let isStarted = false;
  /** Whether the program has taken over what the page says. */
  let isThere = false;

  /** @param words which of the status line's own: the program cannot be fetched, or has a fault */
  const fail = (words: 'unavailable' | 'fault', error: unknown): void => {
    console.error(error);
    root.dataset['state'] = 'error';
    const status = root.querySelector<HTMLElement>('[data-status]');
    if (status) status.textContent = status.dataset[words] ?? '';
    // The next key tries again; a start that failed has left no listener behind.
    isStarted = false;
  };

  /** The manifest comes beside the program, which would only ask for it once it is there. */
  const preloadManifest = (): void => {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = root.dataset['manifest'] ?? '';
    document.head.append(link);
  };

  const start = async (): Promise<void> => {
    if (isStarted) return;
    isStarted = true;
    preloadManifest();
    const program = await import('./controller.ts').catch((error: unknown) => fail('unavailable', error));
    if (!program) return;
    try {
      program.startSearch(root, box, typed);
      isThere = true;
    } catch (fault) {
      fail('fault', fault);
    }
  };

  box.addEventListener('focus', () => void start());
  box.addEventListener('compositionstart', () => {
    typed.composing = true;
    void start();
  });
  box.addEventListener('compositionend', () => {
    typed.composing = false;
  });
  box.addEventListener('input', () => {
    typed.used = true;
    if (!isThere && !typed.composing && box.value.trim() !== '') root.dataset['state'] = 'loading';
    void start();
  });
  // What is typed is searched for as soon as the search is there: sending the form would only load the page again.
  box.form?.addEventListener('submit', (event) => {
    if (isStarted) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    const selector = 'input, select, textarea, [contenteditable]';
    const isTyping = event.target instanceof Element && event.target.closest(selector) !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
  });
  if (new URLSearchParams(location.search).has('q')) void start();
}
