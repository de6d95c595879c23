/**
 * A date that no source prints is never shown as if one did: on pages, in lists, in data, in JSON-LD and the site map.
 * Which stories have such a date is read from the content, not from the pages under test.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { folders } from '../../src/disk/build-folders.ts';
import { withdrawalOf } from '../../src/lib/withdrawal.ts';
import { checkFolder } from '../../src/loaders/check-folder.ts';
import { attribute, type Element, elementsOf, ownText } from '../../src/verify/parsed-html.ts';
import { builtPages } from '../lib/site.ts';

const { stories } = await checkFolder();
const guessed = new Map(
  stories
    .filter(({ released, record }) => released && record.dateBasis !== 'printed' && !withdrawalOf(record))
    .map(({ id, record }) => [id, record]),
);

const LABELS = {
  zh: { inferred: '（本站推定）', event: '（事件日期）' },
  en: { inferred: '(inferred by us)', event: '(date of the event)' },
};

const isElement = (node: DefaultTreeAdapterTypes.ChildNode | undefined): node is Element =>
  node !== undefined && 'tagName' in node;

/** What stands right after an element, in words. */
function after(element: Element): string {
  const siblings = element.parentNode && 'childNodes' in element.parentNode ? element.parentNode.childNodes : [];
  const next = siblings[siblings.indexOf(element) + 1];
  return isElement(next) && attribute(next, 'class') === 'date-basis' ? ownText(next).trim() : '';
}

const within = (element: Element, test: (one: Element) => boolean): Element | undefined => {
  for (let at: DefaultTreeAdapterTypes.ParentNode | null = element; at && 'tagName' in at; at = at.parentNode)
    if (test(at)) return at;
  return undefined;
};
const hasClass = (name: string) => (one: Element) => (attribute(one, 'class') ?? '').split(' ').includes(name);

/** The ids of the stories that an element links to. */
const linked = (root: Element): string[] =>
  [...elementsOf(root)].flatMap(
    (one) => /\/articles\/([a-z0-9-]+)\/(?:#|$)/.exec(attribute(one, 'href') ?? '')?.[1] ?? [],
  );

/** Every `<time>` of a page that tells the date of such a story, with the label that has to stand after it. */
function dates(html: string, own: string | undefined): { time: Element; label: 'inferred' | 'event'; id: string }[] {
  return [...elementsOf(parse(html))].flatMap((time) => {
    if (time.tagName !== 'time') return [];
    const date = attribute(time, 'datetime') ?? '';
    const item = within(time, (one) => one.tagName === 'li' || hasClass('lead')(one));
    const ofList = item && linked(item).find((id) => guessed.get(id)?.date === date);
    const inHead = within(time, (one) => hasClass('strip')(one) || hasClass('source-box')(one));
    const id = inHead ? own : ofList;
    const record = id === undefined ? undefined : guessed.get(id);
    if (id === undefined || !record) return [];
    // The day on which our own text appeared, and that of a reprint, are printed.
    if (date !== record.date && date !== record.source.date) return [];
    const label = date === record.date ? record.dateBasis : 'inferred';
    return label === 'printed' ? [] : [{ time, label, id }];
  });
}

test('every page that shows the date of such a story says how it is known', () => {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const { path, locale, html } of builtPages()) {
    const own = /\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
    for (const { time, label, id } of dates(html, own)) {
      seen.add(id);
      const wanted = [LABELS[locale][label], ...(id === own ? [] : [LABELS[locale].inferred])];
      if (!wanted.includes(after(time))) found.push(`${path}: ${attribute(time, 'datetime')} of ${id}`);
    }
  }
  assert.deepEqual(found, []);
  assert.deepEqual([...seen].sort(), [...guessed.keys()].sort(), 'each of them is shown somewhere');
});

test('what holds as of such a date says so', () => {
  const found: string[] = [];
  let count = 0;
  for (const { path, locale, html } of builtPages()) {
    for (const element of elementsOf(parse(html))) {
      if (!hasClass('as-of')(element)) continue;
      const time = element.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'time');
      if (!time) continue;
      const block = within(element, (one) => one.tagName === 'li') ?? element;
      const ids = linked(block).filter((id) => guessed.get(id)?.date === attribute(time, 'datetime'));
      if (ids.length === 0) continue;
      count += 1;
      if (!Object.values(LABELS[locale]).includes(after(time))) found.push(`${path}: ${attribute(time, 'datetime')}`);
    }
  }
  assert.deepEqual(found, []);
  if ([...guessed.keys()].some((id) => holdsBenefit(id))) assert.ok(count > 0);
});

const dataOf = (name: string) => {
  const file = join(folders.dist, 'data/v1', `${name}.json`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{"items":[]}';
  return (JSON.parse(text) as { items: DataEntry[] }).items;
};
interface Dated {
  asOf?: string;
  asOfBasis?: string;
}
interface DataEntry extends Dated {
  id: string;
  sources?: string[];
  benefits?: (Dated & { article: string })[];
}
const entries = ['programmes', 'campaigns'].flatMap(dataOf);
const holdsBenefit = (story: string): boolean =>
  entries.some(({ benefits = [] }) =>
    benefits.some(({ article, asOf }) => article === story && asOf === guessed.get(story)?.date),
  );

test('the data says so too', () => {
  const found = entries.flatMap(({ id, asOf, asOfBasis, sources = [], benefits = [] }) => [
    ...(asOf !== undefined && sources.some((story) => guessed.get(story)?.date === asOf) && asOfBasis === undefined
      ? [`${id}: ${asOf}`]
      : []),
    ...benefits
      .filter((benefit) => guessed.get(benefit.article)?.date === benefit.asOf && benefit.asOfBasis === undefined)
      .map((benefit) => `${id}: ${benefit.asOf}`),
  ]);
  // A status that a printed source of that very date gives as well is printed.
  const printed = new Set(
    stories.filter(({ record }) => record.dateBasis === 'printed').map(({ record }) => record.date),
  );
  assert.deepEqual(
    found.filter((line) => !printed.has(line.split(': ')[1] ?? '')),
    [],
  );
});

test('JSON-LD names no date of a source that it does not print, and the site map none at all', () => {
  let count = 0;
  for (const { path, html } of builtPages()) {
    const id = /\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
    const record = id === undefined ? undefined : guessed.get(id);
    if (!record) continue;
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const graph = (JSON.parse(json) as { '@graph'?: Record<string, unknown>[] })['@graph'] ?? [];
    const article = graph.find((thing) => thing['@type'] === 'NewsArticle');
    if (!article) continue;
    count += 1;
    assert.equal(article['datePublished'], record.published, path);
    assert.ok(!('datePublished' in (article['isBasedOn'] as object)), path);
  }
  assert.ok(count >= guessed.size);
  const sitemap = readFileSync(join(folders.dist, 'sitemap.xml'), 'utf8');
  for (const [id, record] of guessed) {
    const [, changed] = new RegExp(`/articles/${id}/</loc>(?:<lastmod>([^<]*)</lastmod>)?`).exec(sitemap) ?? [];
    const days = [record.published, ...record.changes.map(({ date }) => date)];
    assert.ok(changed === undefined || days.includes(changed), `${id}: ${changed}`);
  }
});
