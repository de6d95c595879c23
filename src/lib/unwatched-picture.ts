/** A picture that was imported, as plain data. */
import type { ImageMetadata } from 'astro';

/** What Astro hides in an imported picture: a copy of its facts, and where its original lies. */
type Imported = ImageMetadata & { clone?: ImageMetadata; fsPath?: string };

/**
 * A picture's facts as plain data. Astro keeps the original of a picture among the served files as soon as a property of
 * the imported one is read, its size or all of it for a digest; the two that it hides are not watched. Without `fsPath`
 * it does not know which original to take away.
 */
export function unwatched(image: Imported): ImageMetadata {
  if (image.clone === undefined) return image;
  return Object.defineProperty(image.clone, 'fsPath', { value: image.fsPath, enumerable: false });
}
