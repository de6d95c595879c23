/** Statements of the registry that nobody has looked at for a year: a service may have ended, a number changed. */
import type { Content } from '../../check/check-content.ts';
import { wholeDay } from '../../lib/dates.ts';
import type { Task } from './status.ts';

/** A year before a day. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** @param day what is older than a year on it */
export function oldStatements({ organisations, programmes, campaigns }: Content['registry'], day: string): Task[] {
  const isOld = (date: string | undefined): date is string =>
    date !== undefined && wholeDay(date, 'last') < yearBefore(day);
  const entries = [
    ...programmes.map(({ id, name, asOf, benefits }) => ({
      id,
      name,
      dates: [asOf, ...benefits.map((one) => one.asOf)],
    })),
    ...campaigns.map(({ id, name, benefits }) => ({ id, name, dates: benefits.map((one) => one.asOf) })),
    ...organisations.map(({ id, name, contact }) => ({ id, name, dates: [contact?.verifiedAt] })),
  ];
  return entries
    .flatMap(({ id, name, dates }): Task[] => {
      const [oldest = '', ...others] = dates.filter(isOld).sort();
      const more = others.length > 0 ? `，共 ${others.length + 1} 处` : '';
      return oldest === '' ? [] : [{ id, title: name.zh, note: `${oldest}${more}` }];
    })
    .sort((a, b) => (a.note < b.note ? -1 : 1));
}
