/** A published address never dies: it has a page, or moved to one, or says why it went. */
import type { Edit } from '../problem.ts';
import { defineRule } from '../rule.ts';

const list = (line: string) => ({ files: { 'published.yaml': `items:\n  - { id: ${line} }\n` } });

export const publishedLost = defineRule({
  name: 'published-lost',
  severity: 'error',
  title: { zh: '已发布的网址没有页面了', en: 'A published address without a page' },
  why: {
    zh: '别人引用过的网址不能打不开；改了名就转过去，撤下了就说明原因。',
    en: 'An address that others cited may not die: it leads to the new one, or says why it went.',
  },
  /**
   * @param line what to put in the entry’s place
   * @param edit puts it there: of an address in a language that was given up, whose page in the other is known
   */
  message: (path: string, movedTo: string | undefined, line: string, _edit: Edit | undefined) => ({
    zh: `已发布的网址“${path}”没有页面了${movedTo === undefined ? '' : `，“${movedTo}”也没有`}。`,
    en: `The published URL ${path} has no page any more${movedTo === undefined ? '' : `, nor has ${movedTo}`}.`,
    fixZh: `恢复页面；或者把这一条换成：“${line}”`,
    fixEn: `Restore the page, or put this in the entry’s place: ${line}`,
  }),
  edit: (_path, _movedTo, _line, edit) => edit,
  sample: [
    '/articles/old/',
    undefined,
    '- { id: /articles/old/, since: 2026-01-01, movedTo: /articles/new/ }',
    undefined,
  ],
  fires: [
    list('⟦/articles/nowhere/, since: 2026-02-04'),
    list('/articles/old/, since: 2026-02-04, movedTo: ⟦/articles/nowhere/'),
    { ...list('⟦/en/organisations/, since: 2026-02-04'), site: { locales: ['zh'] } },
    { ...list('⟦/en/programmes/example-programme/, since: 2026-02-04'), site: { locales: ['zh'] } },
  ],
  silent: [
    list('/articles/nowhere/, since: 2026-02-04, movedTo: /articles/dialysis-opens/'),
    { ...list('/en/about/, since: 2026-02-04, gone: { zh: 只办中文, en: Chinese alone }'), site: { locales: ['zh'] } },
    list('/articles/nowhere/, since: 2026-02-04, gone: { zh: 内容过时, en: Out of date }'),
  ],
});
