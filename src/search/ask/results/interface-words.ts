/** The words that the search page's program shows, handed to it by the page; it fills in the braces. */
import type { Locale } from '../../../i18n/locales.ts';
import { isRecord } from '../../../lib/is-record.ts';

/** A sentence with a number. */
interface Counted {
  one: string;
  many: string;
}

export interface InterfaceWords {
  none: string;
  /** How many hits: of exact ones, of near ones, of such as lack words, and after a sentence that says what they are. */
  hits: Counted;
  near: Counted;
  nearLacking: Counted;
  inAll: Counted;
  /** Words that no page of the site has, and that none of the hits has. */
  nowhere: string;
  notBelow: string;
  /** What the hits have instead; and where that is too much to say. */
  onlyHave: string;
  onlyNear: string;
  /** A group of such hits. */
  groupWith: string;
  groupNear: string;
  /** A part of the index cannot be read. */
  failed: string;
  /** What is still waited for. */
  waiting: string;
  /** Names of the parts of the index. */
  parts: Record<string, string>;
  /** The program itself has a fault. */
  fault: string;
  /** The same search once more. */
  retry: string;
  loading: string;
  page: string;
  otherLanguage: string;
  /** Words of the query that a page does not have. */
  lacks: string;
  also: string;
  /** Names of the kinds of stories and of registry entries. */
  kinds: Record<string, string>;
  /** Who speaks in a story. */
  voices: Record<string, string>;
  /** How the date of a story is known, where no source prints it. */
  dateBases: Record<string, string>;
  /** Of a story or an entry that a machine drafted. */
  machine: string;
  /** What was done to a query, by the kind of it. */
  done: Record<string, string>;
  literal: string;
  otherwise: string;
  unquoted: string;
  noPlace: string;
  noneInPlace: string;
  elsewhere: string;
  allOfPlace: string;
  year: string;
  years: string;
  older: string;
  named: string;
  meant: string;
  /** Before links to lists of services. */
  serviceLists: string;
  /** The filters leave nothing. */
  emptied: string;
  unfilter: string;
  /** Taking a filter away, for those who do not see the cross. */
  without: string;
  /** A span of time that has no end, or no beginning. */
  since: string;
  until: string;
  lastQuarter: string;
  thisYear: string;
  lastYear: string;
  /** All entries that answer, by their number. */
  allEntries: string;
  /** How many figures there are. */
  figures: string;
  noFigures: string;
  /** Who says what a figure says. */
  saidBy: string;
  tooLong: string;
  unknownOperators: string;
  /** Of a word such as 本周, before the ways to what is in order of dates. */
  relativeDate: string;
  newestOf: string;
  newest: string;
  counted: string;
}

/** The page's language and its words. */
export interface Wording {
  locale: Locale;
  words: InterfaceWords;
}

const isInterfaceWords = (value: unknown): value is InterfaceWords =>
  isRecord(value) &&
  isRecord(value['kinds']) &&
  isRecord(value['voices']) &&
  isRecord(value['dateBases']) &&
  isRecord(value['done']) &&
  isRecord(value['parts']);

/**
 * The words as the page wrote them, in JSON.
 * @throws where they are something else
 */
export function readInterfaceWords(json: string): InterfaceWords {
  const value: unknown = JSON.parse(json);
  if (!isInterfaceWords(value)) throw new Error('the words of the search page are missing');
  return value;
}
