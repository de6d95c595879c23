/** The search page as a reader uses it: what is asked, what is shown, what it costs. */
import type { Page } from 'playwright';

export interface ShownHit {
  group: string;
  tier: string;
  href: string;
  title: string;
  excerpt: string;
  meta: string;
  marks: string[];
}

export interface Shown {
  state: string;
  status: string;
  hits: ShownHit[];
}

const BOX = 'input[type=search]';

/** What stands on the page now. */
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const hits = [...document.querySelectorAll<HTMLElement>('li[data-hit]')].filter((hit) => hit.checkVisibility());
    return {
      state: document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] ?? '',
      status: text(document.querySelector('[role=status]')),
      hits: hits.map((hit) => ({
        group: hit.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
        tier: hit.dataset['tier'] ?? '',
        href: [...hit.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).join(' '),
        title: text(hit.querySelector('a')),
        excerpt: text(hit.querySelector('[data-excerpt]')),
        meta: text(hit.querySelector('[data-meta]')),
        marks: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
      })),
    };
  });

/** Waits until the page has answered the query that its address names. */
export async function answered(page: Page, query: string, state = 'done'): Promise<Shown> {
  await page.waitForFunction(
    ([q, wanted]) =>
      (new URLSearchParams(location.search).get('q') ?? '') === q &&
      document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] === wanted,
    [query, state] as const,
  );
  return shown(page);
}

/** Puts a query into the box and waits for its answer. */
export async function ask(page: Page, query: string, state = 'done'): Promise<Shown> {
  await page.fill(BOX, query);
  return answered(page, query.trim(), state);
}

/** Bytes on the wire and paths asked for, from now on. */
export async function traffic(page: Page): Promise<{ bytes: number; paths: string[] }> {
  const seen = { bytes: 0, paths: [] as string[] };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ response }) => seen.paths.push(new URL(response.url).pathname));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength));
  return seen;
}
