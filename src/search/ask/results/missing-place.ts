/** A place that the reader asked for, and that none of the hits is in: the page says so. */
import type { Locale } from '../../../i18n/locales.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { fold } from '../../text/fold.ts';
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import type { Query } from '../../text/query.ts';
import type { Answer } from '../assemble-answer.ts';
import type { PageHit } from '../match/full-text-search.ts';
import { synonymsIn } from '../rewrite/query-rewrites.ts';
import { facetEntries, placesAbove } from './facets.ts';
import { PAGE_SIZE } from './pagination.ts';

/** A place in the query: of the registry, with its id, or only known by name. */
export interface AskedPlace {
  id?: string;
  /** In the reader's language. */
  name: string;
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
    return { id: entry.id, name: (query.chinese ? asTyped : undefined) ?? entry[locale][0] ?? entry.id };
  }
  const text = fold(query.raw);
  const words = query.words.map(({ folded }) => folded.text);
  const city = query.chinese
    ? cities
        .filter((name) => text.includes(name) && namesPlace(text, name, words))
        .sort((a, b) => b.length - a.length)[0]
    : undefined;
  return city === undefined ? undefined : { name: city };
}

/** Whether one of the pages is in the place. */
export const isInPlace = (id: string, pages: readonly FacetEntry[], above: (id: string) => string[]): boolean =>
  pages.some((page) => page.places.some((place) => above(place).includes(id)));

/** Whether one of the stories is in a place: the heads of the first page mostly say so, and are fetched to be shown anyway. */
async function hasStoryIn(
  { id, name }: AskedPlace,
  stories: readonly PageHit[],
  above: (id: string) => string[],
  index: SearchIndex,
): Promise<boolean> {
  if (id === undefined) return false;
  const heads = await Promise.all(stories.slice(0, PAGE_SIZE).map((hit) => index.head(hit.dir, hit.id)));
  const names = (title = '') => fold(title).includes(fold(name));
  const about = heads.some(
    ({ place, title, other }) => names(title) || names(other?.title) || (place && above(place).includes(id)),
  );
  if (about) return true;
  return isInPlace(id, [...(await facetEntries(stories, index)).values()], above);
}

/** A place that was asked for in vain: no story has the very words, and none of those found is there. */
export async function missingPlaceIn(
  { query, stories, registry }: Answer,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<string | undefined> {
  const isExact = ({ tier }: { tier: string }) => tier === 'exact';
  // An entry that bears the query's very name is what was asked for, the place itself maybe.
  if (stories.some(isExact) || registry.some(isExact)) return undefined;
  const quoted = query.pieces.some((piece) => piece.quoted);
  const cities = quoted ? [] : (await index.lexicon.terms()).cities;
  const asked = placeInQuery(query, names, cities, locale);
  if (!asked || (await hasStoryIn(asked, stories, placesAbove(names), index))) return undefined;
  return asked.name;
}
