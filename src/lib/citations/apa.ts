/** APA, seventh edition, for newspapers and web pages, as plain text. */
import { ENGLISH_MONTHS } from '../../i18n/typography.ts';
import { initialsOf, type Author, type Citable } from './citable.ts';

function nameOf(author: Author): string {
  if ('literal' in author) return author.literal;
  const initials = initialsOf(author.given).map((initial) => `${initial}.`);
  return `${author.family}, ${initials.join(' ')}`;
}

/** A, B, & C. */
function authorsText(authors: readonly Author[]): string | undefined {
  const names = authors.map(nameOf);
  const last = names.pop();
  return last === undefined || names.length === 0 ? last : `${names.join(', ')}, & ${last}`;
}

/** 2026, November 22; one that was worked out is about then. */
function dateText({ date, isInferred }: Citable): string {
  if (date === undefined) return '(n.d.)';
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : ENGLISH_MONTHS[Number(month) - 1];
  const said = [year, [name, day === undefined ? undefined : String(Number(day))].filter(Boolean).join(' ')];
  return `(${isInferred === true ? 'ca. ' : ''}${said.filter(Boolean).join(', ')})`;
}

const ended = (text: string): string => (/[.?!？！。]$/u.test(text) ? text : `${text}.`);

/** A reference; what has no author begins with its title. */
export function apa(citable: Citable): string {
  const { title, publication, edition, url } = citable;
  const author = authorsText(citable.authors);
  const where = [publication, edition].filter((part) => part !== undefined).join(', ');
  const parts = [
    ...(author === undefined
      ? [ended(title), `${dateText(citable)}.`]
      : [ended(author), `${dateText(citable)}.`, ended(title)]),
    ...(where === '' ? [] : [ended(where)]),
    ...(url === undefined ? [] : [url]),
  ];
  return parts.join(' ');
}
