/** Pictures beside stories: whole, what their name says, and of a sane size. */
import sharp from 'sharp';
import { type Finding, type Message, START, finding } from '../problem.ts';

const MAX_PIXELS = 50_000_000;
const FORMATS: Record<string, string> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' };

const pictureFinding = (message: Message): Finding => finding('picture', START, message);

/** Checks one picture, decoding it whole (a cut file is found only so). */
export async function checkPicture(bytes: Uint8Array, name: string): Promise<Finding[]> {
  const wanted = FORMATS[name.split('.').at(-1) ?? ''] ?? '';
  try {
    const image = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS });
    const { format } = await image.metadata();
    if (format !== wanted) {
      return [
        pictureFinding({
          zh: `文件名说是 ${wanted}，内容是 ${format}。`,
          en: `The name says ${wanted}; the content is ${format}.`,
          fixZh: `改扩展名为 .${format === 'jpeg' ? 'jpg' : format}，或重新导出。`,
          fixEn: `Rename it to .${format === 'jpeg' ? 'jpg' : format}, or export it again.`,
        }),
      ];
    }
    await image.stats();
    return [];
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
    const large = /pixel limit/i.test(reason);
    return [
      pictureFinding({
        zh: large ? `图片超过 ${MAX_PIXELS / 1e6} 百万像素。` : `图片损坏或格式不支持（${reason}）。`,
        en: large
          ? `The picture has more than ${MAX_PIXELS / 1e6} megapixels.`
          : `The picture is damaged or of an unsupported format (${reason}).`,
        fixZh: '用看图软件打开，另存为宽 2000 像素以内的 JPG。',
        fixEn: 'Open it in an image program and save it as a JPG at most 2,000 pixels wide.',
      }),
    ];
  }
}
