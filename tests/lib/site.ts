/** The built site under test: the one of src/content, or of the folder that `XINGLIN_CONTENT` names. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../src/disk/files.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { paths } from '../../src/disk/paths.ts';
import { pathOfFile } from '../../src/verify/page.ts';

export interface BuiltPage {
  /** For example `/en/articles/x/`. */
  path: string;
  /** The page type: the path with ids and numbers left open, such as `/articles/:id/`. */
  template: string;
  locale: Locale;
  html: string;
}

/** Folders whose second part is an id. */
const WITH_IDS = ['articles', 'organisations', 'programmes', 'campaigns', 'places', 'topics', 'figures', 'timeline'];

/** The page type of a path: `/en/articles/2026/02/` is `/articles/:year/:month/`. */
function templateOf(path: string): string {
  const parts = path.replace(/^\/en(?=\/)/, '').split('/');
  const [, folder = '', second = ''] = parts;
  const named = parts.map((part, index) => {
    if (parts[index - 1] === 'page') return ':page';
    if (index === 2 && /^\d{4}$/.test(part)) return ':year';
    if (index === 3 && /^\d{4}$/.test(second) && /^\d{2}$/.test(part)) return ':month';
    return index === 2 && part !== '' && part !== 'page' && WITH_IDS.includes(folder) ? ':id' : part;
  });
  return named.join('/');
}

let kept: BuiltPage[] | undefined;

/** Every page of the built site; fails where it was not built. */
export function builtPages(): BuiltPage[] {
  assert.ok(existsSync(join(paths.dist, 'index.html')), 'build the site first: npm run build');
  kept ??= filesOf(paths.dist)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .map((file) => {
      const path = pathOfFile(file);
      const locale = path.startsWith('/en/') ? 'en' : 'zh';
      return { path, template: templateOf(path), locale, html: readFileSync(join(paths.dist, file), 'utf8') };
    });
  return kept;
}

/** One page of each type in each language: the largest, since it holds the most that can go wrong. */
export function onePageOfEach(): BuiltPage[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of builtPages()) {
    const key = `${page.locale} ${page.template}`;
    if (page.html.length > (largest.get(key)?.html.length ?? 0)) largest.set(key, page);
  }
  return [...largest.values()];
}

/** The largest story in a language. */
export function largestStory(locale: Locale): BuiltPage {
  const story = onePageOfEach().find((page) => page.locale === locale && page.template === '/articles/:id/');
  assert.ok(story, `there is a story in ${locale}`);
  return story;
}
