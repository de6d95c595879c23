/** What may happen to the files of a cache, kind by kind: a power cut, a full disk, a hand. */
import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../src/disk/files.ts';

/** Kinds of files in a site's shelf of the cache; together they are all of them. */
export const KINDS: Record<string, RegExp> = {
  'parsed files': /^content\/parsed\//,
  'results of stories': /^content\/stories\//,
  'results of pictures': /^content\/pictures\//,
  'words of stories': /^content\/entries\//,
  pieces: /^content\/pieces\//,
  'Astro’s store': /^astro\/data-store\.json$/,
  'Astro’s notes': /^astro\/incremental-build\.json$/,
  'Astro’s copies': /^astro\/dist\//,
  'Astro’s pictures': /^astro\/assets\//,
  'built pages': /^out\/.*\.html$/,
  'built data': /^out\/(?!search-).*\.(?:json|jsonld|xml|txt|md|csv|bib|ris|webmanifest)$/,
  'headers for hosts': /^out\/_headers$/,
  'built styles and programs': /^out\/.*\.(?:css|js)$/,
  'built pictures': /^out\/_astro\/.*\.(?:png|jpe?g|webp|avif|svg)$/,
  'share pictures': /^out\/.+\/card\.png$/,
  'files of public/': /^out\/(?!_astro\/)[^/]*\.(?:png|svg)$/,
  'the search index': /^out\/search-index\//,
  'notes of bundles': /^search\/[^/]+\/bundle\.json$/,
  'pages of bundles': /^search\/.*\/pages\.json$/,
  'facets of bundles': /^search\/.*\/facets\.json$/,
  'the record of the output': /^output\.json$/,
  'the record of pictures': /^pictures\.json$/,
  'facts of pages': /^verified\.json$/,
  timings: /^timings\.json$/,
};

/** Files of a kind, relative to the shelf. */
export const filesOfKind = (shelf: string, kind: string): string[] =>
  filesOf(shelf).filter((file) => KINDS[kind]?.test(file));

/** `other` is the cache of the same site in another state. */
type Damage = (shelf: string, files: readonly string[], other: string) => void;

/** What happens to some files of a kind. */
export const DAMAGES: Record<string, Damage> = {
  cut: each((path) => truncateSync(path, Math.floor(statSync(path).size / 2))),
  emptied: each((path) => truncateSync(path, 0)),
  zeroed: each((path) => writeFileSync(path, Buffer.alloc(statSync(path).size))),
  removed: each((path) => rmSync(path)),
  /** Each file gets the bytes of another of its kind; a file that is alone, those of another state of the site. */
  swapped: (shelf, files, other) => {
    const bytes = files.map((file) => readFileSync(join(shelf, file)));
    if (files.length === 1) {
      const [file = ''] = files;
      const twin = filesOf(other).includes(file) ? file : (filesOf(other).find((name) => name.endsWith('.json')) ?? '');
      cpSync(join(other, twin), join(shelf, file));
    } else files.forEach((file, at) => writeFileSync(join(shelf, file), bytes[(at + 1) % bytes.length] ?? ''));
  },
};

function each(damage: (path: string) => void): Damage {
  return (shelf, files) => files.forEach((file) => damage(join(shelf, file)));
}
