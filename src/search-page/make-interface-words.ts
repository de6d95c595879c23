/** The script's words in a language, picked from the interface's own when the page is built. */
import type { Locale } from '../i18n/locales.ts';
import { translator, type UiKey } from '../i18n/ui.ts';
import type { RegistryKind } from '../lib/urls.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import { type Facet, FACETS } from '../search/ask/results/facets.ts';
import type { RewriteKind } from '../search/ask/rewrite/query-rewrites.ts';
import type { InterfaceWords } from '../search/ask/results/interface-words.ts';
import { type Scope, SCOPES } from '../search/ask/results/scopes.ts';
import { INDEX_PARTS } from '../search/read/index-part.ts';

const KINDS = {
  report: 'articleKind.report',
  feature: 'articleKind.feature',
  brief: 'articleKind.brief',
  'press-conference': 'articleKind.press-conference',
  digest: 'articleKind.digest',
  photo: 'articleKind.photo',
  notice: 'articleKind.notice',
  organisations: 'nav.organisations',
  programmes: 'nav.programmes',
  campaigns: 'nav.campaigns',
  places: 'nav.places',
  topics: 'nav.topics',
  pages: 'search.ownPage',
} as const satisfies Record<ArticleRecord['kind'] | RegistryKind | 'pages', UiKey>;

const VOICES = {
  'staff-reporter': 'voice.staff-reporter',
  'hospital-correspondent': 'voice.hospital-correspondent',
  'reporter-with-correspondent': 'voice.reporter-with-correspondent',
  'press-conference': 'voice.press-conference',
  'digest-of-another-outlet': 'voice.digest-of-another-outlet',
  'official-document': 'voice.official-document',
  'not-stated': 'voice.not-stated',
} as const satisfies Record<ArticleRecord['source']['voice'], UiKey>;

const WAYS = [
  'traditional',
  'date',
  'number',
  'terms',
  'plain',
  'pinyin',
  'typo',
] as const satisfies readonly RewriteKind[];

/** A brace that is still to be filled. */
const open = (name: string): string => `{${name}}`;

export function interfaceWords(locale: Locale): InterfaceWords {
  const t = translator(locale);
  const counted = (key: 'search.results' | 'search.near' | 'search.nearLacking' | 'search.inAll') => ({
    one: t(key, { count: 1 }),
    many: t(key, { count: open('count') }),
  });
  return {
    none: t('search.none', { query: open('query') }),
    hits: counted('search.results'),
    near: counted('search.near'),
    nearLacking: counted('search.nearLacking'),
    inAll: counted('search.inAll'),
    nowhere: t('search.nowhere', { words: open('words') }),
    notBelow: t('search.notBelow', { words: open('words') }),
    onlyHave: t('search.onlyHave', { words: open('words') }),
    onlyNear: t('search.onlyNear'),
    groupWith: t('search.groupWith', { group: open('group'), words: open('words') }),
    groupNear: t('search.groupNear', { group: open('group') }),
    failed: t('search.failed', { part: open('part') }),
    waiting: t('search.waiting', { part: open('part') }),
    parts: Object.fromEntries(INDEX_PARTS.map((part) => [part, t(`search.part.${part}`)])),
    fault: t('search.fault'),
    retry: t('search.retry'),
    loading: t('search.loading'),
    page: t('list.pageOf', { page: open('page'), pages: open('pages') }),
    otherLanguage: t('search.otherLanguage'),
    lacks: t('search.lacks', { words: open('words') }),
    also: t('search.also', { name: open('name') }),
    kinds: Object.fromEntries(Object.entries(KINDS).map(([kind, key]) => [kind, t(key)])),
    voices: Object.fromEntries(Object.entries(VOICES).map(([voice, key]) => [voice, t(key)])),
    dateBases: { inferred: t('date.inferred'), event: t('date.event') },
    machine: t('drafted.word'),
    done: Object.fromEntries(
      WAYS.map((way) => [way, t(`search.done.${way}`, { query: open('query'), words: open('words') })]),
    ),
    literal: t('search.literal', { query: open('query') }),
    otherwise: t('search.otherwise'),
    unquoted: t('search.unquoted'),
    noPlace: t('search.noPlace', { place: open('place') }),
    noneInPlace: t('search.noneInPlace', { place: open('place'), need: open('need') }),
    elsewhere: t('search.elsewhere'),
    allOfPlace: t('search.allOfPlace', { place: open('place') }),
    year: t('search.year', { year: open('year') }),
    years: t('search.years', { from: open('from'), to: open('to') }),
    older: t('search.older'),
    named: t('search.named'),
    meant: t('search.meant'),
    serviceLists: t('search.serviceLists'),
    emptied: t('search.emptied', { count: open('count') }),
    unfilter: t('search.unfilter'),
    without: t('search.without', { name: open('name') }),
    since: t('search.since', { date: open('date') }),
    until: t('search.until', { date: open('date') }),
    lastQuarter: t('search.lastQuarter'),
    thisYear: t('search.thisYear'),
    lastYear: t('search.lastYear'),
    figures: t('search.figures', { count: open('count') }),
    noFigures: t('search.noFigures'),
    saidBy: t('search.saidBy', { name: open('name') }),
    allEntries: t('search.allEntries', { count: open('count') }),
    tooLong: t('search.tooLong', { count: open('count') }),
    unknownOperators: t('search.unknownOperators', { words: open('words') }),
    relativeDate: t('search.relativeDate', { word: open('word') }),
    newestOf: t('search.newestOf', { query: open('query') }),
    newest: t('search.newest'),
    counted: t('search.counted', { name: open('name'), count: open('count') }),
  };
}

/** The fields by which hits are filtered, in their order, with their labels. */
export function filterLabels(locale: Locale): { facet: Facet; label: string }[] {
  const t = translator(locale);
  return FACETS.map((facet) => ({ facet, label: t(`search.by.${facet}`) }));
}

/** The scopes of an answer, in their order, with their labels. */
export function scopeLabels(locale: Locale): { scope: Scope; label: string }[] {
  const t = translator(locale);
  return SCOPES.map((scope) => ({ scope, label: t(`search.in.${scope}`) }));
}
