/**
 * GB/T 7714 信息与文献 参考文献著录规则, as far as newspapers and web pages go: the edition of 2025, with its full-width
 * marks, and that of 2015.
 */
import { initialsOf, type Author, type Citable } from './citable.ts';

export type GbtEdition = 2015 | 2025;

interface Marks {
  comma: string;
  open: string;
  close: string;
}

const MARKS: Record<GbtEdition, Marks> = {
  2015: { comma: ', ', open: '(', close: ')' },
  2025: { comma: '，', open: '（', close: '）' },
};

/** So many authors are named; the others are 等. */
const MOST_AUTHORS = 3;

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** 7.2: family name first, given names as initials without stops; in capitals in 2015 alone. */
function nameOf(author: Author, edition: GbtEdition): string {
  if ('literal' in author) return author.literal;
  const { family, given } = author;
  if (isChinese(family)) return family + given;
  return `${edition === 2015 ? family.toUpperCase() : family} ${initialsOf(given).join(' ')}`;
}

function authorsText(authors: readonly Author[], edition: GbtEdition): string | undefined {
  if (authors.length === 0) return undefined;
  const names = authors.slice(0, MOST_AUTHORS).map((author) => nameOf(author, edition));
  if (authors.length > MOST_AUTHORS) names.push(isChinese(names[0] ?? '') ? '等' : 'et al');
  return names.join(MARKS[edition].comma);
}

/** 第03版 and 03 are 3. */
const pageOf = (edition: string): string => /^第?0*(\d+)版?$/.exec(edition)?.[1] ?? edition;

/** A date that somebody worked out stands in square brackets. */
const dateText = ({ date, isInferred }: Citable): string | undefined =>
  date === undefined ? undefined : isInferred === true ? `[${date}]` : date;

/** Newspaper, date and page. */
function newspaper(citable: Citable, edition: GbtEdition): string {
  const { comma, open, close } = MARKS[edition];
  const parts = [citable.publication ?? '[报名不详]', dateText(citable)];
  const page = citable.edition === undefined ? '' : open + pageOf(citable.edition) + close;
  return parts.filter((part) => part !== undefined).join(comma) + page;
}

/** When a web page was published, and when it was read. */
function onlineDates(citable: Citable, accessed: string, edition: GbtEdition): string {
  const { open, close } = MARKS[edition];
  const date = dateText(citable);
  const published = date === undefined ? '' : open + date + close;
  return `${published}[${accessed}]`;
}

/**
 * A reference. What has an address and no page of a newspaper is a web page ([EB/OL]); a newspaper is [N], or [N/OL]
 * where it is read online.
 * @param accessed the day on which a web page was read, ISO
 */
export function gbt7714(citable: Citable, accessed: string, edition: GbtEdition): string {
  const { authors, title, url } = citable;
  const isPage = url !== undefined && citable.edition === undefined;
  const type = isPage ? 'EB/OL' : url === undefined ? 'N' : 'N/OL';
  const parts = [
    authorsText(authors, edition),
    `${title}[${type}]`,
    isPage ? onlineDates(citable, accessed, edition) : newspaper(citable, edition),
    url,
  ];
  return `${parts.filter((part) => part !== undefined).join('. ')}.`;
}
