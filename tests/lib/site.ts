/** The built site under test: the one of src/content, or of the folder that `XINGLIN_CONTENT` names. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesOf } from '../../src/disk/files.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { parsePath } from '../../src/lib/parse-path.ts';
import { localeAt } from '../../src/lib/urls.ts';
import { site } from '../../src/site.ts';
import { pathOfFile } from '../../src/verify/page-facts.ts';

export interface BuiltPage {
  /** For example `/en/articles/x/`. */
  path: string;
  /** The page type: a kind of path, such as `story` or `archive year`; `moved` where it only leads on. */
  template: string;
  locale: Locale;
  html: string;
}

/** The page type of a path: its kind, and what sets it apart from others of that kind, as in `entry places page`. */
function templateOf(path: string): string {
  const shape = parsePath(path);
  if (shape === undefined) return path;
  const { kind, locale: _locale, anchor: _anchor, ...fields } = shape;
  const apart = Object.entries({ id: undefined, ...fields }).flatMap(([name, value]: [string, unknown]) => {
    // Ids of an entry and of a figure: one page is as another.
    if (value === undefined || name === 'id' || name === 'figure') return [];
    return typeof value === 'string' ? value : name;
  });
  return [kind, ...apart].join(' ');
}

/**
 * Fails where the fixture has nothing of what a test looks at: it has one of everything, so that no test looks at nothing.
 * Another site holds what it holds.
 */
export function assertLookedAt(found: number, what: string): void {
  if (folders.content === resolve('tests/fixture/content')) assert.ok(found > 0, `the fixture has ${what}`);
}

/** A story's own page in either language: not the archive, not the side-by-side page. */
export const isStory = (path: string): boolean => parsePath(path)?.kind === 'story';

/** Whether the site publishes its data: src/site.ts may do without. */
export const HAS_DATA = !(site.without ?? []).includes('data');

/** The type of pages that lead a reader on to another by themselves. */
export const MOVED = 'moved';

let kept: BuiltPage[] | undefined;

/** Every page of the built site; fails where it was not built. */
export function builtPages(): BuiltPage[] {
  assert.ok(existsSync(join(folders.dist, 'index.html')), 'build the site first: npm run build');
  kept ??= filesOf(folders.dist)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .map((file) => {
      const path = pathOfFile(file);
      const html = readFileSync(join(folders.dist, file), 'utf8');
      const template = html.includes('http-equiv="refresh"') ? MOVED : templateOf(path);
      return { path, template, locale: localeAt(path), html };
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

/**
 * The pages that a test opens: one of each type; in the sweep every page, or where it runs in parts (`SWEEP=2/6`) every
 * sixth from the second on.
 */
export function pagesToOpen(): BuiltPage[] {
  const sweep = process.env['SWEEP'];
  if (sweep === undefined) return onePageOfEach();
  const [part = 1, of = 1] = /^\d+\/\d+$/.test(sweep) ? sweep.split('/').map(Number) : [];
  return builtPages().filter((_, at) => at % of === part - 1);
}

/** The largest story in a language. */
export function largestStory(locale: Locale): BuiltPage {
  const story = onePageOfEach().find((page) => page.locale === locale && page.template === 'story');
  assert.ok(story, `there is a story in ${locale}`);
  return story;
}
