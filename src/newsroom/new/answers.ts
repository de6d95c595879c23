/** Answers as people type them → what a record holds: names, dates, kinds by their Chinese names or numbers. */
import { meantOption, optionsOf } from '../../check/field-labels.ts';
import { isPartialDate } from '../../lib/dates.ts';
import { closest, folded } from '../../lib/text.ts';
import { articleRecord } from '../../schemas/article.ts';
import { source } from '../../schemas/source.ts';
import type { RegistryRecords } from '../../schemas/collections.ts';
import type { Remark } from '../source.ts';

/** What an answer comes to, or why it comes to nothing. */
export type Answer<T> = { value: T } | { problem: Remark };

export const KINDS = optionsOf(articleRecord.shape.kind.options, 'kind');
export const VOICES = optionsOf(source.shape.voice.options, 'voice');

/** One of a few values, by its number, its Chinese or English name, or as the file has it. */
export function choiceOf(options: typeof KINDS, typed: string): Answer<string> {
  const value =
    options[Number(typed) - 1]?.value ??
    meantOption(options, typed) ??
    options.find((option) => option.value === typed)?.value;
  if (value !== undefined) return { value };
  return {
    problem: { zh: `没有“${typed}”这一项，请填前面的数字。`, en: `There is no “${typed}”; give the number in front.` },
  };
}

const two = (number: string): string => number.padStart(2, '0');

/** A date as people write it: 2026-03-05, 2026年3月5日, 3月5日, 2026.3, 今天. */
export function dateOf(typed: string, today: string): Answer<string> {
  const wrong = {
    zh: `“${typed}”读不出日期，请写成 2026-03-05、2026年3月或3月5日。`,
    en: `“${typed}” is no date; write 2026-03-05 or 2026-03.`,
  };
  if (typed === '今天' || typed === '') return { value: today };
  const [, first, month, day] =
    /^(?:(\d{4})\s*[-年./]?)?\s*(?:(\d{1,2})\s*[-月./]?)?\s*(?:(\d{1,2})\s*日?)?$/u.exec(typed) ?? [];
  const year = first ?? today.slice(0, 4);
  if (first === undefined && day === undefined) return { problem: wrong };
  const date = [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-');
  return isPartialDate(date) ? { value: date } : { problem: wrong };
}

type Organisations = RegistryRecords['organisations'];

/** Organisations by id, name or alias; several with 、 or commas between them. */
export function organisationsOf(typed: string, organisations: Organisations): Answer<string[]> {
  const ids: string[] = [];
  for (const name of typed.split(/[、，,;；]/u).map((one) => one.trim())) {
    if (name === '') continue;
    const namesOf = (one: Organisations[number]) => [
      one.id,
      one.name.zh,
      one.name.en,
      ...one.aliases.zh,
      ...one.aliases.en,
    ];
    const found = organisations.find((one) => namesOf(one).some((other) => folded(other) === folded(name)));
    if (found) {
      ids.push(found.id);
      continue;
    }
    const names = organisations.flatMap((one) => [one.name.zh, ...one.aliases.zh]);
    const near = names.find((other) => other.includes(name)) ?? closest(name, names);
    return {
      problem: {
        zh: `登记表里没有“${name}”${near === undefined ? '；可以先空着，登记之后再填' : `，是不是“${near}”？不是就先空着`}。`,
        en: `“${name}” is not registered${near === undefined ? '' : ` (“${near}”?)`}; leave it out for now.`,
      },
    };
  }
  return { value: [...new Set(ids)] };
}
