/** No HTML: what is pasted from a web page or WeChat is plain text here. */
import type { Nodes } from 'mdast';
import { COMPONENTS } from '../../lib/body-pieces.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';
import { isBreak } from './line-break.ts';

/** Tags of HTML and of Word, in small letters as they are written. */
const isTag = (name: string): boolean => /^[a-z][a-z0-9]*(?:[:-][a-z0-9-]+)?$/.test(name);

/** Whether the name of a tag is one of HTML, and not a component with a slip in it. */
export const isHtmlName = (name: string | null): boolean =>
  name !== null && isTag(name) && !isBreak(name) && !COMPONENTS.some((component) => component.toLowerCase() === name);

const nameOf = (node: Nodes): string | null =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.name : null;

export const html = defineRule(
  {
    name: 'html',
    severity: 'error',
    title: { zh: '网页标签', en: 'Tags of HTML' },
    why: {
      zh: '从网页、公众号或 Word 粘贴来的标签带着颜色、字号和外站内容，在手机、打印和读屏软件里会出错。',
      en: 'Tags from web pages, WeChat or Word carry colours, sizes and other sites’ content, and fail on phones, paper and screen readers.',
    },
    message: (name: string) => ({
      zh: `“<${name}>”是网页标签，正文里不能有。`,
      en: `<${name}> is a tag of HTML; a body holds none.`,
      fixZh: '删去标签，留下文字；加粗写“**文字**”，表格、列表、图片按写稿说明写。',
      fixEn: 'Delete the tag and keep the words; bold is **words**.',
    }),
    sample: ['font'],
    fires: [
      { zh: '⟦<font color="red">重要</font>的事' },
      { zh: '⟦<section>\n\n正文。\n\n</section>' },
      { zh: '正文⟦<u>下划线</u>' },
    ],
    silent: [{ zh: '**重要**的事' }, { zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        const name = nameOf(node);
        return name !== null && isHtmlName(name) ? [rule.at(positionOfNode(node), name)] : [];
      }),
  }),
);
