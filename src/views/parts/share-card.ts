/** What the picture shows that goes with a link to a story or an entry: one for both languages, told by the record alone. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { listed } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { site } from '../../site.ts';
import type { RegistryKind } from '../../lib/urls.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { headlinePhrases } from './headline-phrases.ts';
import { plateOf, type PlateFigure } from './plate.ts';
import { sealedTopic } from './topic-seal.ts';

/** Words in the languages in which there are any. */
type Words = Partial<Record<Locale, string>>;

export interface ShareCard {
  /** Above all: the place and the topic, or what kind of entry it is. */
  kicker: Words;
  seal?: string | undefined;
  /** In the phrases between which the Chinese may break. */
  phrases: Phrase[];
  title: Words;
  /** The figure that stands for the story, with what it counts and who says so. */
  figure?: (Pick<PlateFigure, 'before' | 'number' | 'after' | 'shape'> & { what: Words; by: string }) | undefined;
}

const inLocales = (locales: readonly Locale[], wordsIn: (locale: Locale) => string): Words =>
  Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)]));

/** The picture of a story. */
export function storyCard(content: ContentIndex, story: Story): ShareCard {
  const locales = LOCALES.filter((locale) => story[locale] !== undefined);
  const plates = { zh: plateOf(content, story, 'zh'), en: plateOf(content, story, 'en') };
  const { zh: plate } = plates;
  const [first] = plate.figures;
  return {
    kicker: inLocales(locales, (locale) =>
      [plates[locale].place, plates[locale].topic?.name].filter((text) => text !== undefined).join(' · '),
    ),
    seal: plate.topic?.seal,
    phrases: headlinePhrases(content, story.zh.title, 'zh') ?? [story.zh.title],
    title: inLocales(locales, (locale) => story[locale]?.title ?? ''),
    figure: first && {
      before: first.before,
      number: first.number,
      after: first.after,
      shape: first.shape,
      what: inLocales(locales, (locale) => {
        const figure = plates[locale].figures[0];
        return locale === 'zh' ? (figure?.what ?? '') : `${figure?.value}: ${figure?.what}`;
      }),
      by: translator('zh')('plate.by', { who: listed(plate.claimants.slice(0, 1), 'zh') }),
    },
  };
}

/** The picture of an entry. */
export function entryCard(content: ContentIndex, kind: RegistryKind, id: string): ShareCard {
  const { name } = entry<{ name: Record<Locale, string> }>(content[kind], id);
  return {
    kicker: inLocales(LOCALES, (locale) => translator(locale)(`nav.${kind}`)),
    seal: kind === 'topics' ? sealedTopic(content, id, 'zh')?.seal : undefined,
    phrases: headlinePhrases(content, name.zh, 'zh') ?? [name.zh],
    title: name,
  };
}

/** The picture of all other pages. */
export const siteCard = (): ShareCard => ({
  kicker: inLocales(LOCALES, (locale) => site.publisher[locale]),
  phrases: [site.tagline.zh],
  title: site.tagline,
});
