/** What points from one file to another: references, links, pictures, published URLs. */
import { parsePath } from '../lib/parse-path.ts';
import { registryPath, storyPath } from '../lib/urls.ts';
import { closest } from '../lib/text.ts';
import type { RefTarget } from '../schemas/common.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Pointer } from './read/parse-article.ts';
import { type Finding, type Message, type Position, finding } from './problem.ts';
import type { Reference } from './read/apply-schema.ts';

/** What can be pointed to. */
export interface LinkTargets {
  /** Ids of stories and entries. */
  ids: Readonly<Record<RefTarget, ReadonlySet<string>>>;
  /** Stories with an English page. */
  translated: ReadonlySet<string>;
  /** Stories that this release does not show: drafts, and those that wait for their time. */
  hidden: ReadonlySet<string>;
  /** Anchors of a story's page, `p1` or `f-visits`, by language. */
  anchors: ReadonlyMap<string, Record<Locale, ReadonlySet<string>>>;
  /** Pages that are no entry's: lists, search, the site's own. */
  pages: ReadonlySet<string>;
}

/**
 * References that resolve to nothing; from what readers see (`shown`), those to a story that they do not see: what
 * rests on it is left out of the site.
 */
export function checkReferences(
  references: Reference[],
  targets: LinkTargets,
  shown: boolean,
  at: (path: string) => Position,
): Finding[] {
  return references.flatMap(({ collections, id, path }) => {
    const ids = collections.map((collection) => targets.ids[collection]);
    const hides = collections.includes('articles') && targets.hidden.has(id);
    if (ids.some((one) => one.has(id))) return shown && hides ? [restsOnHidden(id, at(path))] : [];
    const near = closest(
      id,
      ids.flatMap((one) => [...one]),
    );
    return [
      finding('reference', at(path), {
        zh: `${collections.join('、')} 里没有“${id}”。`,
        en: `There is no “${id}” in ${collections.join(' or ')}.`,
        fixZh: near ? `是不是 ${near}？否则先登记。` : '先在登记表里加上它。',
        fixEn: near ? `Did you mean ${near}? Otherwise register it first.` : 'Register it first.',
      }),
    ];
  });
}

const restsOnHidden = (id: string, at: Position): Finding =>
  finding(
    'rests-on-hidden',
    at,
    {
      zh: `稿件“${id}”还没有发布，依据它的这一项暂不显示。`,
      en: `The story “${id}” is not published yet, so what rests on it is not shown.`,
      fixZh: '稿件发布后自动显示，不用改。',
      fixEn: 'It will show when the story does; nothing need be done.',
    },
    'warning',
  );

/** The story or entry that a path of this site names, with or without its last slash; undefined for other pages. */
function entryOf(address: string) {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const slash = path.endsWith('/');
  const page = parsePath(slash ? address : `${path}/${rest}`);
  if (page?.kind !== 'story' && (page?.kind !== 'entry' || page.page !== undefined)) return undefined;
  const { locale, id, anchor = '' } = page;
  const pathTo = (there: Locale) =>
    page.kind === 'story' ? storyPath(there, id) : registryPath(there, page.collection, id);
  const collection = page.kind === 'story' ? ('articles' as const) : page.collection;
  return { locale, collection, id, slash, anchor, pathTo };
}

/** Whether a side-by-side page is there: of a translated story that readers see; undefined for other paths. */
function hasPair(path: string, targets: LinkTargets): boolean | undefined {
  const page = parsePath(path);
  if (page?.kind !== 'bilingual') return undefined;
  return targets.translated.has(page.id) && !targets.hidden.has(page.id);
}

/** Whether a reader finds a page at a path; paths that name no entry are left to the verification of the built site. */
export function hasPage(path: string, targets: LinkTargets): boolean {
  const pair = hasPair(path, targets);
  if (pair !== undefined) return pair;
  const entry = entryOf(path);
  if (!entry) return true;
  const { locale, collection, id, slash } = entry;
  if (!slash || !targets.ids[collection].has(id)) return false;
  return collection !== 'articles' || (!targets.hidden.has(id) && (locale === 'zh' || targets.translated.has(id)));
}

/** Whether a path is known to have its page: an entry's, or one of the site's own. */
export const isAlive = (path: string, targets: LinkTargets): boolean =>
  targets.pages.has(path) || ((entryOf(path) ?? hasPair(path, targets)) !== undefined && hasPage(path, targets));

/**
 * Links to pages of this site: they exist, in the language of the file where there is such a page, with the place that
 * they name. `shown` says whether readers see the file: then they must see what it links to.
 */
export function checkLinks(links: Pointer[], targets: LinkTargets, locale: Locale, shown: boolean): Finding[] {
  return links.flatMap(({ target, line, column }) => {
    const entry = entryOf(target);
    if (!entry) return [];
    const { collection, id, anchor } = entry;
    const wrong = (rule: string, message: Message) => [finding(rule, { line, column }, message)];
    if (!targets.ids[collection].has(id)) {
      return wrong('dead-link', {
        zh: `链接“${target}”指向不存在的页面。`,
        en: `The link “${target}” leads to no page.`,
        fixZh: '核对编号。',
        fixEn: 'Check the id.',
      });
    }
    if (shown && collection === 'articles' && targets.hidden.has(id)) {
      return wrong('dead-link', {
        zh: `链接“${target}”指向还没有发布的稿件。`,
        en: `The link “${target}” leads to a story that is not published yet.`,
        fixZh: '先删去链接，等那篇稿件发布。',
        fixEn: 'Remove the link until that story is published.',
      });
    }
    const there = locale === 'en' && (collection !== 'articles' || targets.translated.has(id)) ? 'en' : 'zh';
    const wanted = entry.pathTo(there);
    if (entry.locale !== there || !entry.slash) {
      return wrong('dead-link', {
        zh: entry.slash ? `链接“${target}”的语言不对。` : `链接“${target}”末尾少了斜线。`,
        en: entry.slash
          ? `The link “${target}” leads to the wrong language.`
          : `The link “${target}” lacks its last slash.`,
        fixZh: `改成 ${wanted}。`,
        fixEn: `Use ${wanted}.`,
      });
    }
    const anchors = targets.anchors.get(id)?.[there];
    if (collection !== 'articles' || anchor === '' || !anchors || anchors.has(anchor)) return [];
    return wrong('dead-anchor', {
      zh: `链接“${target}”指向那篇稿件里不存在的位置。`,
      en: `The link “${target}” names a place that is not in that story.`,
      fixZh: '第几段写 #p3，数据写 #f-编号。',
      fixEn: 'A paragraph is #p3, a figure #f-<id>.',
    });
  });
}

/** Pictures and audio that a story names and that are not there. `folder` is that of the story, as in `articles/2026`. */
export function checkFiles(files: Pointer[], folder: string, media: ReadonlyMap<string, unknown>): Finding[] {
  const there = [...media.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
  return files.flatMap(({ target, line, column }) => {
    const name = target.replace(/^\.\//, '');
    if (there.includes(name)) return [];
    const near = closest(name, there);
    return [
      finding(
        'file-missing',
        { line, column },
        {
          zh: `找不到文件“${target}”。`,
          en: `The file “${target}” is not there.`,
          fixZh: near ? `是不是 ./${near}？大小写也要一样。` : '把文件放在稿件旁边。',
          fixEn: near ? `Did you mean ./${near}? Case counts.` : 'Put the file beside the story.',
        },
      ),
    ];
  });
}
