/** Pictures are of a format that every browser shows. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** How a phone takes JPGs at once. */
export const PHONE = {
  zh: '苹果手机以后要直接拍成 JPG：在“设置”的“相机”里把“格式”选为“兼容性最佳”。',
  en: 'For an iPhone to take JPGs: Settings, Camera, Formats, Most Compatible.',
};

function remedyFor(ending: string): Pick<Message, 'fixZh' | 'fixEn'> {
  switch (ending) {
    case 'heic':
    case 'heif':
      return {
        fixZh: `在手机或电脑上打开，导出为 JPG；光改扩展名没有用。${PHONE.zh}`,
        fixEn: `Open it on the phone or a computer and export it as a JPG; another name is not enough. ${PHONE.en}`,
      };
    case 'jfif':
      return {
        fixZh: '它就是 JPG：把扩展名改为“.jpg”，稿件里的引用也一起改。',
        fixEn: 'It is a JPG: rename it to .jpg, and where the story names it too.',
      };
    case 'gif':
      return {
        fixZh: '用看图软件打开，把要用的那一个画面另存为 PNG；光改扩展名没有用。',
        fixEn: 'Open it in an image program and save the frame that is wanted as a PNG; another name is not enough.',
      };
    default:
      return {
        fixZh: '用看图软件打开，另存为 JPG；线条图、截图可存为 PNG。光改扩展名没有用。',
        fixEn: 'Open it in an image program and save it as a JPG, line art as a PNG; another name is not enough.',
      };
  }
}

export const pictureFormat = defineRule({
  name: 'picture-format',
  severity: 'error',
  title: { zh: '图片格式', en: 'Format of a picture' },
  why: {
    zh: 'HEIC、BMP、TIFF 多数手机浏览器打不开，动图会拖慢页面。',
    en: 'Most browsers do not open HEIC, BMP or TIFF, and moving pictures slow a page.',
  },
  message: (ending: string) => ({
    zh: `图片格式“.${ending}”不能用。`,
    en: `Pictures of the format .${ending} are not used.`,
    ...remedyFor(ending),
  }),
  sample: ['heic'],
  fires: [
    { files: { 'articles/2026/现场.heic': '' }, at: 'articles/2026/现场.heic' },
    { files: { 'articles/2026/a.jfif': '' }, at: 'articles/2026/a.jfif' },
    { files: { 'articles/2026/a.gif': '' }, at: 'articles/2026/a.gif' },
    { files: { 'articles/2026/A.BMP': '' }, at: 'articles/2026/A.BMP' },
  ],
  silent: [{ zh: '正文。' }],
});
