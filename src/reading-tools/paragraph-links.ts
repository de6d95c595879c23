/** Links to each paragraph of a story and to the pages of its figures: seen on hover and focus, and always on touch; a click copies. */
import { fill } from '../i18n/fill.ts';
import { storyWords } from '../i18n/story-words.ts';
import { figureOfAnchor } from '../lib/urls.ts';
import sheet from '../styles/story-marks.css?url';
import { loadSheet } from './load-sheet.ts';
import { pageLocale } from './page-locale.ts';

/** Its sign is drawn by the style sheet: the text of the paragraph stays what it is. */
function linkTo(href: string, sign: string, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'mark-link';
  link.href = href;
  link.dataset['sign'] = sign;
  link.setAttribute('aria-label', label);
  link.title = label;
  return link;
}

/** The last part of a block that holds words: no link stands in a list or a table itself. */
const lastPart = (block: Element): Element => [...block.querySelectorAll('p, li, figcaption, th, td')].pop() ?? block;

/** A click copies the address, and is followed all the same. */
function copyOnClick(link: HTMLAnchorElement, sign: string, copied: string): void {
  const say = (text: string) => (link.dataset['sign'] = text);
  link.addEventListener('click', () => {
    void (async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        say(copied);
        setTimeout(() => say(sign), 1500);
      } catch {
        // The address bar has it.
      }
    })();
  });
}

/** Gives each block of a text its links. */
export async function addParagraphLinks(prose: Element): Promise<void> {
  await loadSheet(sheet);
  const words = storyWords[pageLocale()];
  const figures = location.pathname.replace('/articles/', '/figures/');
  for (const block of prose.querySelectorAll(':scope > [id^=p]')) {
    const number = block.id.slice(1);
    const sign = `¶${number}`;
    const link = linkTo(`#${block.id}`, sign, fill(words.paragraph, { number }));
    copyOnClick(link, sign, words.copied);
    const own = [...block.querySelectorAll('[id^=f-]')].map(({ id }) =>
      linkTo(`${figures}${figureOfAnchor(id)}/`, words.figureSign, words.figure),
    );
    lastPart(block).append(link, ...own);
  }
}
