/** Markdown and HTML where only plain words stand: titles, summaries, captions, alternatives of pictures. */
import type { Nodes } from 'mdast';
import type { Message } from '../problem.ts';
import { positionOf, sourceOf, spanOf, writtenOf } from '../read/written-text.ts';
import { defineRule } from '../rule.ts';
import { dialectsIn } from './foreign-dialect.ts';

const MARKUP =
  /\*\*[^*]+\*\*|\*\*+|~~[^~]+~~|~~+|__[^_]+__|__+|(?<![\w*])\*(?=[^*\s])[^*]*[^*\s]\*(?![\w*])|`[^`]*`?|!?\[[^\]]{0,200}\](?:\([^)]{0,200}\)|\s*[（(]\s*(?:https?:|www\.|\/)[^）)]{0,200}[）)])|\[\^?\d{1,3}\]|<\/?[a-z][^<>]*>(?:[^<]*<\/[a-z]+>)?|<!--|&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});|\\[*_#>~`[\]<&]|\\n(?![a-z])|^\s*(?:#{1,6}\s|[-*+]\s|>\s*\p{L})|＊＊[^＊]+＊＊/giu;

/** Markup of a plain text: where each form of it begins and ends; forms that overlap are one. */
function markupIn(text: string): { start: number; end: number }[] {
  const found = [
    ...[...text.matchAll(MARKUP)].map(({ 0: form, index }) => ({ start: index, end: index + form.length })),
    ...dialectsIn(text).map(({ index, found }) => ({ start: index, end: index + found.length })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let told = 0;
  return found.filter(({ start, end }) => start >= told && (told = end));
}

/** Words of a call or a picture that readers see, as they were written, and what holds them. */
function wordsOf(node: Nodes, source: string): string[] {
  if (node.type === 'mdxJsxFlowElement')
    return node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      ['alt', 'caption', 'credit', 'title', 'by'].includes(attribute.name) &&
      typeof attribute.value === 'string'
        ? [attribute.value]
        : [],
    );
  if (node.type === 'image') {
    const alt = /^!\[(.*?)\]\(/s.exec(source)?.[1] ?? '';
    return [alt.replace(/&(?:amp|lt|gt);/g, ' '), node.title ?? ''];
  }
  return node.type === 'link' && node.title ? [node.title] : [];
}

export const fieldMarkup = defineRule(
  {
    name: 'field-markup',
    severity: 'error',
    title: { zh: '字段里的记号', en: 'Markup in fields' },
    why: {
      zh: '标题、摘要、图片说明和替代文字只是文字：加粗、链接和网页代码在那里会原样显示，或使网站生成不了。',
      en: 'Titles, summaries, captions and alternatives of pictures are plain words: markup is shown there, or no site can be built.',
    },
    message: (found: string): Message => ({
      zh: `这里只能写文字，“${found}”会原样显示或消失。`,
      en: `Only plain words stand here: “${found}” would be shown as it is, or vanish.`,
      fixZh: '删去记号，留下文字；链接和强调写在正文里。',
      fixEn: 'Remove the marks and keep the words; links and emphasis stand in the body.',
    }),
    sample: ['**流感**'],
    fires: [
      { fields: 'title: 重要：⟦**流感**疫苗到货' },
      { fields: 'summary: 见⟦[公告](https://example.org)。' },
      { fields: 'summary: 甲⟦&amp;乙。' },
      { fields: 'plain: { zh: 请⟦<b>空腹</b>。, en: Come fasting. }' },
      { zh: '<Aside kind="note" title="⟦**注意**">\n\n正文。\n\n</Aside>' },
      { zh: '![⟦**门诊**大厅](./a.jpg)' },
      { zh: '![门诊大厅](./a.jpg "⟦<b>左</b>为门诊")' },
    ],
    silent: [{ fields: 'title: 重要：流感疫苗到货' }, { fields: 'title: A*STAR与Q&A，“1+X”，5 < 7，10:30—11:30' }],
  },
  (rule) => ({
    checkText: ({ text, stands, at }) =>
      stands === 'body' ? [] : markupIn(text).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
    checkMarkdown: (body) => {
      const written = writtenOf(body);
      return written.nodes.flatMap(({ node }) => {
        const source = sourceOf(written, node);
        return wordsOf(node, source).flatMap((words) =>
          markupIn(words).map(({ start, end }) => {
            const found = words.slice(start, end);
            const at = (spanOf(written, node)?.start ?? 0) + Math.max(source.indexOf(found), 0);
            return rule.at(positionOf(written, at), found);
          }),
        );
      });
    },
  }),
);
