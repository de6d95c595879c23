/** What every page waits for: the control in its head, and a story's tools, which fetch the rest once they are used. */
import { addStoryTools } from './story-tools.ts';

const place = document.querySelector<HTMLElement>('[data-tools]');
const story = document.querySelector('[data-story]');
if (place && story) addStoryTools(place, story);

/** A story's text, where it stands alone. */
const text = document.querySelector('.story-text');
const prose = text?.querySelector('.prose');
if (text && prose) {
  import('./story-page.ts').then(
    ({ furnish }) => furnish(text, prose),
    () => undefined,
  );
}

const control = document.querySelector<HTMLDetailsElement>('.display');

if (control) {
  const open = (): void => {
    import('./display-panel.ts').then(
      ({ openPanel }) => openPanel(control),
      () => {
        control.open = false;
        control.addEventListener('toggle', open, { once: true });
      },
    );
  };
  // On a slow line it may be open before this script is there.
  if (control.open) open();
  else control.addEventListener('toggle', open, { once: true });
}

// Not while pages are written; a browser on plain http has none, and an old one may not say so.
if (import.meta.env.PROD && 'serviceWorker' in navigator && isSecureContext) {
  addEventListener('load', () => {
    import('./register-worker.ts').then(
      ({ registerWorker }) => registerWorker(),
      () => undefined,
    );
  });
}
