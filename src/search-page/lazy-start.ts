/**
 * Waits until the search box is used, then fetches the search itself: a visitor who only looks at the page pays for
 * these few lines. A form that is sent without the box being used goes to `?q=` like any form.
 */
const root = document.querySelector<HTMLElement>('[data-search]');
const box = root?.querySelector<HTMLInputElement>('input[type=search]');

if (root && box) {
  const typed = { composing: false, used: false };
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    import('./controller.ts')
      .then(({ startSearch }) => startSearch(root, box, typed))
      .catch(() => {
        begun = false;
        root.dataset['state'] = 'error';
        const status = root.querySelector<HTMLElement>('[data-status]');
        if (status) status.textContent = status.dataset['unavailable'] ?? '';
        root.querySelector('[data-browse]')?.removeAttribute('hidden');
      });
  };
  box.addEventListener('compositionstart', () => {
    typed.composing = true;
    begin();
  });
  box.addEventListener('compositionend', () => (typed.composing = false));
  box.addEventListener('input', () => {
    typed.used = true;
    if (!begun && !typed.composing && box.value.trim() !== '') root.dataset['state'] = 'loading';
    begin();
  });
  // What is typed is searched for as soon as the search is there: sending the form would only load the page again.
  box.form?.addEventListener('submit', (event) => begun && event.preventDefault());
  addEventListener('keydown', (event) => {
    const typing = (event.target as Element).closest('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
  });
  if (new URLSearchParams(location.search).has('q')) begin();
}
