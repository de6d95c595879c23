/** Which addresses an article may point to. */
import type { Nodes } from 'mdast';
import { type Finding, finding } from '../problem.ts';
import { place, simple } from './words.ts';

const SAFE_URL = /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:[+\d-]+|\/(?![/\\])[^\s\\]*|\.\/(?!.*\.\.)[^\\]+)$/i;

/** A percent sign before two digits stands for a byte: some bytes are no text, and no file is named so. */
function isText(url: string): boolean {
  try {
    return decodeURI(url) !== '';
  } catch {
    return false;
  }
}

/** A finding where a link or a picture points outside what is allowed. */
export function urlFinding(node: Nodes, url: string, image: boolean): Finding[] {
  const ok = SAFE_URL.test(url) && (image ? url.startsWith('./') && isText(url) : !url.startsWith('./'));
  if (ok) return [];
  return [
    finding(
      'url',
      place(node),
      image
        ? simple(
            `图片地址“${url}”不能用。`,
            `The picture’s address “${url}” may not be used.`,
            '图片放在稿件旁，写成 ./图片名.jpg。',
            'Put the picture beside the story and write ./picture.jpg.',
          )
        : simple(
            `链接地址“${url}”不能用。`,
            `The link’s address “${url}” may not be used.`,
            '只用 https://…、mailto:、tel: 或站内路径 /…。',
            'Use https://…, mailto:, tel: or a path of this site, /….',
          ),
    ),
  ];
}
