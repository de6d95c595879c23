/** What `npm test` looks for with knip: files, exports and packages that nothing uses. Content is data, not code. */
import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.ts',
    'bench/{builds,search,generate}.ts',
    'tests/run/*.ts',
    'tests/**/*.test.ts',
    'tests/mutants/{collect,quick-worker}.ts',
    'src/styles/old-browsers.css',
    'src/service-worker/{worker,retired-worker}.ts',
    'desk/client/main.ts',
  ],
  project: [
    '{src,scripts,bench,tests,desk/client}/**/*.{ts,astro,css}',
    '*.{js,mjs,ts}',
    '!src/content/**',
    '!tests/{fixture,fork}/**',
  ],
  // Of the system, for a certificate and for disks in the sweep.
  ignoreBinaries: ['openssl', 'mount', 'umount'],
  // Read or run by path, or named in a program that a test writes: src/drawing/outlines.ts, the check of .gitlab-ci.yml, tests/built/linked-data.test.ts.
  ignoreDependencies: ['@fontsource-variable/noto-serif-sc', 'gitlab-ci-local', 'schema-dts'],
  // A type may be exported for whoever takes what a function gives; a value may not.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: (text: string) => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n') },
} satisfies KnipConfig;
