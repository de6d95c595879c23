/** What the page says of an answer beside its hits: what was done, what was not found, and the ways on from there. */
import { fill } from '../i18n/fill.ts';
import { listed, marksOf } from '../i18n/typography.ts';
import { registryUrl } from '../lib/urls.ts';
import type { BundleEntry, NameEntry } from '../search/text/index-files.ts';
import { similarNames } from '../search/ask/name-hits.ts';
import type { Answer } from '../search/ask/answer.ts';
import type { Query } from '../search/text/query.ts';
import type { RenderContext } from './render-hits.ts';
import { addressUrl, type SearchAddress, addressFor } from '../search/ask/search-address.ts';

interface Remark {
  text?: string;
  links: { text: string; href: string }[];
}

const unquoted = (text: string): string =>
  text
    .replace(/["“”„＂「」『』]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The status line: the place that was asked for in vain first, then how many hits there are. */
export function statusOf(
  found: Answer,
  total: number,
  query: Query,
  missing: string | undefined,
  frame: RenderContext,
): string {
  const { words, locale } = frame;
  const parts = missing === undefined ? [] : [fill(words.noPlace, { place: missing })];
  const hits = [...found.registry, ...found.stories];
  if (total === 0) return [...parts, fill(words.none, { query: unquoted(query.raw) })].join(marksOf(locale).space);
  if (missing !== undefined) parts.push(words.elsewhere);
  if (!hits.some(({ tier }) => tier === 'exact')) parts.push(words.onlyRelated);
  parts.push(fill(total === 1 ? words.one : words.many, { count: total }));
  return parts.join(marksOf(locale).space);
}

/** The lines below it. */
function remarksOn(
  found: Answer,
  total: number,
  query: Query,
  place: SearchAddress,
  frame: RenderContext,
  all: readonly BundleEntry[],
  names: readonly NameEntry[],
): Remark[] {
  const { words, locale } = frame;
  const link = (text: string, to: SearchAddress) => ({ text, href: addressUrl(locale, to) });
  const quoted = query.pieces.some((piece) => piece.quoted);
  const lines: Remark[] = [];
  if (found.done) {
    const text = fill(words.done[found.done.kind] ?? '', {
      query: query.raw,
      words: listed(found.done.queries, locale),
    });
    lines.push({
      ...(text === '' ? {} : { text }),
      links: [link(fill(words.literal, { query: query.raw }), { ...addressFor(place.q), literal: true })],
    });
  }
  const [stories] = found.searched;
  const older = all.filter(({ locale: own, years }) => own === stories?.locale && years);
  const asked = found.searched.filter((entry) => older.includes(entry));
  const [newest, oldest] = [asked[0]?.years?.[1], asked.at(-1)?.years?.[0]];
  if (newest !== undefined && oldest !== undefined && asked.length < older.length)
    lines.push({
      text: oldest === newest ? fill(words.year, { year: newest }) : fill(words.years, { from: oldest, to: newest }),
      links: [link(words.older, { ...place, page: 1, all: true })],
    });
  if (total > 0) return lines;
  if (quoted) lines.push({ links: [link(words.unquoted, addressFor(unquoted(place.q)))] });
  else if (place.literal) lines.push({ links: [link(words.otherwise, addressFor(place.q))] });
  const near = similarNames(query, names).map(({ collection, id, [locale]: [name = id] }) => ({
    text: name,
    href: registryUrl(locale, collection, id),
  }));
  if (near.length > 0) lines.push({ text: words.named, links: near });
  return lines;
}

/** Puts the lines on the page. */
export function renderRemarks(root: HTMLElement, ...told: Parameters<typeof remarksOn>): void {
  const lines = remarksOn(...told).map(({ text, links }) => {
    const line = document.createElement('p');
    line.className = 'note';
    if (text !== undefined) line.append(text, ' ');
    links.forEach(({ text: words, href }, at) => {
      const anchor = document.createElement('a');
      anchor.href = href;
      anchor.textContent = words;
      line.append(...(at > 0 ? [' · '] : []), anchor);
    });
    return line;
  });
  root.querySelector('[data-said]')?.replaceChildren(...lines);
}
