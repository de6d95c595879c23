/**
 * What a reading of the content folder found, told to whoever runs it: collections are loaded inside of Vite, where
 * modules are not those of the process that builds or serves; a channel of Node's is the same in both.
 */
import { subscribe, unsubscribe, channel } from 'node:diagnostics_channel';
import type { Content } from '../check/check-content.ts';

/** What is told of a reading. */
export type Reading = Pick<Content, 'problems' | 'stories' | 'letThrough'>;

const NAME = 'xinglin:content-read';

export const publishReading = (reading: Reading): void => channel(NAME).publish(reading);

/**
 * Calls back at every reading of this process.
 * @returns what ends that
 */
export function onReading(hear: (reading: Reading) => void): () => void {
  const listener = (message: unknown): void => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `publishReading` alone writes to this channel
    hear(message as Reading);
  };
  subscribe(NAME, listener);
  return () => void unsubscribe(NAME, listener);
}
