/** Pictures beside stories: whole, what their name says, and of a sane size. */
import { defineRule } from '../rule.ts';
import { PHONE } from './picture-format.ts';

/** What is wrong with a picture. */
type Fault =
  | { of: 'format'; named: string; format: string }
  | { of: 'pixels'; limit: number }
  | { of: 'side'; limit: number }
  | { of: 'moving' }
  | { of: 'empty' }
  | { of: 'heic' }
  /** @param reason the decoder’s own words */
  | { of: 'damaged'; reason: string };

const SAVE = {
  fixZh: '用看图软件打开，另存为宽 2000 像素以内的 JPG。',
  fixEn: 'Open it in an image program and save it as a JPG at most 2,000 pixels wide.',
};

/** Formats that browsers show, by the decoder’s names. */
const ENDING: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' };

const HEIC = Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', 'latin1');
// One grey pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWPo6OgAAAM0AZmUse0HAAAAAElFTkSuQmCC',
  'base64',
);
// Two frames of one pixel.
const MOVING = Buffer.from(
  'UklGRoQAAABXRUJQVlA4WAoAAAACAAAAAAAAAAAAQU5JTQYAAAD/////AQBBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAAJWUDhMDgAAAC8AAAAABxAR/Q9ERP8DQU5NRioAAAAAAAAAAAAAAAAAAABkAAAAVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=',
  'base64',
);
const shown = (name: string) => ({ zh: `![画面](./${name})` });

export const picture = defineRule({
  name: 'picture',
  severity: 'error',
  title: { zh: '图片有问题', en: 'A faulty picture' },
  why: {
    zh: '损坏的图片读者看到一半；手机拍的 HEIC 照片只改扩展名，多数浏览器打不开。',
    en: 'Of a damaged picture readers see half; a phone’s HEIC photograph under another name opens in few browsers.',
  },
  message: (fault: Fault) => {
    switch (fault.of) {
      case 'format': {
        const ending = ENDING[fault.format];
        return {
          zh: `文件名说是“.${fault.named}”，内容是“.${ending ?? fault.format}”。`,
          en: `The name says .${fault.named}; the content is ${ending ?? fault.format}.`,
          fixZh: ending ? `把扩展名改为“.${ending}”，稿件里的引用也一起改。` : SAVE.fixZh,
          fixEn: ending ? `Rename it to .${ending}, and where the story names it too.` : SAVE.fixEn,
        };
      }
      case 'heic':
        return {
          zh: '这是手机拍的 HEIC 照片，只是改了扩展名。',
          en: 'This is a HEIC photograph of a phone under another name.',
          fixZh: `用看图软件打开，导出为 JPG；光改扩展名没有用。${PHONE.zh}`,
          fixEn: `Open it in an image program and export it as a JPG; another name is not enough. ${PHONE.en}`,
        };
      case 'pixels':
        return {
          zh: `图片超过 ${fault.limit / 1e6} 百万像素。`,
          en: `The picture has more than ${fault.limit / 1e6} megapixels.`,
          ...SAVE,
        };
      case 'side':
        return {
          zh: `图片有一边超过 ${fault.limit} 像素。`,
          en: `One side of the picture has more than ${fault.limit} pixels.`,
          fixZh: '裁成几张，依次放进稿件，每张写明画面。',
          fixEn: 'Cut it into several, one after another in the story, each with its description.',
        };
      case 'moving':
        return {
          zh: '这是一张会动的图，网站只放不动的图片。',
          en: 'This picture moves; the site shows still ones.',
          fixZh: '截取其中一个画面，存为 JPG 或 PNG；要看动作的，分步写，每步一张。',
          fixEn: 'Save one of its frames as a JPG or PNG; where the movement matters, show it step by step.',
        };
      case 'empty':
        return {
          zh: '这个文件是空的，里面没有图片。',
          en: 'The file is empty: there is no picture in it.',
          fixZh: '重新复制一次图片。',
          fixEn: 'Copy the picture again.',
        };
      case 'damaged':
        return {
          zh: '图片损坏，或格式不支持。',
          en: `The picture is damaged or of an unsupported format (${fault.reason}).`,
          ...SAVE,
        };
    }
  },
  sample: [{ of: 'heic' }],
  fires: [
    { ...shown('a.jpg'), files: { 'articles/2026/a.jpg': PNG }, at: 'articles/2026/a.jpg' },
    { ...shown('a.jpg'), files: { 'articles/2026/a.jpg': HEIC }, at: 'articles/2026/a.jpg' },
    { ...shown('a.png'), files: { 'articles/2026/a.png': PNG.subarray(0, 50) }, at: 'articles/2026/a.png' },
    { ...shown('a.webp'), files: { 'articles/2026/a.webp': MOVING }, at: 'articles/2026/a.webp' },
    { ...shown('a.png'), files: { 'articles/2026/a.png': new Uint8Array() }, at: 'articles/2026/a.png' },
  ],
  silent: [{ ...shown('a.png'), files: { 'articles/2026/a.png': PNG } }],
});
