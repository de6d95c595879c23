/** Astro's part of a build: content to pages, in a folder that is kept between builds. */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths } from '../disk/paths.ts';
import { filesOf, removeFiles } from '../disk/files.ts';

// A build asks the network nothing, and tells it nothing.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Stands while pages are being written. */
const UNFINISHED = join(paths.astroCache, 'unfinished');

/** Astro notes what it built only at the end: after a build that broke off, pages and notes may differ. */
function forgetUnfinished(): void {
  if (!existsSync(UNFINISHED)) return;
  rmSync(join(paths.astroCache, 'incremental-build.json'), { force: true });
  rmSync(paths.out, { recursive: true, force: true });
}

/**
 * Astro's lists of the content's pictures and modules are the same files for all content folders, and are not written
 * anew while its own store has not changed: the fixture's build would be given the lists of src/content.
 */
function forgetLists(): void {
  for (const list of ['content-assets.mjs', 'content-modules.mjs']) rmSync(join('.astro', list), { force: true });
}

/** Notes which pages stand for this build, be they written or left as they were. */
const noting = (pages: Set<string>): AstroIntegration => ({
  name: 'note-pages',
  hooks: {
    'astro:build:start': () => {
      mkdirSync(paths.astroCache, { recursive: true });
      writeFileSync(UNFINISHED, '');
    },
    'astro:build:done': ({ assets }) => {
      for (const url of [...assets.values()].flat()) pages.add(fileURLToPath(url));
    },
  },
});

/** Whatever is neither a page of this build nor written by it belongs to an older one. */
function removeStale(pages: ReadonlySet<string>): void {
  const start = statSync(UNFINISHED).mtimeMs;
  const isStale = (file: string) => {
    const path = join(paths.out, file);
    return !pages.has(path) && statSync(path).mtimeMs < start;
  };
  removeFiles(paths.out, filesOf(paths.out).filter(isStale));
}

/**
 * Writes every page into `paths.out`; pages that did not change stay untouched.
 * @throws where content has errors (`CONTENT_ERROR`), or a page cannot be rendered
 */
export async function buildPages(): Promise<void> {
  forgetUnfinished();
  forgetLists();
  const pages = new Set<string>();
  const { build } = await import('astro');
  await build({
    // Its warnings speak of bundling; what is wrong in content and pages has rules of our own.
    logLevel: 'error',
    integrations: [noting(pages)],
    vite: { build: { emptyOutDir: false } },
  });
  removeStale(pages);
  rmSync(UNFINISHED);
}
