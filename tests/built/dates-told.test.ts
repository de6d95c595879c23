/**
 * Dates that stories tell of (events, figures, the days of a campaign): one that no source prints says so wherever it
 * stands in the built site. What is printed is read from the content, not from the pages under test.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { translator } from '../../src/i18n/ui.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { formatDate, formatPeriod } from '../../src/lib/dates.ts';
import { parsePath } from '../../src/lib/parse-path.ts';
import { checkFolder } from '../../src/loaders/check-folder.ts';
import type { ArticleRecord } from '../../src/schemas/article.ts';
import { attribute, type Element, elementsOf } from '../../src/verify/parsed-html.ts';
import { assertLookedAt, builtPages } from '../lib/site.ts';

const { stories, registry } = await checkFolder();
const records = new Map(stories.filter(({ released }) => released).map(({ id, record }) => [id, record]));

type Part = ArticleRecord['events'][number] | ArticleRecord['figures'][number];

/** As the schema has it: what says nothing is as its story. */
const isPrinted = ({ dateBasis }: ArticleRecord, part: Part): boolean =>
  (part.dateBasis ?? (dateBasis === 'inferred' ? 'inferred' : 'printed')) === 'printed';

const datesOf = (part: Part): string[] =>
  ('date' in part ? [part.date, part.until] : [part.asOf, ...(part.period?.split('/') ?? [])]).flatMap(
    (one) => one ?? [],
  );

/** The dates of what one story tells; of a printed one all that rests on it too, up to when a plan is due. */
const printedIn = (record: ArticleRecord): (string | undefined)[] => [
  ...[...record.events, ...record.figures].filter((part) => isPrinted(record, part)).flatMap(datesOf),
  ...(record.dateBasis === 'printed' ? [record.date, record.source.date, ...record.plans.map(({ due }) => due)] : []),
];

const hasPrinted = (ids: readonly string[]): boolean => ids.some((id) => records.get(id)?.dateBasis === 'printed');

/** The dates of the registry that rest on a printed story. */
const registered = [
  ...registry.programmes.flatMap(({ sources, since, asOf }) => (hasPrinted(sources) ? [since, asOf] : [])),
  ...registry.campaigns.flatMap(({ sources, date, until }) => (hasPrinted(sources) ? [date, until] : [])),
  ...[...registry.programmes, ...registry.campaigns].flatMap(({ benefits }) =>
    benefits.flatMap(({ article, asOf }) => (hasPrinted([article]) ? asOf : [])),
  ),
  ...registry.organisations.flatMap(({ links }) =>
    links.flatMap(({ article, date }) => (hasPrinted([article]) ? date : [])),
  ),
];

/** Every date that some source prints, or that is our own. */
const printed = new Set([
  ...registered,
  ...[...records.values()].flatMap((record) => [
    ...printedIn(record),
    ...[...record.changes, ...record.reviews, ...record.plans.flatMap(({ updates }) => updates)].map(
      ({ date }) => date,
    ),
    record.published,
    record.source.via?.date,
  ]),
]);

/** All the text in an element. */
const textOf = (element: Element): string =>
  element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ');

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && 'tagName' in parentNode ? parentNode : undefined;
const above = (element: Element, isWanted: (one: Element) => boolean): Element | undefined => {
  for (let at: Element | undefined = element; at; at = parentOf(at)) if (isWanted(at)) return at;
  return undefined;
};
const hasClass = (name: string) => (one: Element) => (attribute(one, 'class') ?? '').split(' ').includes(name);

/** Whether a label follows a date, or the span that it begins. */
function isLabelled(time: Element): boolean {
  const siblings = parentOf(time)?.childNodes ?? [];
  const after = siblings.slice(siblings.indexOf(time) + 1).filter((node) => 'tagName' in node);
  const label = after.find(({ tagName }) => tagName !== 'time');
  return label !== undefined && hasClass('date-basis')(label);
}

const timesOf = (html: string): Element[] => [...elementsOf(parse(html))].filter(({ tagName }) => tagName === 'time');

test('no page shows a date as printed that no source prints', () => {
  const found = builtPages().flatMap(({ path, html }) =>
    timesOf(html)
      .filter((time) => !isLabelled(time) && !printed.has(attribute(time, 'datetime') ?? ''))
      .map((time) => `${path}: ${attribute(time, 'datetime')}`),
  );
  assert.deepEqual(found, []);
});

/** The pages of stories, with their records. */
const storyPages = builtPages().flatMap(({ path, locale, html }) => {
  const shape = parsePath(path);
  const record = shape?.kind === 'story' ? records.get(shape.id) : undefined;
  return record && html.includes('data-story') ? [{ path, locale, html, record }] : [];
});

test('on the page of its story each event says whether its date is inferred', () => {
  let inferred = 0;
  for (const { path, html, record } of storyPages) {
    const times = timesOf(html).filter(
      (time) => above(time, hasClass('dated-when')) && !above(time, (one) => attribute(one, 'id') === 'changes'),
    );
    const shown = times.map((time) => [attribute(time, 'datetime'), isLabelled(time)]);
    const wanted = record.events.flatMap((event) => datesOf(event).map((date) => [date, !isPrinted(record, event)]));
    assert.deepEqual(shown, wanted, path);
    inferred += wanted.filter(([, labelled]) => labelled).length;
  }
  const any = [...records.values()].some((record) => record.events.some((event) => !isPrinted(record, event)));
  assert.equal(inferred > 0, any);
});

/** The span or day of a figure as a table has it. */
function dateText({ period, asOf }: ArticleRecord['figures'][number], locale: Locale): string | undefined {
  if (period !== undefined) return formatPeriod(period, locale);
  return asOf === undefined ? undefined : translator(locale)('date.asOf') + formatDate(asOf, locale);
}

test('in every table a figure says whether its span or day is inferred', () => {
  const found: string[] = [];
  let count = 0;
  for (const { path, locale, html } of builtPages()) {
    const label = translator(locale)('date.inferred');
    const page = parsePath(path);
    for (const link of elementsOf(parse(html))) {
      const row = link.tagName === 'a' ? above(link, ({ tagName }) => tagName === 'tr') : undefined;
      const [, story = page && 'id' in page ? page.id : '', id] =
        /(?:\/articles\/([a-z0-9-]+)\/)?#f-([a-z0-9-]+)$/.exec(attribute(link, 'href') ?? '') ?? [];
      const record = records.get(story);
      const figure = record?.figures.find((one) => one.id === id);
      const date = figure && dateText(figure, locale);
      const table = row && above(row, ({ tagName }) => tagName === 'table');
      if (!record || !figure || date === undefined || !table || !hasClass('figures')(table)) continue;
      count += 1;
      const siblings = parentOf(table)?.childNodes ?? [];
      const note = siblings.slice(siblings.indexOf(table) + 1).find((node) => 'tagName' in node);
      // In the ledger the story’s own date stands beside.
      const cells = [...elementsOf(row)].filter(
        (cell) => attribute(cell, 'data-head') !== translator(locale)('figures.source'),
      );
      const own = cells
        .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
        .map(textOf)
        .join('\n');
      const told = own + (note && hasClass('note')(note) ? textOf(note) : '');
      const wanted = isPrinted(record, figure) ? !told.includes(date + label) : told.includes(date + label);
      if (!told.includes(date) || !wanted) found.push(`${path}: ${id} ${date}`);
    }
  }
  assert.deepEqual(found, []);
  assertLookedAt(count, 'figures with an inferred day');
});
