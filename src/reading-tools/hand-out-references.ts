/** Hands out the references of listed stories as one file, made of the files that each story has: no list needs files of its own. */
import { fill } from '../i18n/fill.ts';
import { gathered, gatheredType } from '../lib/citations/gathered.ts';
import { CITATION_FORMATS } from '../lib/urls.ts';
import { download } from './download.ts';

/** So many stories go into one file, and so many files are asked for at a time. */
const MOST = 500;
const AT_ONCE = 8;

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/**
 * Lets the buttons of a part hand out references.
 * @param stories the ids of the stories, in order; asked for when a button is used
 */
export function offerReferences(part: HTMLElement, stories: () => Promise<string[]>): void {
  const { file = '', handed = '', first = '', failed = '' } = part.dataset;
  const output = part.querySelector('output');
  const say = (text: string) => {
    if (output) output.textContent = text;
  };
  say('');
  part.hidden = false;
  part.onclick = ({ target }) => {
    const format = CITATION_FORMATS.find((one) => target instanceof HTMLElement && one === target.dataset['format']);
    if (format !== undefined) void handOut(format);
  };

  async function handOut(format: (typeof CITATION_FORMATS)[number]): Promise<void> {
    try {
      say('…');
      const all = await stories();
      const ids = all.slice(0, MOST);
      const files: { id: string; text: string }[] = [];
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE).map(async (id) => ({
          id,
          text: await textAt(file.replace('{id}', id).replace('{format}', format)),
        }));
        files.push(...(await Promise.all(some)));
      }
      const text = gathered(files, format, document.documentElement.lang === 'en' ? 'en' : 'zh');
      download(`references.${format}`, gatheredType(format), text);
      say(fill(all.length > MOST ? first : handed, { count: files.length, all: all.length }));
    } catch (error) {
      console.error(error);
      say(failed);
    }
  }
}
