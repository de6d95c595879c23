/** What is said of an answer beside its hits: how many there are, what was done, what was not found, and the ways on. */
import { fill } from '../../../i18n/fill.ts';
import { listed, marksOf } from '../../../i18n/typography.ts';
import { archiveUrl } from '../../../lib/urls.ts';
import type { Locale } from '../../../i18n/locales.ts';
import type { BundleEntry, NameEntry } from '../../text/index-files.ts';
import { LONGEST_QUERY, type Query } from '../../text/query.ts';
import { entryUrl } from '../../text/stored-pages.ts';
import type { Answer } from '../assemble-answer.ts';
import type { MissingWords } from '../match/missing-words.ts';
import { isNameOfItsKind } from '../match/looks-like-a-name.ts';
import { isServiceList } from '../match/registry-matches.ts';
import { similarNames } from '../match/similar-names.ts';
import { relativeDateIn } from './relative-date.ts';
import { addressFor, addressUrl, type SearchAddress } from './url-state.ts';
import type { MissingPlace } from './missing-place.ts';
import type { Wording } from './interface-words.ts';

/** An answer as it is shown, and what was asked. */
export interface Answered {
  answer: Answer;
  query: Query;
  address: SearchAddress;
  /** A place that was asked for and has no hit. */
  missingPlace: MissingPlace | undefined;
  /** How many hits there are without the filters. */
  unfiltered: number;
  /** How many figures are shown, where nothing else is. */
  figures?: number;
}

/** One remark: words, links, or both. */
export interface Remark {
  text?: string;
  links: { text: string; href: string }[];
}

/** More lists of services than this are no way on. */
const MOST_LISTS = 3;

/** How many hits an answer has. */
export const hitCount = ({ allRegistry, stories }: Answer): number => allRegistry.length + stories.length;

const hasExact = ({ allRegistry, stories }: Pick<Answer, 'allRegistry' | 'stories'>): boolean =>
  [...allRegistry, ...stories].some(({ tier }) => tier === 'exact');

