/** The entries that can be chosen, by collection; looked up again whenever somebody comes back to the page. */
import type { EntryName, EntryNames } from '../../src/desk/entry-names.ts';
import type { RefTarget } from '../../src/schemas/common.ts';

let names: EntryNames = {};
const watching = new Set<() => void>();

async function readNames(): Promise<void> {
  const response = await fetch('names.json', { cache: 'no-store' });
  if (!response.ok) return;
  names = (await response.json()) as EntryNames;
  for (const tell of watching) tell();
}

/** Reads them for the first time, and from then on when the page is looked at again. */
export async function watchNames(): Promise<void> {
  window.addEventListener('focus', () => void readNames());
  await readNames();
}

/** Reads them again. */
export const refreshNames = (): Promise<void> => readNames();

/** Calls back when they change; returns how to stop it. */
export function onNames(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

/** The entries of some collections, with the value that a field has already, be it registered or not. */
export function choicesOf(collections: readonly RefTarget[], chosen: readonly string[]): EntryName[] {
  const known = collections.flatMap((collection) => names[collection] ?? []);
  const strange = chosen.filter((value) => !known.some((one) => one.value === value));
  return [...known, ...strange.map((value) => ({ value, label: `${value}（还没有登记）` }))];
}
