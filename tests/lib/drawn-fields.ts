/** What the property tests of paths are made of, drawn by chance. */
import { LOCALES } from '../../src/i18n/locales.ts';
import {
  CITATION_FORMATS,
  FEED_FORMATS,
  FEED_KINDS,
  type FeedSubject,
  FINDER_PARTS,
  REGISTRY_KINDS,
} from '../../src/lib/urls.ts';

/** Values of every field, drawn anew at each call. */
export function chance(next: () => number) {
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const word = () => Array.from({ length: 1 + below(6) }, () => pick([...'abyz059'])).join('');
  const idOf = (): string => {
    const id = Array.from({ length: 1 + below(3) }, word).join('-');
    return /^\d{4}$/.test(id) ? idOf() : pick([id, 'page', 'en', 'bilingual', '20260', 'articles']);
  };
  const page = pick([undefined, 2, 3, 10, 99, 120]);
  const year = pick([undefined, 1949, 2025, 2026]);
  const month = year === undefined ? undefined : pick([undefined, 1, 9, 10, 12]);
  return {
    locale: pick(LOCALES),
    id: idOf(),
    collection: pick(REGISTRY_KINDS),
    name: pick(['about', 'editorial-policy', 'visit', 'data-use']),
    part: pick([undefined, ...FINDER_PARTS]),
    page,
    subject: pick<FeedSubject>([{ kind: 'site' }, { kind: 'corrections' }, { kind: pick(FEED_KINDS), id: idOf() }]),
    format: pick(FEED_FORMATS),
    citationFormat: pick(CITATION_FORMATS),
    span: { year, month, page },
    term: pick([undefined, idOf()]),
    query: pick([undefined, '', '透析 & 费用', '“a+b=c”#?%', '医院/门诊', '😀']),
  };
}
