/** A story on paper: its address and the day on every sheet, its code for a phone, and a numbered note for each link. */
import { storyWords } from '../i18n/story-words.ts';
import { element } from './element.ts';
import { pageLocale } from './page-locale.ts';

const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/[?#].*/, '');

/**
 * Puts a number behind each link of a text, and returns the addresses in the order of their numbers; those of this site
 * as the site calls itself, wherever the page was read.
 */
function numberLinks(text: Element): string[] {
  const numbers = new Map<string, number>();
  const { origin } = new URL(pageAddress());
  for (const link of text.querySelectorAll<HTMLAnchorElement>('.prose a[href]:not([href^="#"]):not(.mark-link)')) {
    const address = link.origin === location.origin ? origin + link.pathname + link.search + link.hash : link.href;
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    link.after(element('sup', { className: 'on-paper' }, String(number)));
  }
  return [...numbers.keys()];
}

const notes = (heading: string, addresses: readonly string[]): HTMLElement =>
  element(
    'section',
    { className: 'part on-paper' },
    element('h2', {}, heading),
    element('ol', {}, ...addresses.map((address) => element('li', {}, address))),
  );

/** Makes a story ready for paper whenever it is printed, and takes that away again. */
export function printWell(text: Element): void {
  let code: SVGSVGElement | undefined;
  const prepare = (): void => {
    const words = storyWords[pageLocale()];
    const today = new Date().toLocaleDateString(document.documentElement.lang, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    const address = pageAddress();
    const foot = `${address} · ${words.printed}${today}`;
    document.documentElement.style.setProperty('--foot', JSON.stringify(foot));
    const addresses = numberLinks(text);
    if (addresses.length > 0)
      document.querySelector('.story-column > :last-child')?.append(notes(words.links, addresses));
    text.querySelector('h1')?.before(element('p', { className: 'on-paper' }, ...(code ? [code] : []), foot));
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', () => {
    for (const one of document.querySelectorAll('.on-paper')) one.remove();
  });
  // Paper does not wait for a program: the code is drawn ahead, where there is likely to be a printer.
  if (!matchMedia('(hover: hover)').matches) return;
  setTimeout(() => {
    import('./qr-code.ts').then(
      ({ qrCode }) => (code = qrCode(pageAddress(), pageAddress())),
      () => undefined,
    );
  }, 2000);
}
