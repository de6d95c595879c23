/** Links and pictures point only to where content may point. */
import { isLinkAddress, isPictureAddress } from '../../lib/safe-addresses.ts';
import { attributeText, componentOf } from '../component-vocabulary.ts';
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';
import { isAddress } from './reference-mark.ts';

/** ./现场.jpg is meant by 现场.jpg. */
const besideStory = (address: string): string | undefined => {
  const beside = `./${address}`;
  return isPictureAddress(beside) ? beside : undefined;
};

export const url = defineRule(
  {
    name: 'url',
    severity: 'error',
    title: { zh: '不能用的地址', en: 'An address that may not be used' },
    why: {
      zh: '图片要放在稿件旁边，别处的图片随时会消失；链接只通向网页、邮箱、电话和本站页面。',
      en: 'Pictures lie beside their story, since those elsewhere vanish; links lead to web pages, mail, telephones and this site.',
    },
    message: (address: string, kind: 'link' | 'picture') => {
      const beside = kind === 'picture' ? besideStory(address) : undefined;
      if (kind === 'picture') {
        return {
          zh: `图片地址“${address}”不能用。`,
          en: `The picture’s address “${address}” may not be used.`,
          fixZh: beside ? `写成“${beside}”。` : '把图片放在稿件旁边，写成“./图片名.jpg”。',
          fixEn: beside ? `Write ${beside}.` : 'Put the picture beside the story and write ./picture.jpg.',
        };
      }
      return {
        zh: `链接地址“${address}”不能用。`,
        en: `The link’s address “${address}” may not be used.`,
        fixZh: '网址写全“https://…”；本站的页面写路径，如“/articles/稿件编号/”。',
        fixEn: 'Write an address whole, https://…; a page of this site as its path, such as /articles/<id>/.',
      };
    },
    sample: ['现场.jpg', 'picture'],
    fires: [
      { zh: '⟦![画面](现场.jpg)' },
      { zh: '⟦![画面](https://example.org/a.png)' },
      { zh: '⟦<Figure src="../a.png" alt="画面" />' },
      { zh: '另见⟦[血透室](./b-story.zh.mdx)。' },
      { zh: '⟦[点这里](javascript:alert(1))' },
    ],
    silent: [{ zh: '![画面](./现场.jpg)' }, { zh: '[示例](https://example.org/)、[邮箱](mailto:a@example.org)' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) => {
        const at = positionOfNode(node);
        switch (node.type) {
          // Without any address it is told as a link in the wrong form, a definition without one as a line that vanishes.
          case 'link':
            return node.url.trim() === '' || isLinkAddress(node.url) ? [] : [rule.at(at, node.url, 'link')];
          case 'definition':
            return !isAddress(node.url) || isLinkAddress(node.url) ? [] : [rule.at(at, node.url, 'link')];
          case 'image':
            return isPictureAddress(node.url) ? [] : [rule.at(at, node.url, 'picture')];
          case 'mdxJsxFlowElement':
            if (!componentOf(node.name)) return [];
            return node.attributes.flatMap((one) => {
              const address = one.type === 'mdxJsxAttribute' && one.name === 'src' ? attributeText(one) : '';
              return address === '' || isPictureAddress(address) ? [] : [rule.at(at, address, 'picture')];
            });
          default:
            return [];
        }
      }),
  }),
);
