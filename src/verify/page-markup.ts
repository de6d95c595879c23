/** Rules of one page's markup: nothing that the Content-Security-Policy forbids, no broken HTML, no raw Markdown. */
import { LOCALE } from '../i18n/locales.ts';
import { localeAt } from '../lib/urls.ts';
import type { SiteAddress } from '../lib/site-address.ts';
import type { BuiltProblem } from './built-problem.ts';
import { attribute, type Element, ownText } from './parsed-html.ts';
import { resolvedLink } from './resolved-link.ts';

interface Markup {
  file: string;
  html: string;
  path: string;
  here: SiteAddress;
  elements: Element[];
  /** Codes of the HTML standard's parse errors. */
  faults: string[];
  ids: string[];
  /** A story's own page; an old address of one is none. */
  isStoryPage: boolean;
}

type Finding = Omit<BuiltProblem, 'file'>;

/** Elements whose address is fetched when the page opens: none may lead to another host. */
const FETCHES: Record<string, string> = {
  script: 'src',
  img: 'src',
  source: 'src',
  iframe: 'src',
  video: 'src',
  audio: 'src',
};

/** What one element has that the policy refuses, or that no page should have. */
function refused(element: Element, { path, here }: Markup): string[] {
  const { tagName, attrs } = element;
  const forbidden = attrs.flatMap(({ name, value }) => {
    if (name === 'style' || /^on[a-z]/.test(name)) return [`<${tagName} ${name}>`];
    return /^\s*javascript:/i.test(value) ? [`<${tagName} ${name}="${value.slice(0, 40)}">`] : [];
  });
  const isData = attribute(element, 'type') === 'application/ld+json';
  if (tagName === 'script' && !isData && attribute(element, 'src') === undefined)
    forbidden.push('<script> without src');
  if (tagName === 'style') forbidden.push('<style>');
  const name = tagName === 'link' && attribute(element, 'rel') === 'stylesheet' ? 'href' : FETCHES[tagName];
  const address = name === undefined ? undefined : attribute(element, name);
  if (address !== undefined && resolvedLink(address, path, here).kind === 'elsewhere')
    forbidden.push(`<${tagName} ${name}="${address}">`);
  return forbidden;
}

/** JSON-LD is data for search engines; a broken one is worse than none. */
function brokenData(element: Element): boolean {
  if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') return false;
  try {
    JSON.parse(ownText(element));
    return false;
  } catch {
    return true;
  }
}

/** `**` that a reader would see: Markdown that was not understood. */
function rawMarkdown(element: Element): string | undefined {
  if (element.tagName === 'script' || element.tagName === 'style') return undefined;
  const words = [
    ownText(element),
    ...['alt', 'title', 'content', 'aria-label'].map((name) => attribute(element, name) ?? ''),
  ];
  const raw = words.find((text) => text.includes('**'));
  return raw?.slice(Math.max(0, raw.indexOf('**') - 10), raw.indexOf('**') + 20);
}

function elementProblems(page: Markup): Finding[] {
  const { elements, html } = page;
  const hasAsterisks = html.includes('**');
  return elements.flatMap((element) => {
    const findings: Finding[] = refused(element, page).map((what) => ({
      rule: 'content-security-policy',
      zh: `页面里有内容安全策略禁止的写法：${what}`,
      en: `The Content-Security-Policy forbids ${what}`,
    }));
    if (brokenData(element)) {
      findings.push({
        rule: 'json-ld',
        zh: '结构化数据（JSON-LD）不是合法的 JSON',
        en: 'The JSON-LD is no valid JSON',
      });
    }
    const raw = hasAsterisks ? rawMarkdown(element) : undefined;
    if (raw !== undefined) {
      findings.push({
        rule: 'raw-markdown',
        zh: `读者会看到没有处理的 **：“${raw}”`,
        en: `A literal ** is shown to readers: "${raw}"`,
      });
    }
    return findings;
  });
}

/** All that is wrong in one page by itself. */
export function markupProblems(page: Markup): BuiltProblem[] {
  const findings = elementProblems(page);
  for (const code of new Set(page.faults)) {
    findings.push({ rule: 'html', zh: `HTML 写法有误：${code}`, en: `The HTML has a parse error: ${code}` });
  }
  for (const id of new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index))) {
    findings.push({ rule: 'duplicate-id', zh: `id“${id}”出现了不止一次`, en: `The id "${id}" stands more than once` });
  }
  const root = page.elements.find((element) => element.tagName === 'html');
  const wanted = LOCALE[localeAt(page.path)].tag;
  const lang = root && attribute(root, 'lang');
  if (lang !== wanted) {
    findings.push({
      rule: 'language',
      zh: `页面语言应为 ${wanted}，实为 ${lang ?? '空'}`,
      en: `<html lang> must be ${wanted}, is ${lang ?? 'missing'}`,
    });
  }
  const stories = page.elements.filter((element) => attribute(element, 'data-story') !== undefined).length;
  if (page.isStoryPage && stories !== 1) {
    findings.push({
      rule: 'story',
      zh: `报道正文应在唯一一个 data-story 元素里，现有 ${stories} 个`,
      en: `A story's own text stands in one element with data-story; there are ${stories}`,
    });
  }
  return findings.map((problem) => ({ file: page.file, ...problem }));
}
