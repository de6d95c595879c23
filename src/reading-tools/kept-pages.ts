/** Fills the offline page's list: the stories that the service worker kept on this device, newest first. */
import { element } from './element.ts';

const list = document.querySelector('[data-kept]');
const isStory = /\/articles\/(?!\d{4}\/)[^/]+\/$/;

/** Signs that stand for others in HTML: a page may not be parsed as a text, and its title holds no more of them. */
const SIGNS: Record<string, string> = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&#60;': '<',
  '&quot;': '"',
  '&#39;': "'",
};

/** The title of a kept page, without the site's name. */
async function titleOf(response: Response | undefined): Promise<string> {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec((await response?.text()) ?? '') ?? [];
  return title.replace(/ · [^·]*$/, '').replace(/&[#\w]+;/g, (sign) => SIGNS[sign] ?? sign);
}

async function showKept(into: Element): Promise<void> {
  const english = location.pathname.includes('/en/');
  for (const name of await caches.keys()) {
    if (!name.endsWith(' pages')) continue;
    const cache = await caches.open(name);
    const stories = (await cache.keys()).filter(
      ({ url }) => isStory.test(url) && url.includes('/en/articles/') === english,
    );
    for (const request of stories.reverse()) {
      const title = await titleOf(await cache.match(request));
      into.append(element('li', {}, element('a', { href: request.url }, title)));
    }
  }
}

if (list && 'caches' in window) void showKept(list).catch(() => undefined);
