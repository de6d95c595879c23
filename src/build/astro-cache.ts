/**
 * What Astro keeps between builds: its output, its notes of what it wrote, the store of the content, pictures. It looks
 * at none of them before it uses them again, so this module does: what is not as the last build left it is made anew.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeFiles, remove } from '../disk/files.ts';
import { folders } from '../disk/build-folders.ts';
import { programDigest } from '../disk/program.ts';
import { readSealed, writeSealed } from '../disk/sealed.ts';
import { differences, type Inventory, type InventoryTaker } from './file-inventory.ts';

/** Astro's notes of pages that it need not write again. */
const NOTES = join(folders.astroCache, 'incremental-build.json');
/** A second copy of each page, from which Astro would bring back one that is missing. */
const COPIES = join(folders.astroCache, 'dist');
/** Every entry of every collection. */
const STORE = join(folders.astroCache, 'data-store.json');
/** Finished pictures, by name. */
const PICTURES = join(folders.astroCache, 'assets');

/** The search stage writes it anew each time, from a cache that has digests of its own. */
const isAstros = (file: string): boolean => !file.startsWith('search-index/');

/** What is noted after a build that Astro finished. */
interface Noted {
  /** What Astro is made to do, with plugins of our own: it compares the settings, and not what those plugins import. */
  settings: string;
  /** What fills the store: Astro looks at `content.config.ts` alone. */
  collections: string;
  store: string;
  notes: string;
  out: Inventory;
}

const settingsDigest = (): string => programDigest('astro.config.mjs');
const collectionsDigest = (): string => programDigest('src/content.config.ts');

const digestIfThere = (taker: InventoryTaker, path: string): string =>
  existsSync(path) ? taker.digestOfFile(path) : '';

/** Makes Astro write every page. */
function forgetPages(): void {
  for (const path of [NOTES, COPIES, folders.out]) remove(path);
}

/**
 * Removes what Astro must not use again. From here to `noteOutput` nothing is noted: what a build that breaks off
 * leaves behind is not used.
 * @returns files of the output that were not as the last build left them
 */
export function removeDamaged(taker: InventoryTaker): string[] {
  const noted = readSealed<Noted>(folders.output, 'output');
  remove(folders.output);
  const isSame = noted?.collections === collectionsDigest() && noted.store === digestIfThere(taker, STORE);
  if (!isSame) remove(STORE);
  removeDamagedPictures(taker);
  const changed = noted ? differences(noted.out, taker.take(folders.out, isAstros)) : [];
  if (noted?.settings === settingsDigest() && noted.notes === digestIfThere(taker, NOTES) && changed.length === 0)
    return [];
  forgetPages();
  return changed;
}

function removeDamagedPictures(taker: InventoryTaker): void {
  const known = readSealed<Inventory>(folders.pictures, 'pictures') ?? {};
  const there = taker.take(PICTURES);
  removeFiles(
    PICTURES,
    Object.keys(there).filter((name) => there[name] !== known[name]),
  );
}

/**
 * Removes what Astro left from older builds, and notes the rest.
 * @param written paths in the output that stand for this build
 */
export function noteOutput(taker: InventoryTaker, written: ReadonlySet<string>): void {
  const found = taker.take(folders.out, isAstros);
  const isStale = (file: string) => !written.has(file);
  removeFiles(folders.out, Object.keys(found).filter(isStale));
  const out = Object.fromEntries(Object.entries(found).filter(([file]) => !isStale(file)));
  notePictures(taker, out);
  writeSealed(folders.output, 'output', {
    settings: settingsDigest(),
    collections: collectionsDigest(),
    store: digestIfThere(taker, STORE),
    notes: digestIfThere(taker, NOTES),
    out,
  } satisfies Noted);
}

/** Astro goes on where a picture could be written to the output and not to the cache: what is kept must be equal. */
function notePictures(taker: InventoryTaker, out: Inventory): void {
  const published = new Map(Object.entries(out).map(([file, digest]) => [file.replace(/^.*\//, ''), digest]));
  const there = taker.take(PICTURES);
  const isKept = (name: string) => there[name] === published.get(name);
  removeFiles(
    PICTURES,
    Object.keys(there).filter((name) => !isKept(name)),
  );
  writeSealed(folders.pictures, 'pictures', Object.fromEntries(Object.entries(there).filter(([name]) => isKept(name))));
}
