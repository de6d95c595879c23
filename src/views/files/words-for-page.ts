/** The words by which people look for a page, beside its own: for the search, which counts them less than its text. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { CampaignRecord, OrganisationRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import { entry, namedIn, placeLine, type ContentIndex, type Story } from '../input/content-index.ts';

/** Words for one thing, in both languages. */
type Words = Record<Locale, readonly string[]>;

/** An entry of the registry or of a list; some have plain words of their own. */
export interface Named {
  name: Record<Locale, string>;
  aliases: Record<Locale, string[]>;
  words?: Record<Locale, string[]>;
}

const wordsFor = ({ name, aliases, words }: Named): Words => {
  const inLocale = (locale: Locale) => [name[locale], ...aliases[locale], ...(words?.[locale] ?? [])];
  return { zh: inLocale('zh'), en: inLocale('en') };
};

const asked = (asks: readonly Record<Locale, string>[]): Words => ({
  zh: asks.map(({ zh }) => zh),
  en: asks.map(({ en }) => en),
});

type Offer = Pick<ProgrammeRecord | CampaignRecord, 'benefits'>;

/** For what and for whom some offers are, by all the names of that. */
const benefitWords = (content: ContentIndex, offers: readonly Offer[], article?: string): Words[] =>
  offers
    .flatMap(({ benefits }) => benefits)
    .filter((benefit) => article === undefined || benefit.article === article)
    .flatMap(({ needs, audiences }) => [
      ...needs.map((id) => wordsFor(entry(content.needs, id))),
      ...audiences.map((id) => wordsFor(entry(content.audiences, id))),
    ]);

/** Places, and those that they lie in. */
const placeWords = (content: ContentIndex, ids: readonly string[]): Words[] =>
  ids.flatMap((id) => placeLine(content.places, id)).map(wordsFor);

const inLanguage = (words: readonly Words[], locale: Locale): string[] => [
  ...new Set(words.flatMap((one) => one[locale])),
];

/**
 * Of a story: all names of its topics, of its places and of what it names, what people say for its terms, what it says
 * that people get, and the questions that it answers.
 */
export function plainWordsOfStory(content: ContentIndex, story: Story, locale: Locale): string[] {
  const named = (['organisations', 'programmes', 'campaigns'] as const).flatMap((kind) =>
    namedIn(story, kind).map((id) => wordsFor(entry<Named>(content[kind], id))),
  );
  const offers = [...content.programmes.values(), ...content.campaigns.values()];
  const terms = new Set(LOCALES.flatMap((language) => (story[language]?.terms ?? []).map(({ id }) => id)));
  const words = [
    asked(story.asks),
    ...story.topics.map((id) => wordsFor(entry(content.topics, id))),
    ...benefitWords(content, offers, story.id),
    ...[...terms].map((id) => entry(content.glossary, id).synonyms),
    ...named,
    ...placeWords(content, story.places),
  ];
  return inLanguage(words, locale);
}

/** Of a programme or a campaign: what is to be had, for whom and where, and the questions that it answers. */
export const plainWordsOfOffer = (
  content: ContentIndex,
  offer: Offer & Pick<ProgrammeRecord, 'places'> & { asks?: ProgrammeRecord['asks'] },
  locale: Locale,
): string[] =>
  inLanguage(
    [asked(offer.asks ?? []), ...benefitWords(content, [offer]), ...placeWords(content, offer.places)],
    locale,
  );

/** Of an organisation: where it is. */
export const plainWordsOfOrganisation = (
  content: ContentIndex,
  { place }: Pick<OrganisationRecord, 'place'>,
  locale: Locale,
): string[] => inLanguage(placeWords(content, place === undefined ? [] : [place]), locale);

/** Of a topic: its plain words. */
export const plainWordsOfTopic = ({ words }: Named, locale: Locale): string[] => words?.[locale] ?? [];
