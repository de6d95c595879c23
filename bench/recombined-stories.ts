/**
 * An archive of any size for measuring the search: the site's own records, and stories whose sentences are drawn from
 * all of its stories, with other numbers and dates. Real words at their real frequency, which made-up ones would not have.
 */
import { LOCALES } from '../src/i18n/locales.ts';
import type { SearchRecord } from '../src/search/text/search-record.ts';
import { seeded } from './seeded.ts';

const YEARS = 10;
const NEWEST = 2026;
const PARAGRAPHS = 8;
/** About as long as the archive's paragraphs. */
const SENTENCES = { zh: 3, en: 2 };

const END = { zh: /(?<=[。！？；])/u, en: /(?<=[.!?;]) (?=\p{Lu})/u };

/** Another number of as many digits: that of a real archive is seldom the same twice. */
const renumbered = (text: string, digit: () => number): string =>
  text.replace(/\d+/g, (own) =>
    [...own].map((_, at) => (at === 0 && own.length > 1 ? 1 + (digit() % 9) : digit())).join(''),
  );

/**
 * The records with so many made-up stories in each language.
 * @param seed the same seed, the same stories
 */
export function recombined(records: readonly SearchRecord[], stories: number, seed: number): SearchRecord[] {
  const next = seeded(seed);
  const upTo = (most: number) => Math.floor(next() * most);
  const digit = () => upTo(10);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const made: SearchRecord[] = [];
  for (const locale of LOCALES) {
    const own = records.filter((record) => record.locale === locale && record.collection === 'articles');
    const sentences = own.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split(END[locale])));
    const text = (count: number) =>
      renumbered(Array.from({ length: count }, () => pick(sentences)).join(locale === 'zh' ? '' : ' '), digit);
    for (let index = 0; index < stories; index += 1) {
      const [model, year] = [pick(own), String(NEWEST - (index % YEARS))];
      const date = `${year}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`;
      const id = `recombined-${index}`;
      made.push({
        ...model,
        id,
        url: `${locale === 'zh' ? '' : '/en'}/articles/${id}/`,
        title: text(1).slice(0, 40),
        summary: text(1),
        date,
        blocks: Array.from({ length: PARAGRAPHS }, (_, at) => ({
          anchor: `p${at + 1}`,
          text: text(SENTENCES[locale]),
        })),
        facets: { ...model.facets, year },
      });
    }
  }
  return [...records, ...made];
}
