/** Reads feeds strictly, with another program than wrote them: what RFC 4287 and JSON Feed 1.1 ask for is there. */
import assert from 'node:assert/strict';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';

export interface ReadEntry {
  id: string;
  url: string;
  title: string;
  html: string;
  updated: string;
}

export interface ReadFeed {
  title: string;
  self: string;
  page: string;
  language: string;
  entries: ReadEntry[];
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name,
  );

function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name);
  assert.ok(child && others.length === 0, `<${element.name}> has one <${name}>`);
  return child;
}

const textOf = (element: XmlElement, name: string): string => childOf(element, name).text.trim();

function linkOf(element: XmlElement, rel: string): string {
  const [link, ...others] = childrenOf(element, 'link').filter(({ attributes }) => attributes['rel'] === rel);
  assert.ok(link && others.length === 0, `one link is ${rel}`);
  return link.attributes['href'] ?? '';
}

function dated(text: string): string {
  assert.match(text, RFC_3339);
  return text;
}

/** An Atom feed (RFC 4287). */
export function readAtom(text: string): ReadFeed {
  const { root } = parseXml(text);
  assert.ok(root?.name === 'feed' && root.attributes['xmlns'] === 'http://www.w3.org/2005/Atom');
  assert.ok(textOf(childOf(root, 'author'), 'name') !== '');
  assert.equal(URL.canParse(textOf(root, 'id')), true);
  dated(textOf(root, 'updated'));
  return {
    title: textOf(root, 'title'),
    self: linkOf(root, 'self'),
    page: linkOf(root, 'alternate'),
    language: root.attributes['xml:lang'] ?? '',
    entries: childrenOf(root, 'entry').map((entry) => {
      assert.equal(childOf(entry, 'content').attributes['type'], 'html');
      dated(textOf(entry, 'published'));
      return {
        id: textOf(entry, 'id'),
        url: linkOf(entry, 'alternate'),
        title: textOf(entry, 'title'),
        html: textOf(entry, 'content'),
        updated: dated(textOf(entry, 'updated')),
      };
    }),
  };
}

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items?: { id: string; url: string; title: string; content_html: string; date_modified: string }[];
}

/** A JSON Feed 1.1. */
export function readJsonFeed(text: string): ReadFeed {
  const feed = JSON.parse(text) as JsonFeed;
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.ok(Array.isArray(feed.items), 'it has items');
  return {
    title: feed.title,
    self: feed.feed_url,
    page: feed.home_page_url,
    language: feed.language,
    entries: feed.items.map(({ id, url, title, content_html: html, date_modified: updated }) => ({
      id,
      url,
      title,
      html: html.trim(),
      updated: dated(updated),
    })),
  };
}