const unquoted = (text: string): string =>
  text
    .replace(/["“”„＂「」『』]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether the filters alone leave nothing. */
const isEmptied = ({ answer, unfiltered }: Answered): boolean => hitCount(answer) === 0 && unfiltered > 0;

/** What all hits are without; nothing where the filters left other hits than there were. */
const missingIn = ({ answer }: Pick<Answered, 'answer'>): MissingWords | undefined =>
  hitCount(answer) > 0 ? answer.missing : undefined;

/** Whether a reader may have to ask elsewhere: nothing was found, or something else than what was looked for. */
export const isPartial = (answered: Answered): boolean =>
  !isEmptied(answered) &&
  (hitCount(answered.answer) === 0 || answered.missingPlace !== undefined || missingIn(answered) !== undefined);

/** Words as they were typed, each in quotation marks. */
const asTyped = (words: readonly string[], locale: Locale): string =>
  locale === 'zh'
    ? words.map((word) => `“${word}”`).join('')
    : listed(
        words.map((word) => `“${word}”`),
        locale,
      );

/** More words than these are no longer told one by one. */
const MOST_TOLD = 3;

/** What the hits have of the query, in words; undefined where that is too much to say, or nothing. */
export const leftIn = ({ left }: MissingWords, locale: Locale): string | undefined =>
  left.length === 0 || left.length > MOST_TOLD ? undefined : asTyped(left, locale);

function missingSentence(missing: MissingWords, { words, locale }: Wording): string {
  const left = leftIn(missing, locale);
  const only = left === undefined ? words.onlyNear : fill(words.onlyHave, { words: left });
  const without = missing.nowhere ? words.nowhere : words.notBelow;
  return fill(without, { words: asTyped(missing.missing, locale) }) + marksOf(locale).space + only;
}

/** How hits are counted: where what they are was told, where all are only near, and some lack words. */
function countWords({ allRegistry, stories }: Answer, isTold: boolean): 'inAll' | 'hits' | 'near' | 'nearLacking' {
  if (isTold) return 'inAll';
  if (hasExact({ allRegistry, stories })) return 'hits';
  const lacking = [...allRegistry.map((hit) => hit.page ?? hit), ...stories];
  return lacking.some((hit) => (hit.lacking ?? []).length > 0) ? 'nearLacking' : 'near';
}

/** The status line: the place or the words that were asked for in vain first, then how many hits there are. */
export function statusLine(answered: Answered, { words, locale }: Wording): string {
  const { answer, query, missingPlace, figures } = answered;
  const sentences: string[] = [];
  const count = hitCount(answer);
  if (missingPlace !== undefined) {
    const { name, need } = missingPlace;
    sentences.push(fill(need === '' ? words.noPlace : words.noneInPlace, { place: name, need }));
  }
  if (isEmptied(answered)) sentences.push(fill(words.emptied, { count: answered.unfiltered }));
  else if (count > 0) {
    const missing = missingIn(answered);
    if (missing) sentences.push(missingSentence(missing, { words, locale }));
    else if (missingPlace !== undefined) sentences.push(words.elsewhere);
    const isTold = missing !== undefined || missingPlace !== undefined;
    if (figures !== undefined) sentences.push(figures > 0 ? fill(words.figures, { count: figures }) : words.noFigures);
    else sentences.push(fill(words[countWords(answer, isTold)][count === 1 ? 'one' : 'many'], { count }));
  } else if (missingPlace === undefined) sentences.push(fill(words.none, { query: unquoted(query.raw) }));
  return sentences.join(marksOf(locale).space);
}

/** What was done to the query, with the way back to its own words. */
function changeRemarks({ answer, query, address }: Answered, { words, locale }: Wording): Remark[] {
  // Of a question the steps before have shown that nothing has its own words.
  if (!answer.change || answer.change.kind === 'question') return [];
  const { kind, queries, asked = query.raw } = answer.change;
  const text = fill(words.done[kind] ?? '', { query: asked, words: listed(queries, locale) });
  const href = addressUrl(locale, { ...addressFor(address.q), literal: true });
  return [{ text, links: [{ text: fill(words.literal, { query: query.raw }), href }] }];
}

/** What was typed goes on beyond what is read. */
const lengthRemarks = ({ address }: Answered, { words }: Wording): Remark[] =>
  [...address.q].length < LONGEST_QUERY ? [] : [{ text: fill(words.tooLong, { count: LONGEST_QUERY }), links: [] }];

/** Operators of other search engines, which were left out. */
function operatorRemarks({ answer }: Answered, { words, locale }: Wording): Remark[] {
  const unknown = answer.operators?.unknown ?? [];
  return unknown.length === 0
    ? []
    : [{ text: fill(words.unknownOperators, { words: listed(unknown, locale) }), links: [] }];
}

/** 本周, this week: the program knows no day; the archive is in order of dates, and so is what else was asked for. */
function relativeDateRemarks({ query, address }: Answered, { words, locale }: Wording): Remark[] {
  const found = query.pieces.some(({ quoted }) => quoted) || address.literal ? undefined : relativeDateIn(query.raw);
  if (found === undefined) return [];
  const { word, rest } = found;
  const byDate = addressUrl(locale, { ...addressFor(rest), sort: 'date' });
  const links = [
    ...(rest === '' ? [] : [{ text: fill(words.newestOf, { query: rest }), href: byDate }]),
    { text: words.newest, href: archiveUrl(locale) },
  ];
  return [{ text: fill(words.relativeDate, { word }), links }];
}

/** The years that were searched, where they are not all, with the way to the others. */
function yearRemarks(
  { answer, address }: Answered,
  { words, locale }: Wording,
  bundles: readonly BundleEntry[],
): Remark[] {
  const language = answer.searched[0]?.locale;
  const all = bundles.filter((entry) => entry.locale === language && entry.years);
  const searched = answer.searched.filter((entry) => all.includes(entry));
  const to = searched[0]?.years?.[1];
  const from = searched[searched.length - 1]?.years?.[0];
  if (from === undefined || to === undefined || searched.length >= all.length) return [];
  const text = from === to ? fill(words.year, { year: to }) : fill(words.years, { from, to });
  return [{ text, links: [{ text: words.older, href: addressUrl(locale, { ...address, page: 1, all: true }) }] }];
}

/** Where nothing was found: the query put less strictly. */
function emptyRemarks({ query, address }: Answered, { words, locale }: Wording): Remark[] {
  const remarks: Remark[] = [];
  const again = (text: string, q: string) =>
    remarks.push({ links: [{ text, href: addressUrl(locale, addressFor(q)) }] });
  if (query.pieces.some(({ quoted }) => quoted)) again(words.unquoted, unquoted(address.q));
  else if (address.literal) again(words.otherwise, address.q);
  return remarks;
}

/** All that is told of the place in which something was asked for, where no page has just that. */
function placeRemarks({ missingPlace, answer }: Answered, { words, locale }: Wording): Remark[] {
  const { place } = answer;
  const id = missingPlace?.id ?? place?.id;
  if (id === undefined || hasExact(answer)) return [];
  const href = entryUrl(locale, { collection: 'places', id });
  const name = missingPlace?.name ?? place?.[locale][0] ?? id;
  return [{ links: [{ text: fill(words.allOfPlace, { place: name }), href }] }];
}

/** Lists of services for the need or the audience that was asked for: they stand beside the answer. */
function serviceRemarks({ answer }: Answered, { words, locale }: Wording): Remark[] {
  const lists = answer.allRegistry.filter((hit) => isServiceList(hit.entry) && !answer.registry.includes(hit));
  const links = lists.slice(0, MOST_LISTS).map(({ entry }) => ({
    text: entry[locale][1] ?? entry[locale][0] ?? entry.id,
    href: entryUrl(locale, entry),
  }));
  return links.length === 0 ? [] : [{ text: words.serviceLists, links }];
}

/** What the reader may have meant: words that are near, and names like one that the archive does not know. */
function meantRemarks({ answer, query }: Answered, { words, locale }: Wording, names: readonly NameEntry[]): Remark[] {
  const { meantInstead = [], allRegistry } = answer;
  const searches = meantInstead.map((text) => ({ text, href: addressUrl(locale, addressFor(text)) }));
  const isUnknown =
    hitCount(answer) === 0 || (isNameOfItsKind(query) && !allRegistry.some(({ tier }) => tier === 'exact'));
  const alike = (isUnknown ? similarNames(query, names) : []).map(({ collection, id, [locale]: [name = id] }) => ({
    text: name,
    href: entryUrl(locale, { collection, id }),
  }));
  return [
    ...(searches.length > 0 ? [{ text: words.meant, links: searches }] : []),
    ...(alike.length > 0 ? [{ text: words.named, links: alike }] : []),
  ];
}

/**
 * The remarks below the status line.
 * @param bundles every bundle of the index
 * @param names the registry
 */
export const remarksOn = (
  answered: Answered,
  wording: Wording,
  bundles: readonly BundleEntry[],
  names: readonly NameEntry[],
): Remark[] => [
  ...lengthRemarks(answered, wording),
  ...operatorRemarks(answered, wording),
  ...relativeDateRemarks(answered, wording),
  ...placeRemarks(answered, wording),
  ...changeRemarks(answered, wording),
  ...serviceRemarks(answered, wording),
  ...yearRemarks(answered, wording, bundles),
  ...(hitCount(answered.answer) === 0 && !isEmptied(answered) ? emptyRemarks(answered, wording) : []),
  ...(isEmptied(answered) ? [] : meantRemarks(answered, wording, names)),
];
