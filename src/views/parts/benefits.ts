/** What a person gets from a programme or campaign. */
import type { Locale } from '../../i18n/locales.ts';
import type { Phrase } from '../../lib/phrases.ts';
import type { BenefitRecord, ProgrammeRecord } from '../../schemas/registry.ts';
import { entry, type ContentIndex } from '../input/content-index.ts';
import { asksFor, type Ask } from './asks.ts';
import { audienceLink, nameLink, needLink, placeLinks, storyLinkTo, type Link } from './links.ts';
import { stated, type Stated } from './date-basis.ts';
import { headlinePhrases } from './headline-phrases.ts';

export interface Benefit {
  what: string;
  phrases?: Phrase[] | undefined;
  /** The programme or campaign that offers it, and who runs that, where it is shown outside its page. */
  by?: Link | undefined;
  provider?: string | undefined;
  audiences: Link[];
  needs: Link[];
  places: Link[];
  where?: string | undefined;
  how?: string | undefined;
  cost?: string | undefined;
  notStated: BenefitRecord['notStated'];
  asOf: Stated;
  /** A machine drafted these words; told where it is shown outside its page. */
  isMachineDrafted?: boolean | undefined;
  story?: Link | undefined;
  /** Whom to ask next. */
  asks: Ask[];
}

/** A benefit and the entry that it stands in. */
export interface Offer {
  kind: 'programmes' | 'campaigns';
  id: string;
  benefit: BenefitRecord;
}

/** Every benefit of the registry: those of programmes first. */
export const offersOf = (content: ContentIndex): Offer[] =>
  (['programmes', 'campaigns'] as const).flatMap((kind) =>
    [...content[kind].values()].flatMap(({ id, benefits }) => benefits.map((benefit) => ({ kind, id, benefit }))),
  );

/** A benefit on the page of its entry. */
export const benefitItem = (content: ContentIndex, benefit: BenefitRecord, locale: Locale): Benefit => ({
  what: benefit.what[locale],
  phrases: headlinePhrases(content, benefit.what[locale], locale),
  audiences: benefit.audiences.map((id) => audienceLink(content, locale, id)),
  needs: benefit.needs.map((id) => needLink(content, locale, id)),
  places: placeLinks(content, locale, benefit.places),
  where: benefit.where?.[locale],
  how: benefit.how?.[locale],
  cost: benefit.cost?.[locale],
  notStated: benefit.notStated,
  asOf: stated(content, benefit.asOf, [benefit.article]),
  story: storyLinkTo(content, benefit.article, locale),
  asks: asksFor(content, locale, benefit),
});

/** A benefit away from the page of its entry: with that, and who runs it. */
export function offerItem(content: ContentIndex, { kind, id, benefit }: Offer, locale: Locale): Benefit {
  const { operator, drafted } = entry<Pick<ProgrammeRecord, 'operator' | 'drafted'>>(content[kind], id);
  return {
    ...benefitItem(content, benefit, locale),
    by: nameLink(content, locale, kind, id),
    isMachineDrafted: drafted === 'machine',
    provider: operator === undefined ? undefined : entry(content.organisations, operator).name[locale],
  };
}
