/** Whom to ask next: numbers that the site may give, with what to ask there. */
import type { Locale } from '../../i18n/locales.ts';
import { site } from '../../site.ts';
import type { NeedRecord } from '../../schemas/lists.ts';
import { entry, placeLine, type ContentIndex } from '../input/content-index.ts';
import { placeLinks, type Link } from './links.ts';

export interface Ask {
  number: string;
  /** Who answers. */
  name: string;
  /** What to ask; nothing where the number stands for itself. */
  about?: string | undefined;
  /** Where the number holds, if not everywhere. */
  places: Link[];
}

const nameOf = (number: string, locale: Locale): string =>
  site.numbers.find((one) => one.number === number)?.name[locale] ?? '';

const askItem = (
  content: ContentIndex,
  locale: Locale,
  { telephone, about, places }: NeedRecord['ask'][number],
): Ask => ({
  number: telephone,
  name: nameOf(telephone, locale),
  about: about[locale],
  places: placeLinks(content, locale, places),
});

/** All numbers of a need, each with where it holds. */
export const asksOfNeed = (content: ContentIndex, locale: Locale, need: string): Ask[] =>
  entry(content.needs, need).ask.map((ask) => askItem(content, locale, ask));

/** The numbers of a need that hold at some places: their own where there are such, else those that hold everywhere. */
function asksAt(content: ContentIndex, need: string, places: readonly string[]): NeedRecord['ask'] {
  const { ask } = entry(content.needs, need);
  const around = new Set(places.flatMap((place) => placeLine(content.places, place).map(({ id }) => id)));
  const own = ask.filter((one) => one.places.some((place) => around.has(place)));
  return own.length > 0 ? own : ask.filter((one) => one.places.length === 0);
}

/** Whom to ask about what is for some needs at some places; each number once. */
export function asksFor(
  content: ContentIndex,
  locale: Locale,
  { needs, places }: { needs: readonly string[]; places: readonly string[] },
): Ask[] {
  const asks = needs.flatMap((need) => asksAt(content, need, places));
  const first = asks.filter(({ telephone }, at) => asks.findIndex((one) => one.telephone === telephone) === at);
  return first.map((ask) => askItem(content, locale, ask));
}

/** Who can say how a hospital is reached. */
export const contactAsks = (locale: Locale): Ask[] =>
  site.numbers
    .filter(({ knowsHospitals }) => knowsHospitals)
    .map(({ number, name }) => ({ number, name: name[locale], places: [] }));

/** Every number of the site, where nothing tells which one. */
export const allAsks = (locale: Locale): Ask[] =>
  site.numbers.map(({ number, name }) => ({ number, name: name[locale], places: [] }));

/** Whom to ask where the site has no answer: the first of its numbers, which is for emergencies, and who knows hospitals. */
export function numbersToAsk(locale: Locale): Ask[] {
  const hospitals = contactAsks(locale);
  const [first] = allAsks(locale).filter(({ number }) => hospitals.every((one) => one.number !== number));
  return first ? [first, ...hospitals] : hospitals;
}
