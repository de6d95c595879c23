/** Astro's part of a build: content to pages, in a folder that is kept between builds; what the check says is printed. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { hasErrors, report, terminal } from '../check/report.ts';
import { filesOf, remove, writeWhole } from '../disk/files.ts';
import { folders } from '../disk/build-folders.ts';
import { onReading } from '../loaders/reading-channel.ts';
import { noteOutput, removeDamaged } from './astro-cache.ts';
import { PREVIEW_FILE, isPreview } from '../lib/preview.ts';
import { HERE } from '../lib/site-address.ts';
import { headersFile } from '../serve/hosts/headers-file.ts';
import { hostOf } from '../serve/hosts/host.ts';
import { inventoryTaker } from './file-inventory.ts';
import { writeOldBrowserStyles } from './old-browser-styles.ts';

// A build asks the network nothing, and tells it nothing; and it is a build for readers, whatever shell it runs in.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

/**
 * Astro's lists of the content's pictures and modules are the same files for all content folders, and are not written
 * anew while its own store has not changed: the fixture's build would be given the lists of src/content.
 */
function forgetLists(): void {
  for (const list of ['content-assets.mjs', 'content-modules.mjs']) remove(join('.astro', list));
}

/** Notes the pages and pictures that stand for this build, be they written or left as they were. */
const notePages = (written: Set<string>): AstroIntegration => ({
  name: 'note-pages',
  hooks: {
    'astro:build:done': ({ assets }) => {
      for (const url of [...assets.values()].flat()) {
        written.add(relative(folders.out, fileURLToPath(url)).split(sep).join('/'));
      }
      for (const { transforms } of globalThis.astroAsset?.staticImages?.values() ?? []) {
        for (const { finalPath } of transforms.values()) written.add(finalPath.replace(/^\//, ''));
      }
    },
  },
});

/** Notes style sheets, programs and the originals of pictures. */
const noteAssets = (written: Set<string>): NonNullable<ViteUserConfig['plugins']>[number] => ({
  name: 'note-assets',
  writeBundle: (_options, bundle) => {
    for (const file of Object.keys(bundle)) written.add(file);
  },
});

/** Prints what the check says of content that is built; of content that is not, the error says it. */
const printReport = (): (() => void) =>
  onReading((reading) => {
    const { problems } = reading;
    if (!hasErrors(problems)) console.log(`${report(problems, reading, 'text', terminal)}\n`);
  });

/**
 * Writes every page into `folders.out`; pages that did not change stay untouched, and nothing else stays.
 * @throws where content has errors (`CONTENT_ERROR`), or a page cannot be rendered
 */
export async function buildPages(): Promise<void> {
  const taker = inventoryTaker();
  const damaged = removeDamaged(taker);
  if (damaged.length > 0) {
    const some = damaged.slice(0, 3).join(', ');
    console.error(
      `缓存里有 ${damaged.length} 个文件不是上次生成的样子（${some}），全部页面重新生成。 / ${damaged.length} files of the cache are not as the last build left them: every page is made anew.`,
    );
  }
  forgetLists();
  const written = new Set(filesOf('public'));
  const { build } = await import('astro');
  const stopPrinting = printReport();
  try {
    await build({
      // Its warnings speak of bundling; what is wrong in content and pages has rules of our own.
      logLevel: 'error',
      integrations: [notePages(written)],
      vite: { build: { emptyOutDir: false }, plugins: [noteAssets(written)] },
    });
  } finally {
    stopPrinting();
  }
  for (const file of await writeOldBrowserStyles(folders.out, written)) written.add(file);
  // Hosts that take a built folder read it; for all others it is one file more.
  writeWhole(join(folders.out, '_headers'), headersFile(hostOf(HERE)));
  written.add('_headers');
  if (isPreview) {
    writeWhole(join(folders.out, PREVIEW_FILE), '预览，不得发布。 / A preview: not to be published.\n');
    written.add(PREVIEW_FILE);
  }
  noteOutput(taker, written);
}
