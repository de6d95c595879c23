/** A Chinese page in traditional characters, by a table that is fetched for it; and back again. */
import { HTMLConverter } from 'opencc-js/core';
import text from 'virtual:traditional-table';
import { toolWords } from '../i18n/tool-words.ts';
import { convertByTable } from '../lib/convert-by-table.ts';
import { element } from './element.ts';

const table = new Map(
  text.split('|').map((entry): [string, string] => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  }),
);

/** Words as the browser tells them; one of before 2021 tells none, and a few characters come out wrong. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

const edgesOf = (sentence: string): Set<number> | undefined =>
  words && new Set([sentence.length, ...Array.from(words.segment(sentence), ({ index }) => index)]);

/** Quotation marks are corners there. */
const withCorners = (sentence: string): string =>
  sentence
    .replace(/“/g, '「')
    .replace(/”/g, '」')
    .replace(/‘([^‘’]*)’/g, '『$1』');

const convert = (sentence: string): string =>
  /[^\0-\u02ff]/.test(sentence) ? withCorners(convertByTable(sentence, table, edgesOf(sentence))) : sentence;

/** The whole page, its title with it; what is marked as another language stays. `restore` gives the written text back. */
const page = HTMLConverter(convert, document.documentElement, 'zh-CN', 'zh-Hant');

/** Shows the page in traditional characters, or as it was written; in the first case it says, at a place, that a machine did it. */
export function setTraditional(isOn: boolean, place: Element): HTMLElement | undefined {
  if (!isOn) {
    page.restore();
    return undefined;
  }
  page.convert();
  const note = element('p', { className: 'note' }, toolWords.zh.byMachine);
  note.setAttribute('role', 'status');
  place.append(note);
  return note;
}
