/** How pictures are shown, by their size. */

interface Size {
  width: number;
  height: number;
}

/** How often the shorter side of a picture goes into the longer, from which on it is long. */
const LONG = 2.5;

/** A long infographic or a panorama: made to fit, its words could not be read. */
export const isLong = ({ width, height }: Size): boolean => Math.max(width, height) > LONG * Math.min(width, height);

/** An upright picture, which is kept low enough to be seen whole; a long one is not. */
export const isTall = (size: Size): boolean => size.height > size.width && !isLong(size);
