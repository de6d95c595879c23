/** Looks into a picture: decodes it whole, since a cut file is found only so. */
import sharp from 'sharp';
import { type Finding, START } from './problem.ts';
import { picture } from './rules/picture.ts';

const MAX_PIXELS = 50_000_000;
/** WebP holds 16,383. */
const MAX_SIDE = 16_000;
const FORMATS: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'heif',
};

/** A photograph of a phone: in the container of AVIF, but by a codec that few browsers know. */
function isHeic(bytes: Uint8Array): boolean {
  const [box, brand] = [4, 8].map((start) => Buffer.from(bytes.subarray(start, start + 4)).toString('latin1'));
  return box === 'ftyp' && /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand ?? '');
}

/** What is wrong with a picture, by its bytes and its file's name. */
export async function checkPicture(bytes: Uint8Array, name: string): Promise<Finding[]> {
  if (bytes.length === 0) return [picture.at(START, { of: 'empty' })];
  const named = name.split('.').at(-1) ?? '';
  if (isHeic(bytes)) return [picture.at(START, { of: 'heic' })];
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS });
    const { format, pages = 1, width, height } = await image.metadata();
    if (format !== FORMATS[named]) return [picture.at(START, { of: 'format', named, format })];
    if (pages > 1) return [picture.at(START, { of: 'moving' })];
    if (Math.max(width, height) > MAX_SIDE) return [picture.at(START, { of: 'side', limit: MAX_SIDE })];
    await image.stats();
    return [];
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
    return [
      picture.at(START, /pixel limit/i.test(reason) ? { of: 'pixels', limit: MAX_PIXELS } : { of: 'damaged', reason }),
    ];
  }
}
