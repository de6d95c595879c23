/** An address that has its page is neither moved nor gone. */
import { defineRule } from '../rule.ts';

const list = (line: string) => ({ files: { 'published.yaml': `items:\n  - { id: ${line} }\n` } });

export const publishedAlive = defineRule({
  name: 'published-alive',
  severity: 'error',
  title: { zh: '页面还在，却写了下线', en: 'An address that has its page and is said to be gone' },
  why: {
    zh: '同一个网址不能又有页面又转走，读者会走到不同的地方。',
    en: 'An address cannot both have its page and lead elsewhere.',
  },
  message: (path: string) => ({
    zh: `网址“${path}”还有页面，却写了新路径“movedTo”或下线原因“gone”。`,
    en: `The URL ${path} still has its page, but says movedTo or gone.`,
    fixZh: '删去“movedTo”和“gone”，或撤下那个页面。',
    fixEn: 'Remove movedTo and gone, or take the page away.',
  }),
  sample: ['/articles/a-story/'],
  fires: [list('⟦/articles/dialysis-opens/, since: 2026-02-04, gone: { zh: 过时, en: Out of date }')],
  silent: [list('/articles/dialysis-opens/, since: 2026-02-04')],
});
