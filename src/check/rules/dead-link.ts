/** A link to a page of this site leads to one, in the language of its reader. */
import { defineRule } from '../rule.ts';

/** What is wrong with a link. */
type Fault =
  | { of: 'nowhere' }
  | { of: 'hidden' }
  /** @param wanted the path in the right form */
  | { of: 'language'; wanted: string }
  | { of: 'slash'; wanted: string };

const draft =
  '---\ntitle: 消息\nsummary: 摘要。\ndate: 2026\ndateBasis: printed\nkind: brief\nsource: { date: 2026, voice: staff-reporter }\ndrafted: human\ndraft: true\n---\n\n正文。\n';

export const deadLink = defineRule({
  name: 'dead-link',
  severity: 'error',
  title: { zh: '站内链接不通', en: 'A dead link' },
  why: {
    zh: '读者点开的链接要有页面，而且是他正在读的语言。',
    en: 'A link that readers follow leads to a page, in the language that they read.',
  },
  message: (target: string, fault: Fault) => {
    switch (fault.of) {
      case 'nowhere':
        return {
          zh: `链接“${target}”指向不存在的页面。`,
          en: `The link “${target}” leads to no page.`,
          fixZh: '核对编号。',
          fixEn: 'Check the id.',
        };
      case 'hidden':
        return {
          zh: `链接“${target}”指向还没有发布的稿件。`,
          en: `The link “${target}” leads to a story that is not published yet.`,
          fixZh: '先删去链接，等那篇稿件发布。',
          fixEn: 'Remove the link until that story is published.',
        };
      case 'language':
        return {
          zh: `链接“${target}”的语言不对。`,
          en: `The link “${target}” leads to the wrong language.`,
          fixZh: `改成“${fault.wanted}”。`,
          fixEn: `Use ${fault.wanted}.`,
        };
      case 'slash':
        return {
          zh: `链接“${target}”末尾少了斜线。`,
          en: `The link “${target}” lacks its last slash.`,
          fixZh: `改成“${fault.wanted}”。`,
          fixEn: `Use ${fault.wanted}.`,
        };
    }
  },
  sample: ['/articles/nowhere/', { of: 'nowhere' }],
  fires: [
    { zh: '⟦[见此](/articles/nowhere/)' },
    { zh: '⟦[见此](/articles/a-draft/)', files: { 'articles/2026/a-draft.zh.mdx': draft } },
    { zh: '⟦[见此](/en/organisations/example-hospital/)' },
    { zh: '⟦[见此](/organisations/example-hospital)' },
    { zh: '⟦[见此](/articles?dialysis-opens/)' },
    { zh: '⟦[见此](/nowhere/)' },
    { zh: '⟦[关于](/about/)' },
  ],
  silent: [
    { zh: '[见此](/articles/dialysis-opens/)、[医院](/organisations/example-hospital/)' },
    { zh: '[归档](/articles/2026/)、[检索](/search/?q=透析)、[订阅](/feed.xml)、[数据](/data/v1/figures.csv)' },
    { zh: '[关于](/about/)、[服务](/services/)、[术语](/glossary/)、[首页](/)', page: '正文。' },
  ],
});
