/** The place that a query names, and what it asks for there. */
import type { Locale } from '../../../i18n/locales.ts';
import { fold } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { parseQuery, type Query } from '../../text/query.ts';
import { synonymsIn } from '../rewrite/query-rewrites.ts';
import { contentWords } from './question-concepts.ts';

/** A place in the query: of the registry, with its id, or only known by name. */
export interface AskedPlace {
  id?: string;
  /** In the reader's language. */
  name: string;
  /** Folded, as it stands in the query. */
  asked: string;
}

/** Names of places that are words as well: they are meant where they stand alone, or with what kind of place they are. */
const ALSO_WORDS = new Set([
  '日照',
  '来宾',
  '台中',
  '安康',
  '三明',
  '长治',
  '吉安',
  '平凉',
  '海东',
  '定西',
  '通化',
  '保山',
  '内江',
  '大同',
  '北海',
  '白银',
  '百色',
  '江门',
]);

/** Whether a place's name stands in a text as a word, not as parts of others: 三明治 is not 三明. */
function namesPlace(text: string, name: string, words: readonly string[]): boolean {
  if (words.includes(name)) return true;
  if (ALSO_WORDS.has(name)) return text.includes(`${name}市`) || text.includes(`${name}的医院`);
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return segments.some(({ index, segment }) => {
    if (!text.startsWith(name, index)) return false;
    const end = index + name.length;
    return segment.length >= name.length
      ? segment === name || /^[市省区县州]/.test(segment.slice(name.length))
      : segments.some((one) => one.index === end) || end === text.length;
  });
}

/**
 * The place that a query names, the longest where it names several.
 * @param cities names of places that the registry may not have
 */
export function placeInQuery(
  query: Query,
  names: readonly NameEntry[],
  cities: readonly string[],
  locale: Locale,
): AskedPlace | undefined {
  const terms = names
    .filter(({ collection }) => collection === 'places')
    .map((entry) => ({ entry, zh: entry.zh, en: entry.en, also: { zh: [], en: [] }, programmes: [] }));
  const [called] = synonymsIn(query, terms);
  if (called) {
    const { entry } = called.term;
    const asTyped = [...entry.zh, ...entry.en].find((name) => fold(name) === called.asked);
    return {
      id: entry.id,
      name: (query.chinese ? asTyped : undefined) ?? entry[locale][0] ?? entry.id,
      asked: called.asked,
    };
  }
  const text = fold(query.raw);
  const words = query.words.map(({ folded }) => folded.text);
  const city = query.chinese
    ? cities
        .filter((name) => text.includes(name) && namesPlace(text, name, words))
        .sort((a, b) => b.length - a.length)[0]
    : undefined;
  return city === undefined ? undefined : { name: city, asked: city };
}

/** What a query asks for in a place: its words that carry meaning, without the place's; empty where that is all. */
export function needIn(query: Query, { asked }: AskedPlace): string {
  const { chinese } = query;
  const text = (chinese ? fold(query.raw) : query.raw.toLowerCase()).split(asked).join(' ');
  const words = contentWords(parseQuery(text), chinese ? 'zh' : 'en').filter((word) => !/^[省市县区]$/.test(word));
  return words.reduce((need, word) => need + (chinese && text.includes(need + word) ? '' : ' ') + word, '').trim();
}
