/** Links and pictures point only to where content may point. */
import type { Nodes } from 'mdast';
import { isLinkAddress, isPictureAddress } from '../../lib/safe-addresses.ts';
import { type Finding, finding } from '../problem.ts';
import { place, simple } from './words.ts';

/** A finding where a link or a picture points outside what is allowed. */
export function addressFinding(node: Nodes, address: string, kind: 'link' | 'picture'): Finding[] {
  if (kind === 'picture' ? isPictureAddress(address) : isLinkAddress(address)) return [];
  return [
    finding(
      'url',
      place(node),
      kind === 'picture'
        ? simple(
            `图片地址“${address}”不能用。`,
            `The picture’s address “${address}” may not be used.`,
            '图片（.jpg .png .webp .avif）放在稿件旁，写成 ./图片名.jpg。',
            'Put the picture (.jpg .png .webp .avif) beside the story and write ./picture.jpg.',
          )
        : simple(
            `链接地址“${address}”不能用。`,
            `The link’s address “${address}” may not be used.`,
            '只用 https://…、mailto:、tel: 或站内路径 /…。',
            'Use https://…, mailto:, tel: or a path of this site, /….',
          ),
    ),
  ];
}
