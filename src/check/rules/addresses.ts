/** Links and pictures point only to where content may point. */
import type { Nodes } from 'mdast';
import { isLinkAddress, isPictureAddress } from '../../lib/safe-addresses.ts';
import { positionOfNode } from '../read/markdown.ts';
import { type Finding, finding } from '../problem.ts';

/** A finding where a link or a picture points outside what is allowed. */
export function addressFinding(node: Nodes, address: string, kind: 'link' | 'picture'): Finding[] {
  if (kind === 'picture' ? isPictureAddress(address) : isLinkAddress(address)) return [];
  return [
    finding(
      'url',
      positionOfNode(node),
      kind === 'picture'
        ? {
            zh: `图片地址“${address}”不能用。`,
            en: `The picture’s address “${address}” may not be used.`,
            fixZh: '图片（.jpg .png .webp .avif）放在稿件旁，写成 ./图片名.jpg。',
            fixEn: 'Put the picture (.jpg .png .webp .avif) beside the story and write ./picture.jpg.',
          }
        : {
            zh: `链接地址“${address}”不能用。`,
            en: `The link’s address “${address}” may not be used.`,
            fixZh: '只用 https://…、mailto:、tel: 或站内路径 /…。',
            fixEn: 'Use https://…, mailto:, tel: or a path of this site, /….',
          },
    ),
  ];
}
