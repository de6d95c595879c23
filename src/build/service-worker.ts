/** The service worker's program, `/sw.js`: one file at the root of the site, in the browser's own build. */
import type { ViteUserConfig } from 'astro';
import { isPreview } from '../lib/preview.ts';
import { site } from '../site.ts';

const FILE = 'sw.js';
const PLACEHOLDER = '__SEARCH_PROGRAM__';

/** In a preview, or where the site switches it off, it is one that takes itself away. */
const source = site.features.offline && !isPreview ? 'worker' : 'retired-worker';

/** Emits it, with the name of the search's program, which it keeps. */
export function serviceWorker(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: `src/service-worker/${source}.ts`, fileName: FILE });
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const worker = chunks.find(({ fileName }) => fileName === FILE);
      if (!worker) return;
      // A worker of its kind can import nothing, and no browser of early 2020 knows one that can.
      if (worker.imports.length > 0 || worker.exports.length > 0)
        this.error(`${FILE} stands not alone: ${worker.imports.join()}`);
      const program = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/search-page/controller.ts'));
      worker.code = worker.code.replace(PLACEHOLDER, program?.fileName ?? '');
    },
  };
}
