/** What points from one file to another: references, links, pictures, published URLs. */
import { closest } from '../lib/text.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Pointer } from './article.ts';
import { type Finding, type Place, finding } from './problem.ts';
import type { Reference } from './schema.ts';

/** Ids by collection, and which stories have an English page. */
export interface Known {
  ids: Record<string, ReadonlySet<string>>;
  translated: ReadonlySet<string>;
}

/** References that resolve to nothing. */
export function checkReferences(references: Reference[], known: Known, at: (path: string) => Place): Finding[] {
  return references.flatMap(({ collection, id, path }) => {
    const ids = known.ids[collection] ?? new Set<string>();
    if (ids.has(id)) return [];
    const near = closest(id, [...ids]);
    return [
      finding('reference', at(path), {
        zh: `${collection} 里没有“${id}”。`,
        en: `There is no “${id}” in ${collection}.`,
        fixZh: near ? `是不是 ${near}？否则先登记。` : '先在登记表里加上它。',
        fixEn: near ? `Did you mean ${near}? Otherwise register it first.` : 'Register it first.',
      }),
    ];
  });
}

const OWN_PAGE = /^(\/en)?\/(articles|organisations|programmes|campaigns|places|topics)\/([a-z0-9-]+)\/(?:[?#].*)?$/;

/** Links to pages of this site: they exist, and in the language of the file where such a page exists. */
export function checkLinks(links: Pointer[], known: Known, locale: Locale): Finding[] {
  return links.flatMap(({ target, line, column }) => {
    const [, prefix, collection = '', id = ''] = OWN_PAGE.exec(target) ?? [];
    if (id === '' || /^\d{4}$/.test(id)) return [];
    const exists = known.ids[collection]?.has(id) ?? false;
    const english = exists && (collection !== 'articles' || known.translated.has(id));
    const right = exists && (prefix ? locale === 'en' && english : locale === 'zh' || !english);
    if (right) return [];
    const wanted = `${locale === 'en' && english ? '/en' : ''}/${collection}/${id}/`;
    return [
      finding(
        'dead-link',
        { line, column },
        {
          zh: exists ? `链接“${target}”的语言不对。` : `链接“${target}”指向不存在的页面。`,
          en: exists ? `The link “${target}” leads to the wrong language.` : `The link “${target}” leads to no page.`,
          fixZh: exists ? `改成 ${wanted}。` : '核对编号。',
          fixEn: exists ? `Use ${wanted}.` : 'Check the id.',
        },
      ),
    ];
  });
}

/** Pictures and audio that a story names and that are not there. `folder` is that of the story, as in `articles/2026`. */
export function checkFiles(files: Pointer[], folder: string, media: ReadonlyMap<string, unknown>): Finding[] {
  return files.flatMap(({ target, line, column }) => {
    const path = `${folder}/${target.replace(/^\.\//, '')}`;
    if (media.has(path)) return [];
    const near = closest(
      path,
      [...media.keys()].filter((other) => other.startsWith(folder)),
    );
    return [
      finding(
        'file-missing',
        { line, column },
        {
          zh: `找不到文件“${target}”。`,
          en: `The file “${target}” is not there.`,
          fixZh: near ? `是不是 ./${near.slice(folder.length + 1)}？大小写也要一样。` : '把文件放在稿件旁边。',
          fixEn: near
            ? `Did you mean ./${near.slice(folder.length + 1)}? Case counts.`
            : 'Put the file beside the story.',
        },
      ),
    ];
  });
}
