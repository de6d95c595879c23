/** What a site needs before readers see it, and does not have yet: who is behind it, how it works, and a story. */
import type { Locale } from '../../i18n/locales.ts';
import type { Bilingual } from '../../schemas/common.ts';
import { type Problem, START, inFile } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** What readers do not learn as long as a page is not there. */
const PAGES: Readonly<Record<string, Bilingual>> = {
  about: { zh: '谁在办这个网站、怎样联系', en: 'who runs the site and how to reach them' },
  'editorial-policy': { zh: '稿件怎样写、错了怎样更正', en: 'how stories are written and errors corrected' },
  accessibility: {
    zh: '看不清、不会用时怎么办',
    en: 'what helps those who see badly or cannot find their way',
  },
};

/** @param file as it is to be named, in the content folder */
type Lack = { of: 'page'; name: string; locale: Locale; file: string } | { of: 'stories'; file: string };

export const unwritten = defineRule({
  name: 'unwritten',
  severity: 'warning',
  title: { zh: '网站还缺的文件', en: 'What the site still lacks' },
  why: {
    zh: '没有这些，网站也能生成，但读者不知道谁在说话，首页是空的。',
    en: 'A site can be made without them, but its readers do not know who speaks, and its front page is empty.',
  },
  message: (lack: Lack) => {
    if (lack.of === 'stories')
      return {
        zh: '还没有一篇稿件，首页和新闻档案是空的。',
        en: 'There is no story yet: the front page and the archive are empty.',
        fixZh: `写第一篇，如“${lack.file}”（文件名是编号，文件夹是年份）。`,
        fixEn: `Write the first one, such as ${lack.file}: its name is the id, its folder the year.`,
      };
    const tells = PAGES[lack.name];
    const language = { zh: '中文', en: '英文' }[lack.locale];
    return {
      zh: `还没有这一页（${language}），读者不知道${tells?.zh ?? ''}。`,
      en: `This page (${lack.locale === 'zh' ? 'Chinese' : 'English'}) is not written yet: readers do not learn ${tells?.en ?? ''}.`,
      fixZh: `写“${lack.file}”：字段是标题“title”和摘要“summary”，下面是正文。`,
      fixEn: `Write ${lack.file}: the fields title and summary, and the text below them.`,
    };
  },
  sample: [{ of: 'page', name: 'about', locale: 'zh', file: 'pages/about.zh.mdx' }],
  fires: [{ site: { url: 'https://example.org' }, at: 'pages/about.zh.mdx' }],
  silent: [{ site: { url: 'https://example.org' }, page: '正文。' }],
});

/**
 * What a site lacks.
 * @param file the name of a file of the content folder, as editors are told it
 */
export function checkUnwritten(
  pages: readonly { path: string }[],
  stories: number,
  locales: readonly Locale[],
  file: (path: string) => string,
): Problem[] {
  const written = new Set(pages.map(({ path }) => path));
  const wanted = Object.keys(PAGES).flatMap((name) =>
    locales.map((locale) => ({ name, locale, path: `pages/${name}.${locale}.mdx` })),
  );
  const first = 'articles/2026/first-story.zh.mdx';
  return [
    ...wanted
      .filter(({ path }) => !written.has(path))
      .flatMap(({ name, locale, path }) =>
        inFile(file(path), [unwritten.at(START, { of: 'page', name, locale, file: file(path) })]),
      ),
    ...(stories > 0 ? [] : inFile(file(first), [unwritten.at(START, { of: 'stories', file: file(first) })])),
  ];
}
