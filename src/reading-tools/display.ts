/** How pages are shown: `data-display` of the root names what differs from the usual; before-paint.js sets it early. */
import { keepChoice } from './kept-choice.ts';
import { loadSheet } from './load-sheet.ts';

export const SIZES = ['standard', 'large', 'larger', 'elder'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

export interface Display {
  size: (typeof SIZES)[number];
  theme: (typeof THEMES)[number];
}

const root = document.documentElement;

/** What holds now. */
export function shownDisplay(): Display {
  const chosen = (root.dataset['display'] ?? '').split(' ');
  return {
    size: SIZES.find((size) => chosen.includes(size)) ?? 'standard',
    theme: THEMES.find((theme) => chosen.includes(theme)) ?? 'system',
  };
}

/** The colour of the browser's own bars follows the theme: pages name that of the light one first. */
function colourBars(theme: Display['theme']): void {
  for (const [at, meta] of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]').entries()) {
    const own = at === 0 ? 'light' : 'dark';
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
  }
}

/** Shows pages so from now on; returns whether the browser remembers it. */
export function chooseDisplay({ size, theme }: Display): boolean {
  const chosen = [size, theme].filter((one) => one !== 'standard' && one !== 'system').join(' ');
  const elderSheet = document.querySelector<HTMLElement>('script[data-elder]')?.dataset['elder'];
  if (size === 'elder' && elderSheet !== undefined) void loadSheet(elderSheet);
  root.dataset['display'] = chosen;
  colourBars(theme);
  return keepChoice('display', chosen);
}
