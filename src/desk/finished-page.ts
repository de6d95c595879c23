/** A story of the desk as the site beside it shows it, finished. */
import { setTimeout as wait } from 'node:timers/promises';

/** The site beside starts, on an old machine or a busy one, or reads a new story. */
const PATIENCE_MS = 180_000;
const AGAIN_MS = 500;

export const NOT_SHOWN = '成稿还没有排好：请先保存，过一会儿再试。';

/**
 * Waits until the site has a page, whatever it says.
 * @returns its text; undefined where it has none
 */
export async function pageText(url: string): Promise<string | undefined> {
  for (let left = PATIENCE_MS / AGAIN_MS; left > 0; left -= 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer !== undefined && answer.status !== 404) return answer.text();
    await wait(AGAIN_MS);
  }
  return undefined;
}
