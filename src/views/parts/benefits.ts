/** What a person gets from a programme or campaign. */
import type { Locale } from '../../i18n/locales.ts';
import type { BenefitRecord } from '../../schemas/registry.ts';
import { entry, type Site } from '../site-index.ts';
import { nameLink, placeLinks, storyLinkTo, type Link } from './links.ts';
import { stated, type Stated } from './stated.ts';
import { headlinePhrases } from './phrasing.ts';

export interface Benefit {
  what: string;
  phrases?: string[] | undefined;
  /** The programme or campaign that offers it, and who runs that, where it is shown outside its page. */
  by?: Link | undefined;
  provider?: string | undefined;
  audiences: string[];
  needs: string[];
  places: Link[];
  where?: string | undefined;
  how?: string | undefined;
  cost?: string | undefined;
  notStated: BenefitRecord['notStated'];
  asOf: Stated;
  story?: Link | undefined;
}

/** A benefit and the entry that it stands in. */
export interface Offer {
  kind: 'programmes' | 'campaigns';
  id: string;
  benefit: BenefitRecord;
}

/** Every benefit of the registry: those of programmes first. */
export const offersOf = (site: Site): Offer[] =>
  (['programmes', 'campaigns'] as const).flatMap((kind) =>
    [...site[kind].values()].flatMap(({ id, benefits }) => benefits.map((benefit) => ({ kind, id, benefit }))),
  );

/** A benefit on the page of its entry. */
export const benefitItem = (site: Site, benefit: BenefitRecord, locale: Locale): Benefit => ({
  what: benefit.what[locale],
  phrases: headlinePhrases(site, benefit.what[locale], locale),
  audiences: benefit.audiences.map((id) => entry(site.audiences, id).name[locale]),
  needs: benefit.needs.map((id) => entry(site.needs, id).name[locale]),
  places: placeLinks(site, locale, benefit.places),
  where: benefit.where?.[locale],
  how: benefit.how?.[locale],
  cost: benefit.cost?.[locale],
  notStated: benefit.notStated,
  asOf: stated(site, benefit.asOf, [benefit.article]),
  story: storyLinkTo(site, benefit.article, locale),
});

/** A benefit away from the page of its entry: with that, and who runs it. */
export function offerItem(site: Site, { kind, id, benefit }: Offer, locale: Locale): Benefit {
  const { operator } = entry<{ operator?: string | undefined }>(site[kind], id);
  return {
    ...benefitItem(site, benefit, locale),
    by: nameLink(site, locale, kind, id),
    provider: operator === undefined ? undefined : entry(site.organisations, operator).name[locale],
  };
}
