/** Ways to pass a page on: its address to copy, the system's own way, a code for another phone, a word on WeChat. */
import { toolWords } from '../i18n/tool-words.ts';
import { element } from './element.ts';
import { pageLocale } from './page-locale.ts';

/** The address that stays, without what a search or a script added to it. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/[?#].*/, '');

const button = (name: string, act: (own: HTMLButtonElement) => void): HTMLButtonElement => {
  const own = element('button', { type: 'button' }, name);
  own.addEventListener('click', () => act(own));
  return own;
};

/** The panel, for the place where its button stands. */
export function sharePanel(): HTMLElement {
  const words = toolWords[pageLocale()];
  const address = pageAddress();
  const shown = element('p', { className: 'share-address' }, address);
  const said = element('p', {});
  said.setAttribute('role', 'status');
  const panel = element('div', { className: 'share' });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = words.copied;
    } catch {
      getSelection()?.selectAllChildren(shown);
      said.textContent = words.copyByHand;
    }
  };
  const draw = async (own: HTMLButtonElement): Promise<void> => {
    try {
      const { qrCode } = await import('./qr-code.ts');
      own.replaceWith(
        element('figure', {}, qrCode(address, `${words.qr} ${address}`), element('figcaption', {}, words.qrHint)),
      );
    } catch {
      said.textContent = words.failed;
    }
  };
  const ways = [button(words.link, () => void copy())];
  if (typeof navigator.share === 'function') {
    const send = (): void => {
      navigator.share({ title: document.title, url: address }).catch(() => undefined);
    };
    ways.push(button(words.send, send));
  }
  ways.push(button(words.qr, (own) => void draw(own)));
  panel.append(shown, ...ways, said);
  if (navigator.userAgent.includes('MicroMessenger')) panel.prepend(element('p', {}, words.wechat));
  return panel;
}
