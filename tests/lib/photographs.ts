/** Pictures as cameras and phones make them, for tests: with a place, a maker and a way up that the file only notes. */
import sharp, { type Sharp } from 'sharp';

/** Colours of the upper and the lower half of a photograph as a reader must see it. */
const [UPPER, LOWER] = ['#d02020', '#2030d0'];

const EXIF = {
  IFD0: { Make: 'Maker', Model: 'Camera 1', Artist: 'PHOTOGRAPHER-NAME', DateTime: '2026:03:14 09:20:11' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '36/1 27/1 1234/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '115/1 59/1 2345/100',
  },
};
const XMP =
  '<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="PHOTOGRAPHER-NAME"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

/** A plain picture of two halves, upright. */
const halves = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: UPPER } }).composite([
    {
      input: { create: { width, height: Math.floor(height / 2), channels: 3, background: LOWER } },
      gravity: 'south',
    },
  ]);

/**
 * A photograph with camera, author, place and XMP. A JPEG lies on its side in the file, as phones write it, and notes
 * that it is to be turned.
 * @param width in pixels, as a reader must see it
 */
export async function photograph(format: 'jpeg' | 'png' | 'webp', width: number, height: number): Promise<Buffer> {
  const upright = await halves(width, height).png({ compressionLevel: 1 }).toBuffer();
  const noted = (image: Sharp) => image.withExif(EXIF).withXmp(XMP);
  if (format === 'png') return noted(sharp(upright)).png().toBuffer();
  if (format === 'webp') return noted(sharp(upright)).webp().toBuffer();
  return noted(sharp(upright).rotate(-90))
    .withMetadata({ orientation: 6, exif: EXIF })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Whether the upper half of a picture has the upper half's colour, and the lower half its own. */
export async function isUpright(bytes: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const redAt = (share: number): boolean => {
    const at = (Math.floor(info.height * share) * info.width + Math.floor(info.width / 2)) * info.channels;
    return (data[at] ?? 0) > (data[at + 2] ?? 0);
  };
  return info.height > info.width && redAt(0.1) && redAt(0.4) && !redAt(0.6) && !redAt(0.9);
}
