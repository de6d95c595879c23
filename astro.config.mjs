import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import darkTheme from 'postcss-dark-theme-class';
import { serveProblems } from './src/build/serve-problems.ts';
import { siteColours } from './src/build/site-colours.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { traditionalTableModule } from './src/build/traditional-table.ts';
import { DIALECT } from './src/check/read/markdown.ts';
import { remarkOwnPages } from './src/check/remark-own-pages.ts';
import { folders, siteFile } from './src/disk/build-folders.ts';
import { HERE, withBase } from './src/lib/site-address.ts';
import { rehypeBaseLinks } from './src/loaders/base-links.ts';

const outputs = ['.cache', 'dist'].map((name) => `${resolve(name).replaceAll('\\', '/')}/`);
/** @param {string} path */
const written = (path) => outputs.some((folder) => `${path.replaceAll('\\', '/')}/`.startsWith(folder));

// Wiring only: what a fork changes stands in src/site.ts.
export default defineConfig({
  site: HERE.origin,
  base: withBase('/'),
  outDir: folders.out,
  cacheDir: folders.astroCache,
  trailingSlash: 'always',
  // As in JSX: a line break in a template is no space, or Chinese would show gaps between links and punctuation.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    plugins: [traditionalTableModule(), serviceWorker()],
    // The site.ts of a folder outside (XINGLIN_SITE); scripts/use-site.cjs says the same to Node.
    resolve: { alias: [{ find: /^(?:\.{1,2}\/)+site\.ts$/, replacement: siteFile.replaceAll('\\', '/') }] },
    // Sheets have the site's own colours; they know the system's theme alone, and a reader's own choice is put beside it.
    css: {
      postcss: {
        plugins: [
          siteColours,
          darkTheme({
            darkSelector: "[data-display~='dark']",
            lightSelector: "[data-display~='light']",
            rootSelector: ':root',
            useWhere: false,
          }),
        ],
      },
    },
    // Scripts for browsers of early 2020, which old phones still have; styles as they are written, and beside each sheet
    // one for those browsers (src/build/old-browser-styles.ts).
    build: {
      assetsInlineLimit: 0,
      target: ['chrome80', 'safari13'],
      cssTarget: 'esnext',
    },
    // Astro's names for scripts are sixty characters that no two pages share; every story has one.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    // A build beside the dev server writes thousands of files here: none of them is source. Folders of these names above
    // the project are no concern of it.
    server: { watch: { ignored: written } },
  },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [...DIALECT, [remarkOwnPages, folders.content]],
      rehypePlugins: [rehypeBaseLinks],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), serveProblems()],
  experimental: { incrementalBuild: true },
});
