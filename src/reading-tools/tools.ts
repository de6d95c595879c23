/** The tools of a story that are fetched together: reading aloud, passing on. */
import sheet from '../styles/reading-tools.css?url';
import { loadSheet } from './load-sheet.ts';
import { readAloud } from './read-aloud.ts';
import { sharePanel } from './share.ts';

let close: (() => void) | undefined;

/** Begins to read a story. @param closed told when the reader ended it */
export async function startReading(story: Element, recording: string | undefined, closed: () => void): Promise<void> {
  await loadSheet(sheet);
  close = await readAloud(story, recording, closed);
}

/** Ends it. */
export function stopReading(): void {
  close?.();
}

/** Opens the ways to pass a page on, at a place. */
export async function openShare(place: Element): Promise<HTMLElement> {
  await loadSheet(sheet);
  const panel = sharePanel();
  place.append(panel);
  return panel;
}
