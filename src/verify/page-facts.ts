/** One built page, read once: the facts that the rules of the whole site need, and what is wrong in the page itself. */
import { parse } from 'parse5';
import { parsePath, type SitePath } from '../lib/parse-path.ts';
import type { SiteAddress } from '../lib/site-address.ts';
import type { BuiltProblem } from './built-problem.ts';
import { markupProblems } from './page-markup.ts';
import { weightOf } from './page-weight.ts';
import { attribute, type Element, elementsOf, ownText } from './parsed-html.ts';
import { resolvedLink } from './resolved-link.ts';

export interface PageFacts {
  /** For example `en/articles/x/index.html`. */
  file: string;
  /** For example `/en/articles/x/`; a page outside a folder keeps its name, as `/404.html`. */
  path: string;
  /** What the path names; undefined where its shape is not known, as that of an address which was given up. */
  shape: SitePath | undefined;
  lang: string;
  title: string;
  /** As written, an absolute address; empty where there is none. */
  canonical: string;
  /** hreflang and address, as written. */
  alternates: [lang: string, href: string][];
  /** Search engines are told to leave it out: so is the site map. */
  noindex: boolean;
  /** It says that it is a page of a preview. */
  preview: boolean;
  /** It sends the reader on to another page: an old address. */
  moved: boolean;
  /** Where a reader can go from here: paths on this site with their fragment, each once. */
  links: string[];
  /** Addresses on this host that lead out of the site, as written. */
  leaving: string[];
  /** What the page loads or names: pictures, styles, scripts, feeds. */
  resources: string[];
  stylesheets: string[];
  ids: string[];
  /** Bytes of the HTML over the wire, at most. */
  weight: number;
  problems: BuiltProblem[];
}

/** Attributes that hold an address, by element; `a`, `area`, `form` and a refresh lead a reader somewhere. */
const ADDRESSES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  form: ['action'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  script: ['src'],
  link: ['href'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  object: ['data'],
  embed: ['src'],
  use: ['href'],
};
const LEADS_ON = new Set(['a', 'area', 'form', 'meta']);

/** The path of a built file: `articles/x/index.html` is `/articles/x/`. */
export const pathOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The social card stands in a `<meta>`. */
const isCard = (element: Element): boolean =>
  element.tagName === 'meta' && /^(?:og|twitter):image$/.test(attribute(element, 'property') ?? '');

/** Where a page sends the reader on to: `0; url=/articles/x/`. */
const refreshOf = (element: Element): string[] =>
  isRefresh(element) ? (/url=(.*)$/i.exec(attribute(element, 'content') ?? '')?.slice(1) ?? []) : [];

function addressesOf(element: Element): string[] {
  if (isCard(element)) return [attribute(element, 'content') ?? ''];
  if (element.tagName === 'meta') return refreshOf(element);
  const names = ADDRESSES[element.tagName];
  if (names === undefined) return [];
  return names.flatMap((name) => {
    const value = attribute(element, name)?.trim();
    if (value === undefined) return [];
    return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
  });
}

/** A page's own address and those of its other languages stand for rules of their own, not for links. */
const namesItself = (element: Element): boolean =>
  element.tagName === 'link' &&
  /^(?:canonical|alternate)$/.test(attribute(element, 'rel') ?? '') &&
  attribute(element, 'type') === undefined;

/**
 * Reads one built page.
 * @param file its place in the built site, with slashes
 * @param html its text
 * @param here where the site will lie
 */
export function readPage(file: string, html: string, here: SiteAddress): PageFacts {
  const path = pathOfFile(file);
  const shape = parsePath(path);
  const faults: string[] = [];
  const document = parse(html, { onParseError: (error) => faults.push(error.code) });
  const facts: PageFacts = {
    file,
    path,
    shape,
    lang: '',
    title: '',
    canonical: '',
    alternates: [],
    noindex: false,
    preview: false,
    moved: false,
    links: [],
    leaving: [],
    resources: [],
    stylesheets: [],
    ids: [],
    weight: weightOf(html, shape),
    problems: [],
  };
  const links = new Set<string>();
  const leaving = new Set<string>();
  const resources = new Set<string>();
  const elements = [...elementsOf(document)];
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id !== undefined) facts.ids.push(id);
    if (element.tagName === 'html') facts.lang = attribute(element, 'lang') ?? '';
    else if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'))
      facts.title ||= ownText(element).trim();
    else if (element.tagName === 'meta') {
      // Of a preview each page is left out; what else is said of it holds as in a release.
      const isMark = attribute(element, 'data-preview') !== undefined;
      facts.preview ||= isMark && isNoindex(element);
      facts.noindex ||= !isMark && isNoindex(element);
      facts.moved ||= isRefresh(element);
    }
    if (namesItself(element)) {
      const lang = attribute(element, 'hreflang');
      const href = attribute(element, 'href') ?? '';
      if (lang !== undefined) facts.alternates.push([lang, href]);
      else facts.canonical = href;
      continue;
    }
    for (const address of addressesOf(element)) {
      const link = resolvedLink(address, path, here);
      if (link.kind === 'leaving') leaving.add(address);
      if (link.kind !== 'inside') continue;
      (LEADS_ON.has(element.tagName) && !isCard(element) ? links : resources).add(link.path);
      if (attribute(element, 'rel') === 'stylesheet') facts.stylesheets.push(link.path);
    }
  }
  facts.links = [...links];
  facts.leaving = [...leaving];
  facts.resources = [...resources];
  const isStoryPage = shape?.kind === 'story' && !facts.noindex && !facts.moved;
  facts.problems = markupProblems({ file, html, path, here, elements, faults, ids: facts.ids, isStoryPage });
  return facts;
}

const isNoindex = (meta: Element): boolean =>
  attribute(meta, 'name') === 'robots' && /\bnoindex\b/.test(attribute(meta, 'content') ?? '');

const isRefresh = (meta: Element): boolean => attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh';
